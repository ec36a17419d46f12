// Accounts, plans, and the status of requests (thingspace-api.md 2, 9).

#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonObject planJson(const Plan &plan)
{
    return {
        {u"name"_s, QString::fromUtf8(plan.name)},
        {u"code"_s, QString::fromUtf8(plan.code)},
        {u"sizeKb"_s, plan.sizeKb},
        {u"carrierServicePlanCode"_s, QString::fromUtf8(plan.carrierCode)},
        {u"extendedAttributes"_s, QJsonArray()},
    };
}

QJsonArray plansJson(const World &world)
{
    QJsonArray plans;
    for (const Plan &plan : world.fleet.catalogue().plans())
        plans.append(planJson(plan));
    return plans;
}

Reply accountNotFound()
{
    return serviceError("REQUEST_FAILED.AccountNotFound", "REQUEST_FAILED. The account could not be found.");
}

Reply showAccount(World &world, Call &call)
{
    const auto number = world.fleet.catalogue().accountNumber(call.arguments[0]);
    if (!number)
        return accountNotFound();
    const Account &account = world.fleet.catalogue().accounts()[*number];
    QJsonArray pools;
    for (const QByteArray &pool : account.pools) {
        const bool isStatic = pool.startsWith("STATIC");
        pools.append(QJsonObject {{u"poolName"_s, QString::fromUtf8(pool)}, {u"poolType"_s, isStatic ? u"Static IP"_s : u"Dynamic IP"_s},
            {u"isDefaultPool"_s, pool == account.defaultPool}});
    }
    return jsonReply(QJsonObject {
        {u"accountName"_s, QString::fromUtf8(account.name)},
        {u"accountNumber"_s, QString::fromUtf8(account.name)},
        {u"organizationName"_s, QString::fromUtf8(account.organization)},
        {u"isProvisioningAllowed"_s, account.provisioning},
        {u"carriers"_s, QJsonArray {u"Verizon Wireless"_s}},
        {u"features"_s, QJsonArray {u"Static IP"_s, u"Dynamic IP"_s}},
        {u"iPPools"_s, pools},
        {u"servicePlans"_s, plansJson(world)},
    });
}

Reply listPlans(World &world, Call &call)
{
    if (!world.fleet.catalogue().accountNumber(call.arguments[0]))
        return accountNotFound();
    return jsonReply(plansJson(world));
}

Reply requestStatus(World &world, Call &call)
{
    const auto account = world.fleet.catalogue().accountNumber(call.arguments[0]);
    if (!account)
        return accountNotFound();
    const auto order = world.execution.order(call.arguments[1]);
    // One device, and one of the four lifecycle requests: nothing else has a status.
    const qint64 at = world.clock.ticks() - call.staleMs;
    if (!order || order->account != *account || order->devices != 1 || !order->operation->isProvisioning() || order->acceptedAt > at)
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. There is no status for that request.");
    const bool done = !order->open && order->finishedAt <= at;
    const QString status = !done ? u"Pending"_s : order->failed ? u"Failure"_s : u"Success"_s;
    return jsonReply(QJsonObject {{u"requestId"_s, QString::fromLatin1(order->requestId)}, {u"status"_s, status}});
}

} // namespace

void addAccountRoutes(Routes &routes)
{
    routes.add({"GET", kApi + "/accounts/{}", "", false, Access::Session, false, showAccount});
    routes.add({"GET", kApi + "/plans/{}", "", false, Access::Session, false, listPlans});
    routes.add({"GET", kApi + "/accounts/{}/requests/{}/status", "status", false, Access::Session, false, requestStatus});
}

} // namespace simulator
