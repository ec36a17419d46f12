#include "models/changes/types/charges.h"

#include "models/changes/types/facts.h"

void PlanCharges::add(const LineCharge &line)
{
    if (!line.before || !line.after) {
        ++unpriced;
        return;
    }
    ++priced;
    monthly += *line.after - *line.before;
    once += line.once;
}

namespace charges {

namespace {

// One that is said for the account goes before one that is said for all.
std::optional<CarrierPrice> priceOfCode(const PlanFacts &facts, const QString &account, const QString &code)
{
    for (const QString &place : {account, QString()}) {
        if (const auto found = facts.carrierPrices.constFind({place, code}); found != facts.carrierPrices.cend())
            return *found;
    }
    return {};
}

} // namespace

std::optional<CarrierPrice> carrierPrice(const PlanFacts &facts, const QString &account, const QString &plan)
{
    if (const auto price = priceOfCode(facts, account, plan))
        return price;
    std::optional<CarrierPrice> result;
    const auto names = facts.planNames.value(account);
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (*name != plan)
            continue;
        const auto price = priceOfCode(facts, account, name.key());
        if (!price || (result && *result != *price))
            return {};
        result = price;
    }
    return result;
}

std::optional<qint64> presentMonthly(const ItemFacts &facts)
{
    if (!facts.device)
        return {};
    const auto price = carrierPrice(*facts.plan, facts.device->account, facts.device->plan);
    return price ? std::optional(price->monthly) : std::nullopt;
}

std::optional<qint64> customerMonthly(const ReferenceData &reference, const QString &plan)
{
    return plan.isEmpty() ? std::optional<qint64>(0) : reference.plans.value(plan).price;
}

} // namespace charges
