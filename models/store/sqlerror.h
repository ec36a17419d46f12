#pragma once

#include "thingspace/basics/error.h"

#include <QSqlError>

struct sqlite3;

/// A driver's error as one of ours, by SQLite's result code or PostgreSQL's SQLSTATE:
/// "store.busy", "store.full", "store.read-only", "store.corrupt", "store.open", "store.conflict" (a constraint or trigger refused), else "store.failed".
Error storeError(const QSqlError &error, const QString &store);

/// The same for the C API's last result on `handle`.
Error storeError(sqlite3 *handle, const QString &store);
