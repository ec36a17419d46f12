#pragma once

#include "models/catalogue/referencedata.h"

#include <QString>

#include <optional>

struct ItemFacts;
struct PlanFacts;

/// What a change makes of what is paid for one line, in the unit of models/values/money.h: of a type that is sent to the carrier what we pay it, of one
/// that is ours alone what our customer pays us.
struct LineCharge
{
    /// A month; std::nullopt: nobody said the price.
    std::optional<qint64> before;
    std::optional<qint64> after;
    /// Once, for the change itself.
    qint64 once = 0;
};

/// The same of all lines that a plan will send. A line whose price nobody said is counted, and is no zero.
struct PlanCharges
{
    /// What a month becomes dearer by; negative: cheaper.
    qint64 monthly = 0;
    qint64 once = 0;
    qint64 priced = 0;
    qint64 unpriced = 0;

    void add(const LineCharge &line);
    /// The change is about nothing that has a price.
    bool isEmpty() const { return priced == 0 && unpriced == 0; }
    bool operator==(const PlanCharges &) const = default;
};

namespace charges {

/// What the carrier asks for a plan, called as its records call it or by its code; std::nullopt: nobody said, or the name is of several plans that
/// differ.
std::optional<CarrierPrice> carrierPrice(const PlanFacts &facts, const QString &account, const QString &plan);
/// What the carrier asks for the line a month as it is, by the plan of its record.
std::optional<qint64> presentMonthly(const ItemFacts &facts);
/// What the customer of a line pays a month for the plan; none: nothing.
std::optional<qint64> customerMonthly(const ReferenceData &reference, const QString &plan);

} // namespace charges
