#include "models/catalogue/cataloguestore.h"

#include "models/catalogue/cataloguesql.h"
#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString poolsText(const QStringList &pools)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(pools)).toJson(QJsonDocument::Compact));
}

QStringList poolsOf(const QByteArray &json)
{
    QStringList result;
    const QJsonArray pools = QJsonDocument::fromJson(json).array();
    for (const QJsonValueConstRef pool : pools)
        result << pool.toString();
    return result;
}

} // namespace

CatalogueStore::CatalogueStore(Database &db)
    : m_db(db)
{
}

Result<void> CatalogueStore::replace(ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans, const QDateTime &readAtUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        Query query = m_db.query(CatalogueSql::UpdateAccount);
        query.bind(u":organization", account.organization).bind(u":allowed", account.provisioningAllowed);
        query.bind(u":defaultPool", account.defaultIpPool).bind(u":pools", poolsText(account.ipPools)).bind(u":readAt", readAtUtc);
        query.bind(u":profile", profile.value).bind(u":name", account.name);
        if (auto written = query.exec(); !written)
            return failure(written.error());
        return replacePlans(profile, account.name, plans, readAtUtc);
    });
}

Result<void> CatalogueStore::replacePlans(ProfileId profile, const QString &account, const QList<CarrierPlan> &plans, const QDateTime &readAtUtc)
{
    Query forget = m_db.query(CatalogueSql::ForgetPlans);
    if (auto forgotten = forget.bind(u":profile", profile.value).bind(u":account", account).exec(); !forgotten)
        return failure(forgotten.error());
    if (plans.isEmpty())
        return {};
    auto first = m_db.takeNumbers(u"carrier_plan"_s, plans.size());
    if (!first)
        return failure(first.error());
    for (qsizetype i = 0; i < plans.size(); ++i) {
        const CarrierPlan &plan = plans[i];
        Query put = m_db.query(CatalogueSql::PutPlan);
        put.bind(u":id", *first + i).bind(u":profile", profile.value).bind(u":account", account).bind(u":code", plan.code);
        put.bind(u":name", plan.name).bind(u":size", plan.sizeKb).bind(u":carrierCode", plan.carrierCode).bind(u":readAt", readAtUtc);
        if (auto written = put.exec(); !written)
            return failure(written.error());
    }
    return {};
}

Result<QList<CarrierAccount>> CatalogueStore::accounts(ProfileId profile)
{
    Query query = m_db.query(CatalogueSql::SyncedAccounts);
    if (auto read = query.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    QList<CarrierAccount> result;
    while (query.next())
        result << CarrierAccount {query.text(0), query.text(1), query.flag(2), query.text(3), poolsOf(query.bytes(4))};
    return result;
}

Result<QList<CataloguePlan>> CatalogueStore::plans(ProfileId profile)
{
    Query query = m_db.query(CatalogueSql::AllPlans);
    if (auto read = query.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    QList<CataloguePlan> result;
    while (query.next())
        result << CataloguePlan {query.text(0), {query.text(1), query.text(2), query.number(3), query.text(4)}, query.flag(5)};
    return result;
}

Result<CatalogueFacts> CatalogueStore::facts(ProfileId profile)
{
    auto synced = accounts(profile);
    auto known = plans(profile);
    if (!synced || !known)
        return failure(synced ? known.error() : synced.error());
    CatalogueFacts result;
    for (const CarrierAccount &account : *synced) {
        result.provisioningAllowed.insert(account.name, account.provisioningAllowed);
        result.hasDefaultIpPool.insert(account.name, !account.defaultIpPool.isEmpty());
    }
    for (const CataloguePlan &row : *known) {
        auto &names = result.planNames[row.account];
        if (!row.removed)
            names.insert(row.plan.code, row.plan.name);
    }
    return result;
}
