#include "models/changes/types/billingperiods.h"
#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/localspec.h"
#include "models/values/timetext.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCustomerPlanFields {
    Field {"new-customer-plan"_L1, Field::Kind::Text, false, 100, {},
           QT_TRANSLATE_NOOP("Fields", "What the customer pays, by its name in the catalogue; not said, the plan stays."), {}, {}, true},
    Field {"new-pool"_L1, Field::Kind::Text, false, 100, {},
           QT_TRANSLATE_NOOP("Fields", "The pool that the line shares its allowance in, by its name in the catalogue."), {}, {}, true},
    Field {"allocation-mb"_L1, Field::Kind::Megabytes, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "The line's own allowance in megabytes; not said with a new plan, that plan's.")},
    Field {"effective"_L1, Field::Kind::Moment, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "From when it applies, in the past or in the future; not said, from the moment it is done.")},
    Field {"clear"_L1, Field::Kind::Names, false, 0, "new-customer-plan new-pool allocation-mb"_L1,
           QT_TRANSLATE_NOOP("Fields", "What the line is to have none of any more, by the names above.")},
};

/// What applies, or is to apply, to a line at one moment.
struct Terms
{
    QString plan;
    QString pool;
    /// Empty: as the plan says.
    QString allocation;

    bool operator==(const Terms &) const = default;
};

QDateTime effectiveOf(const QJsonObject &parameters)
{
    return parseTime(parameters.value("effective"_L1).toString()).value_or(QDateTime());
}

/// What applies at the moment from which something else is to; without one, now.
Terms presentTerms(const ItemFacts &facts, const QDateTime &effective)
{
    if (!effective.isValid()) {
        const Device &device = *facts.device;
        return {device.customerPlan, device.pool, device.allocationMb ? QString::number(*device.allocationMb) : QString()};
    }
    const Assignment *covering = assignments::at(facts.assignments, Assignment::Kind::Plan, effective);
    if (covering == nullptr)
        return {};
    return {covering->plan, covering->pool, covering->allocationMb ? QString::number(*covering->allocationMb) : QString()};
}

Terms wantedTerms(const Terms &present, const QJsonObject &parameters)
{
    const QStringList cleared = fieldvalues::names(parameters.value("clear"_L1));
    if (cleared.contains("new-customer-plan"_L1))
        return {};
    Terms wanted = present;
    const auto take = [&](QString &term, const QString &key) {
        if (cleared.contains(key))
            term.clear();
        else if (parameters.contains(key))
            term = parameters.value(key).toString();
    };
    take(wanted.plan, u"new-customer-plan"_s);
    // Another plan has an allowance of its own.
    if (wanted.plan != present.plan)
        wanted.allocation.clear();
    take(wanted.pool, u"new-pool"_s);
    take(wanted.allocation, u"allocation-mb"_s);
    return wanted;
}

QString shownTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : u"…"_s;
}

QString shownCustomer(const Device &device)
{
    return device.customer.isEmpty() ? u"—"_s : device.customer;
}

// Customer plan (change-behaviour.md 2.4): what applies to lines from a moment on. What is ordered for later begins by itself, since what applies
// on a date is a question that the store answers.
class CustomerPlanChange final : public LocalSpec
{
public:
    ChangeType type() const override { return ChangeType::CustomerPlan; }
    std::span<const Field> fields() const override { return kCustomerPlanFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kCustomerPlanFields, parameters);
        const bool says = parameters.contains("new-customer-plan"_L1) || parameters.contains("new-pool"_L1) || parameters.contains("allocation-mb"_L1)
            || parameters.contains("clear"_L1);
        if (!says)
            findings << rules::blocked("customer-plan.nothing"_L1);
        if (!facts.device)
            return findings << rules::blocked("line.not-in-fleet"_L1);
        if (facts.device->archived)
            findings << rules::blocked("line.archived"_L1);
        rules::unheld(findings, facts);
        const QDateTime effective = effectiveOf(parameters);
        if (!says || (parameters.contains("effective"_L1) && !effective.isValid()))
            return findings;
        const QDateTime from = effective.isValid() ? effective : nowUtc;
        const Terms present = presentTerms(facts, effective);
        const Terms wanted = wantedTerms(present, parameters);
        if (wanted == present) {
            if (findings.isEmpty())
                findings << rules::skip("nochange.customer-plan"_L1);
            return findings;
        }
        checkPlan(findings, facts, wanted, from);
        checkPool(findings, facts, wanted);
        warn(findings, facts, from, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return beforeWith(facts, {}); }
    QJsonObject beforeWith(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        if (!facts.device)
            return {};
        const Terms present = presentTerms(facts, effectiveOf(parameters));
        return {{u"archived"_s, devicelisting::text(*facts.device, u"archived"_s)}, {u"customer"_s, facts.device->customer},
                {u"customer-plan"_s, present.plan}, {u"pool"_s, present.pool}, {u"allocation-mb"_s, present.allocation}};
    }

    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const QDateTime effective = effectiveOf(parameters);
        const Terms wanted = wantedTerms(presentTerms(facts, effective), parameters);
        QJsonObject after {{u"customer-plan"_s, wanted.plan}, {u"pool"_s, wanted.pool}, {u"allocation-mb"_s, wanted.allocation}};
        if (effective.isValid())
            after.insert(u"effective"_s, effective.toString(Qt::ISODate));
        return after;
    }

    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::CustomerPlan, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &after) const override
    {
        constexpr std::array kPairs {std::pair {"customer-plan"_L1, "new-customer-plan"_L1}, std::pair {"pool"_L1, "new-pool"_L1},
                                     std::pair {"allocation-mb"_L1, "allocation-mb"_L1}};
        QJsonObject values = allAsBefore(before, kPairs);
        if (after.contains("effective"_L1))
            values.insert(u"effective"_s, after.value("effective"_L1));
        return values;
    }

    /// What was ordered for another time than now is looked for at that time.
    bool isStillAt(const QJsonObject &after, const ItemFacts &facts) const override
    {
        const Terms left {after.value("customer-plan"_L1).toString(), after.value("pool"_L1).toString(), after.value("allocation-mb"_L1).toString()};
        return facts.device && !facts.device->archived && presentTerms(facts, effectiveOf(after)) == left;
    }

private:
    static void checkPlan(QList<Finding> &findings, const ItemFacts &facts, const Terms &wanted, const QDateTime &from)
    {
        if (wanted.plan.isEmpty()) {
            if (!wanted.pool.isEmpty() || !wanted.allocation.isEmpty())
                findings << rules::blocked("customer-plan.none"_L1);
            return;
        }
        const auto known = facts.plan->reference.plans.constFind(wanted.plan);
        if (known == facts.plan->reference.plans.cend()) {
            findings << rules::blocked("customer-plan.unknown"_L1, {wanted.plan});
            return;
        }
        const bool isOffered = (!known->validFrom.isValid() || known->validFrom <= from) && (!known->validUntil.isValid() || from < known->validUntil);
        if (known->removed)
            findings << rules::blocked("customer-plan.removed"_L1, {wanted.plan});
        else if (!isOffered)
            findings << Finding {Finding::Severity::Blocked, u"customer-plan.not-valid"_s,
                                 {wanted.plan, shownTime(known->validFrom), shownTime(known->validUntil)}, from < known->validFrom ? known->validFrom : QDateTime()};
        if (!known->customer.isEmpty() && known->customer != facts.device->customer)
            findings << rules::blocked("customer-plan.foreign"_L1, {wanted.plan, known->customer, shownCustomer(*facts.device)});
        checkAllocation(findings, *known, wanted.allocation);
    }

    static void checkAllocation(QList<Finding> &findings, const CustomerPlan &plan, const QString &allocation)
    {
        bool isNumber = false;
        const qint64 megabytes = allocation.toLongLong(&isNumber);
        if (!isNumber || megabytes < 0 || ((!plan.minMb || megabytes >= *plan.minMb) && (!plan.maxMb || megabytes <= *plan.maxMb)))
            return;
        const QString least = plan.minMb ? QString::number(*plan.minMb) : u"0"_s;
        const QString most = plan.maxMb ? QString::number(*plan.maxMb) : u"…"_s;
        findings << rules::blocked("customer-plan.allocation"_L1, {allocation, plan.name, u"%1–%2"_s.arg(least, most)});
    }

    static void checkPool(QList<Finding> &findings, const ItemFacts &facts, const Terms &wanted)
    {
        if (wanted.pool.isEmpty())
            return;
        const ReferenceData &reference = facts.plan->reference;
        const auto pool = reference.pools.constFind(wanted.pool);
        if (pool == reference.pools.cend()) {
            findings << rules::blocked("pool.unknown"_L1, {wanted.pool});
            return;
        }
        if (pool->removed)
            findings << rules::blocked("pool.removed"_L1, {wanted.pool});
        if (pool->customer != facts.device->customer)
            findings << rules::blocked("pool.foreign"_L1, {wanted.pool, pool->customer, shownCustomer(*facts.device)});
        if (const auto plan = reference.plans.constFind(wanted.plan); plan != reference.plans.cend() && !plan->pooling)
            findings << rules::blocked("pool.plan"_L1, {wanted.pool, wanted.plan});
    }

    static void warn(QList<Finding> &findings, const ItemFacts &facts, const QDateTime &from, const QDateTime &nowUtc)
    {
        if (const Assignment *later = assignments::after(facts.assignments, Assignment::Kind::Plan, from))
            findings << rules::warning("customer-plan.later"_L1, {later->plan, later->from.toString(Qt::ISODate)});
        if (from >= nowUtc)
            return;
        const TouchedPeriods touched = touchedPeriods(from, nowUtc, facts.device->billingCycleEnd);
        findings << rules::warning("customer-plan.retroactive"_L1,
                                   {QString::number(touched.count), touched.first.toString(Qt::ISODate), touched.last.toString(Qt::ISODate)});
    }
};

} // namespace

const ChangeSpec &customerPlanSpec()
{
    static const CustomerPlanChange spec;
    return spec;
}
