#pragma once

#include <QObject>

namespace referencesql {
Q_NAMESPACE

/// The statements of resources/sql/reference.sql.
enum class ReferenceSql {
    Customers, Sites, CustomerPlans, Pools, CarrierPrices, PutCustomer, PutSite, PutCustomerPlan, PutPool, PutCarrierPrice,
    RemoveCustomer, RemoveSite, RemoveCustomerPlan, RemovePool, RemoveCarrierPrice, LinesOfCustomer, LinesOfSite,
    LinesOfPlan, LinesOfPool
};
Q_ENUM_NS(ReferenceSql)

} // namespace referencesql

using referencesql::ReferenceSql;
