#pragma once

#include <QObject>

namespace storysql {
Q_NAMESPACE

/// The statements of resources/sql/story.sql.
enum class StorySql { History, StateSince, LastPasses };
Q_ENUM_NS(StorySql)

} // namespace storysql

using storysql::StorySql;
