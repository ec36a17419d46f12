#include "models/catalogue/referencewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ColumnLabel
{
    QLatin1StringView key;
    const char *text;
};

constexpr std::array kColumnLabels {
    ColumnLabel {"name"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Name")},
    ColumnLabel {"code"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Code")},
    ColumnLabel {"customer"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Customer")},
    ColumnLabel {"allocation-mb"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Allocation, MB")},
    ColumnLabel {"price"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Price a month")},
    ColumnLabel {"overage-price"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Overage price")},
    ColumnLabel {"overage-block-mb"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Overage block, MB")},
    ColumnLabel {"pooling"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Pooling")},
    ColumnLabel {"min-mb"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Least, MB")},
    ColumnLabel {"max-mb"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Most, MB")},
    ColumnLabel {"valid-from"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Valid from (UTC)")},
    ColumnLabel {"valid-until"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Valid until (UTC)")},
    ColumnLabel {"account"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Account")},
    ColumnLabel {"monthly"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Monthly")},
    ColumnLabel {"activation"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Activation fee")},
    ColumnLabel {"change"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Plan change fee")},
    ColumnLabel {"termination"_L1, QT_TRANSLATE_NOOP("ReferenceWords", "Termination fee")},
};

QString spoken(const char *text)
{
    return QCoreApplication::translate("ReferenceWords", text);
}

} // namespace

namespace referencewords {

QString title(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Customers:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Customers"));
    case ReferenceKind::Sites:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Sites"));
    case ReferenceKind::CustomerPlans:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Customer plans"));
    case ReferenceKind::Pools:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Rate pools"));
    case ReferenceKind::CarrierPrices:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Carrier prices"));
    }
    Q_UNREACHABLE();
}

QString purpose(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Customers:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Whom lines are for. Sites, plans and pools belong to them."));
    case ReferenceKind::Sites:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Where a customer's lines are."));
    case ReferenceKind::CustomerPlans:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "What customers pay for their lines; without a customer it is for all of them."));
    case ReferenceKind::Pools:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "Lines of a customer that share their allowance."));
    case ReferenceKind::CarrierPrices:
        return spoken(QT_TRANSLATE_NOOP("ReferenceWords", "What the carrier asks for its plans, by code; without an account it holds for each. Reviews tell costs by them."));
    }
    Q_UNREACHABLE();
}

QString label(const ReferenceColumn &column)
{
    return spoken(std::ranges::find(kColumnLabels, column.key, &ColumnLabel::key)->text);
}

QString text(const ReferenceColumn &column, const QJsonValue &value)
{
    if (column.kind == ReferenceColumn::Kind::Switch && value.isBool())
        return value.toBool() ? spoken(QT_TRANSLATE_NOOP("ReferenceWords", "yes")) : spoken(QT_TRANSLATE_NOOP("ReferenceWords", "no"));
    return referencedata::text(column, value);
}

} // namespace referencewords
