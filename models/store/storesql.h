#pragma once

#include <QObject>

namespace storesql {
Q_NAMESPACE

/// The statements of resources/sql/store.sql.
enum class StoreSql { TakeNumbers };
Q_ENUM_NS(StoreSql)

} // namespace storesql

using storesql::StoreSql;
