#pragma once

#include "thingspace/basics/result.h"

#include <QString>

class QSqlDatabase;

/// Brings a store to this program's schema: numbered scripts, forward only, one transaction each with the version row last; then the legal
/// transitions of models/values/transitions.h. A second start changes nothing.
/// Errors: Storage "store.foreign", "store.newer", and the driver's.
[[nodiscard]] Result<void> migrate(QSqlDatabase &db, bool sqlite, const QString &shown);

/// The version this program writes.
int newestSchemaVersion();

/// PostgreSQL's part of "one writer at a time": held to the end of the transaction, by every process on this database.
QString writerLock();
