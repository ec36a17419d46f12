#pragma once

#include <QObject>

namespace storefactssql {
Q_NAMESPACE

/// The statements of resources/sql/storefacts.sql.
enum class StoreFactsSql { Counts };
Q_ENUM_NS(StoreFactsSql)

} // namespace storefactssql

using storefactssql::StoreFactsSql;
