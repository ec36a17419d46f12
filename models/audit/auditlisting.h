#pragma once

#include "models/audit/auditrow.h"
#include "models/audit/auditselection.h"
#include "thingspace/basics/result.h"

#include <QList>

class Database;

/// Reading the log for a view of it.
namespace auditlisting {

/// What a selection finds among the entries that are newer than one that was seen before.
struct Found
{
    /// Of the entries that match, in the order of writing.
    QList<qint64> entries;
    /// Of all entries, whether they match or not: how many there are, the newest one's number, whose they are.
    qint64 total = 0;
    qint64 newest = 0;
    QStringList actors;
};

/// Entries after number `after` (0: all). The log only grows, so what was found before stays right. Errors: Storage.
[[nodiscard]] Result<Found> find(Database &db, const AuditSelection &selection, qint64 after);

/// These entries, in the order of their numbers. Errors: Storage.
[[nodiscard]] Result<QList<AuditRow>> rows(Database &db, const QList<qint64> &entries);

} // namespace auditlisting
