#pragma once

#include <QObject>

namespace cataloguesql {
Q_NAMESPACE

/// The statements of resources/sql/catalogue.sql.
enum class CatalogueSql { UpdateAccount, SyncedAccounts, ForgetPlans, PutPlan, AllPlans };
Q_ENUM_NS(CatalogueSql)

} // namespace cataloguesql

using cataloguesql::CatalogueSql;
