#pragma once

#include "thingspace/basics/result.h"

#include <QString>

class Database;

/// What a store holds, for whoever looks after it.
struct StoreFacts
{
    /// As --store takes it, without a password.
    QString where;
    /// Bytes on disk, the write-ahead log included.
    qint64 bytes = 0;
    qint64 profiles = 0;
    /// Archived ones included.
    qint64 devices = 0;
    qint64 changes = 0;
    qint64 auditEntries = 0;
    int schemaVersion = 0;

    bool operator==(const StoreFacts &) const = default;
};

namespace storefacts {

/// Errors: Storage.
[[nodiscard]] Result<StoreFacts> read(Database &db);

/// SQLite's own check of the file (PRAGMA quick_check); PostgreSQL looks after itself. Seconds for a large store.
/// Errors: Storage "store.corrupt" (where).
[[nodiscard]] Result<void> check(Database &db);

} // namespace storefacts
