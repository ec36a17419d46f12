#pragma once

#include <QObject>

namespace kepthistorysql {
Q_NAMESPACE

/// The statements of resources/sql/kepthistory.sql.
enum class KeptHistorySql { Keep, Note, IsKept, CountsOf, HistoryOf };
Q_ENUM_NS(KeptHistorySql)

} // namespace kepthistorysql

using kepthistorysql::KeptHistorySql;
