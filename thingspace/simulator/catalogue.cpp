#include "thingspace/simulator/catalogue.h"

#include <algorithm>

namespace simulator {

Catalogue Catalogue::usual()
{
    Catalogue catalogue;
    catalogue.addAccount({"0000123456-00001", "Prairie Telematics (invented)", true, "POOL1", {"POOL1", "STATIC1"}, {"Default: 0000123456-00001", "Field units", "Warehouse"}});
    catalogue.addAccount({"0000123456-00002", "Prairie Telematics Labs (invented)", false, "LABPOOL", {"LABPOOL"}, {"Default: 0000123456-00002", "Bench"}});
    catalogue.addPlan({"M2M 4G 1 MB", "84638", 1024, "84638"});
    catalogue.addPlan({"M2M 4G 5 MB Share", "84639", 5120, "84639"});
    catalogue.addPlan({"M2M 4G 25 MB", "95142", 25600, "95142"});
    catalogue.addPlan({"M2M 4G 150 MB", "95143", 153600, "95143"});
    catalogue.addPlan({"IoT 4G 1 GB", "10552M2M4G", 1048576, "10552"});
    catalogue.addPlan({"IoT 4G Unlimited", "10553M2M4G", 0, "10553"});
    return catalogue;
}

std::optional<quint16> Catalogue::accountNumber(QByteArrayView name) const
{
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        if (m_accounts[i].name == name)
            return static_cast<quint16>(i);
    }
    return std::nullopt;
}

std::optional<quint16> Catalogue::planByCode(QByteArrayView code) const
{
    for (qsizetype i = 0; i < m_plans.size(); ++i) {
        if (m_plans[i].code == code)
            return static_cast<quint16>(i);
    }
    return std::nullopt;
}

std::optional<quint16> Catalogue::planByAny(QByteArrayView text) const
{
    if (const auto byCode = planByCode(text))
        return byCode;
    for (qsizetype i = 0; i < m_plans.size(); ++i) {
        if (m_plans[i].name == text)
            return static_cast<quint16>(i);
    }
    return std::nullopt;
}

bool Catalogue::hasPool(quint16 account, QByteArrayView pool) const
{
    const QList<QByteArray> &pools = m_accounts.at(account).pools;
    return std::find(pools.begin(), pools.end(), pool) != pools.end();
}

bool Catalogue::hasGroup(quint16 account, QByteArrayView group) const
{
    const QList<QByteArray> &groups = m_accounts.at(account).groups;
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

quint16 Catalogue::addAccount(const Account &account)
{
    m_accounts.append(account);
    return static_cast<quint16>(m_accounts.size() - 1);
}

void Catalogue::addGroup(quint16 account, const QByteArray &group)
{
    if (!hasGroup(account, group))
        m_accounts[account].groups.append(group);
}

quint16 Catalogue::addPlan(const Plan &plan)
{
    m_plans.append(plan);
    return static_cast<quint16>(m_plans.size() - 1);
}

} // namespace simulator
