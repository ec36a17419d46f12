#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <span>

/// What our own side of the fleet refers to, kept by the operator: by name, in the hierarchy tenant, customer, site, line.
enum class ReferenceKind { Customers, Sites, CustomerPlans, Pools, CarrierPrices };
inline constexpr std::array kReferenceKinds {ReferenceKind::Customers, ReferenceKind::Sites, ReferenceKind::CustomerPlans, ReferenceKind::Pools,
                                             ReferenceKind::CarrierPrices};

/// "customers", "sites", "customer-plans", "pools", "carrier-prices".
QString key(ReferenceKind kind);
std::optional<ReferenceKind> referenceKind(QStringView key);

/// One column of a kind: of its list, and of a file of it.
struct ReferenceColumn
{
    enum class Kind { Text, Customer, Megabytes, Money, Switch, Time };

    QLatin1StringView key;
    Kind kind = Kind::Text;
    bool required = false;
    /// Together they tell one row from another.
    bool isKey = false;
};

/// What the customer of a line pays.
struct CustomerPlan
{
    QString name;
    /// Empty: the tenant's own, for every customer.
    QString customer;
    qint64 allocationMb = 0;
    /// A month; see models/values/money.h.
    std::optional<qint64> price;
    std::optional<qint64> overagePrice;
    std::optional<qint64> overageBlockMb;
    /// Its lines may share their allowance in a pool.
    bool pooling = false;
    /// What a line's own allocation may be.
    std::optional<qint64> minMb;
    std::optional<qint64> maxMb;
    /// When lines may be put on it; invalid: always.
    QDateTime validFrom;
    QDateTime validUntil;
    bool removed = false;

    bool operator==(const CustomerPlan &) const = default;
};

/// What the carrier asks for a plan, in the unit of models/values/money.h.
struct CarrierPrice
{
    /// A month.
    qint64 monthly = 0;
    /// Once: for activating a line on it, for changing a line to it, for ending a line that is on it before its term.
    qint64 activation = 0;
    qint64 change = 0;
    qint64 termination = 0;

    bool operator==(const CarrierPrice &) const = default;
};

/// What the rules of changes need of it, by name.
struct ReferenceData
{
    /// Whether it was removed.
    QHash<QString, bool> customers;
    /// By customer and site: whether it was removed.
    QHash<std::pair<QString, QString>, bool> sites;
    QHash<QString, CustomerPlan> plans;
    struct Pool
    {
        QString customer;
        bool removed = false;
    };
    QHash<QString, Pool> pools;
};

namespace referencedata {

/// In the order to show them, keys first.
std::span<const ReferenceColumn> columns(ReferenceKind kind);

/// A cell as the store keeps it: numbers, switches, times in milliseconds and money as numbers, texts trimmed; null: nothing. std::nullopt: it
/// does not fit the column.
std::optional<QJsonValue> cell(const ReferenceColumn &column, const QString &text);
/// The same as an operator writes it.
QString text(const ReferenceColumn &column, const QJsonValue &value);

} // namespace referencedata
