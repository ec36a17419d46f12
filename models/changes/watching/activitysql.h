#pragma once

#include <QObject>

namespace activitysql {
Q_NAMESPACE

/// The statements of resources/sql/activity.sql.
enum class ActivitySql { OfLine };
Q_ENUM_NS(ActivitySql)

} // namespace activitysql

using activitysql::ActivitySql;
