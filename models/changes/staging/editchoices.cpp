#include "models/changes/staging/editchoices.h"

#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/referencestore.h"

QStringList EditChoices::of(const Device &device, QStringView column) const
{
    QStringList names;
    if (column == u"plan")
        names = plans.value(device.account);
    else if (column == u"customer-plan")
        names = customerPlans.value(QString()) + (device.customer.isEmpty() ? QStringList() : customerPlans.value(device.customer));
    else if (column == u"pool")
        names = pools.value(QString()) + (device.customer.isEmpty() ? QStringList() : pools.value(device.customer));
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<EditChoices> readEditChoices(Database &db, ProfileId profile)
{
    const auto plans = CatalogueStore(db).plans(profile);
    if (!plans)
        return failure(plans.error());
    const auto reference = ReferenceStore(db, profile).data();
    if (!reference)
        return failure(reference.error());
    QHash<std::pair<QString, QString>, int> names;
    for (const CataloguePlan &plan : *plans) {
        if (!plan.removed)
            ++names[{plan.account, plan.plan.name}];
    }
    EditChoices choices;
    for (const CataloguePlan &plan : *plans) {
        if (!plan.removed)
            choices.plans[plan.account] << (!plan.plan.name.isEmpty() && names.value({plan.account, plan.plan.name}) == 1 ? plan.plan.name : plan.plan.code);
    }
    for (const CustomerPlan &plan : reference->plans) {
        if (!plan.removed)
            choices.customerPlans[plan.customer] << plan.name;
    }
    for (auto pool = reference->pools.cbegin(); pool != reference->pools.cend(); ++pool) {
        if (!pool->removed)
            choices.pools[pool->customer] << pool.key();
    }
    return choices;
}
