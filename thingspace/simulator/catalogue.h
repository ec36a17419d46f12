#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace simulator {

struct Plan
{
    /// What device records show.
    QByteArray name;
    /// What requests name it by.
    QByteArray code;
    int sizeKb = 0;
    QByteArray carrierCode;
};

struct Account
{
    QByteArray name;
    QByteArray organization;
    /// False: a device must be added before it can be activated.
    bool provisioning = true;
    QByteArray defaultPool;
    QList<QByteArray> pools;
    /// Device groups, the default one first.
    QList<QByteArray> groups;
};

/// What the carrier sells, and to whom. Numbers are positions in the lists and never change.
class Catalogue
{
public:
    /// Two accounts and a handful of plans.
    static Catalogue usual();

    const QList<Account> &accounts() const { return m_accounts; }
    const QList<Plan> &plans() const { return m_plans; }
    std::optional<quint16> accountNumber(QByteArrayView name) const;
    std::optional<quint16> planByCode(QByteArrayView code) const;
    /// By code, else by name.
    std::optional<quint16> planByAny(QByteArrayView text) const;
    bool hasPool(quint16 account, QByteArrayView pool) const;
    bool hasGroup(quint16 account, QByteArrayView group) const;

    quint16 addAccount(const Account &account);
    quint16 addPlan(const Plan &plan);
    /// Does nothing where the account has it.
    void addGroup(quint16 account, const QByteArray &group);

private:
    QList<Account> m_accounts;
    QList<Plan> m_plans;
};

} // namespace simulator
