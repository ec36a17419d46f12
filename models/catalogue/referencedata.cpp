#include "models/catalogue/referencedata.h"

#include "models/values/money.h"
#include "models/values/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using ColumnOf = ReferenceColumn;
using Sort = ReferenceColumn::Kind;

constexpr std::array kCustomerColumns {ColumnOf {"name"_L1, Sort::Text, true, true}, ColumnOf {"code"_L1}};
constexpr std::array kSiteColumns {ColumnOf {"customer"_L1, Sort::Customer, true, true}, ColumnOf {"name"_L1, Sort::Text, true, true}};
constexpr std::array kCustomerPlanColumns {
    ColumnOf {"name"_L1, Sort::Text, true, true},
    ColumnOf {"customer"_L1, Sort::Customer},
    ColumnOf {"allocation-mb"_L1, Sort::Megabytes, true},
    ColumnOf {"price"_L1, Sort::Money},
    ColumnOf {"overage-price"_L1, Sort::Money},
    ColumnOf {"overage-block-mb"_L1, Sort::Megabytes},
    ColumnOf {"pooling"_L1, Sort::Switch},
    ColumnOf {"min-mb"_L1, Sort::Megabytes},
    ColumnOf {"max-mb"_L1, Sort::Megabytes},
    ColumnOf {"valid-from"_L1, Sort::Time},
    ColumnOf {"valid-until"_L1, Sort::Time},
};
constexpr std::array kPoolColumns {ColumnOf {"name"_L1, Sort::Text, true, true}, ColumnOf {"customer"_L1, Sort::Customer, true}};
constexpr std::array kCarrierPriceColumns {
    ColumnOf {"code"_L1, Sort::Text, true, true}, ColumnOf {"account"_L1, Sort::Text, false, true}, ColumnOf {"monthly"_L1, Sort::Money, true},
    ColumnOf {"activation"_L1, Sort::Money}, ColumnOf {"change"_L1, Sort::Money}, ColumnOf {"termination"_L1, Sort::Money}};

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kMostDigits = 12;

struct NamedKind
{
    ReferenceKind kind;
    QLatin1StringView key;
};
constexpr std::array kNamedKinds {
    NamedKind {ReferenceKind::Customers, "customers"_L1},          NamedKind {ReferenceKind::Sites, "sites"_L1},
    NamedKind {ReferenceKind::CustomerPlans, "customer-plans"_L1}, NamedKind {ReferenceKind::Pools, "pools"_L1},
    NamedKind {ReferenceKind::CarrierPrices, "carrier-prices"_L1},
};

std::optional<QJsonValue> switchOf(const QString &text)
{
    const QString word = text.toLower();
    if (word == "yes"_L1 || word == "true"_L1 || word == "on"_L1 || word == "1"_L1)
        return QJsonValue(true);
    if (word == "no"_L1 || word == "false"_L1 || word == "off"_L1 || word == "0"_L1)
        return QJsonValue(false);
    return {};
}

std::optional<QJsonValue> megabytes(const QString &text)
{
    const bool fits = text.size() <= kMostDigits && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return fits ? std::optional(QJsonValue(text.toLongLong())) : std::nullopt;
}

} // namespace

QString key(ReferenceKind kind)
{
    return std::ranges::find(kNamedKinds, kind, &NamedKind::kind)->key;
}

std::optional<ReferenceKind> referenceKind(QStringView key)
{
    const auto found = std::ranges::find_if(kNamedKinds, [key](const NamedKind &one) { return key == one.key; });
    return found == kNamedKinds.end() ? std::nullopt : std::optional(found->kind);
}

namespace referencedata {

std::span<const ReferenceColumn> columns(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Customers:
        return kCustomerColumns;
    case ReferenceKind::Sites:
        return kSiteColumns;
    case ReferenceKind::CustomerPlans:
        return kCustomerPlanColumns;
    case ReferenceKind::Pools:
        return kPoolColumns;
    case ReferenceKind::CarrierPrices:
        return kCarrierPriceColumns;
    }
    Q_UNREACHABLE();
}

std::optional<QJsonValue> cell(const ReferenceColumn &column, const QString &raw)
{
    const QString text = raw.simplified().normalized(QString::NormalizationForm_C);
    if (text.isEmpty() && column.kind == Sort::Switch)
        return QJsonValue(false);
    if (text.isEmpty())
        return column.required ? std::nullopt : std::optional(QJsonValue());
    switch (column.kind) {
    case Sort::Text:
    case Sort::Customer:
        return text.size() <= kLongestName ? std::optional(QJsonValue(text)) : std::nullopt;
    case Sort::Megabytes:
        return megabytes(text);
    case Sort::Switch:
        return switchOf(text);
    case Sort::Money: {
        const auto amount = money::parse(text);
        return amount ? std::optional(QJsonValue(*amount)) : std::nullopt;
    }
    case Sort::Time: {
        const auto time = parseTime(text);
        return time ? std::optional(QJsonValue(time->toMSecsSinceEpoch())) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

QString text(const ReferenceColumn &column, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (column.kind) {
    case Sort::Text:
    case Sort::Customer:
        return value.toString();
    case Sort::Megabytes:
        return QString::number(value.toInteger());
    case Sort::Switch:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case Sort::Money:
        return money::text(value.toInteger());
    case Sort::Time:
        return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC).toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

} // namespace referencedata
