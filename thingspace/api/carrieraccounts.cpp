#include "thingspace/api/carrieraccounts.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<CarrierAccount> parseAccount(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    CarrierAccount account;
    account.name = object[u"accountName"].toString();
    if (account.name.isEmpty())
        return failure(Error::Kind::Protocol, u"account.malformed"_s);
    account.organization = object[u"organizationName"].toString();
    account.provisioningAllowed = object[u"isProvisioningAllowed"].toBool(true);
    const QJsonArray pools = object[u"iPPools"].toArray();
    for (const QJsonValueConstRef pool : pools) {
        const QString name = pool[u"poolName"].toString();
        account.ipPools.append(name);
        if (pool[u"isDefaultPool"].toBool())
            account.defaultIpPool = name;
    }
    return account;
}

Result<QList<CarrierPlan>> parsePlans(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return failure(Error::Kind::Protocol, u"plans.malformed"_s);
    QList<CarrierPlan> plans;
    const QJsonArray list = document.array();
    for (const QJsonValueConstRef value : list) {
        CarrierPlan plan;
        plan.code = value[u"code"].toString();
        plan.name = value[u"name"].toString();
        plan.sizeKb = value[u"sizeKb"].toInteger();
        plan.carrierCode = value[u"carrierServicePlanCode"].toString();
        if (!plan.code.isEmpty())
            plans.append(std::move(plan));
    }
    return plans;
}
