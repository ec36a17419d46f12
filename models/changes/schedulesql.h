#pragma once

#include <QObject>

namespace schedulesql {
Q_NAMESPACE

/// The statements of resources/sql/schedule.sql.
enum class ScheduleSql { Due, TakeDue, Ask, SetStart, Suspended, Coming, QuotaFrees };
Q_ENUM_NS(ScheduleSql)

} // namespace schedulesql

using schedulesql::ScheduleSql;
