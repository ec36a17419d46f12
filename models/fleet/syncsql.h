#pragma once

#include <QObject>

namespace syncsql {
Q_NAMESPACE

/// The statements of resources/sql/sync.sql.
enum class SyncSql { BeginPass, EndPass, CompletePass, FailPass, CompletePasses, KnownLines, LinesChangedSince, UnseenByAccount, MarkMissing };
Q_ENUM_NS(SyncSql)

} // namespace syncsql

using syncsql::SyncSql;
