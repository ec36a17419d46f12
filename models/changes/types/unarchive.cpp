#include "models/changes/types/changespecs.h"
#include "models/changes/types/localspec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What the line was assigned to when it was archived, and would be now; nullptr: nothing.
const Assignment *former(const ItemFacts &facts, Assignment::Kind kind)
{
    const auto found = std::ranges::find_if(facts.assignments, [kind](const Assignment &one) {
        return one.kind == kind && one.endedByArchiving && !one.isVoid();
    });
    return found == facts.assignments.end() ? nullptr : &*found;
}

/// What of it the catalogue does not have any more.
QStringList gone(const ItemFacts &facts)
{
    const ReferenceData &reference = facts.plan->reference;
    QStringList names;
    if (const Assignment *place = former(facts, Assignment::Kind::Place)) {
        if (reference.customers.value(place->customer, true))
            names << place->customer;
        else if (!place->site.isEmpty() && reference.sites.value({place->customer, place->site}, true))
            names << place->site;
    }
    if (const Assignment *plan = former(facts, Assignment::Kind::Plan)) {
        const auto known = reference.plans.constFind(plan->plan);
        if (known == reference.plans.cend() || known->removed)
            names << plan->plan;
        else if (!plan->pool.isEmpty() && reference.pools.value(plan->pool, {{}, true}).removed)
            names << plan->pool;
    }
    names.removeAll(QString());
    return names;
}

// Unarchive (change-behaviour.md 2.6): archived lines are in the list again, assigned as before as far as that still exists.
class Unarchive final : public LocalSpec
{
public:
    ChangeType type() const override { return ChangeType::Unarchive; }
    std::span<const Field> fields() const override { return {}; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &, const QDateTime &) const override
    {
        QList<Finding> findings;
        if (!facts.device)
            return findings << rules::blocked("line.not-in-fleet"_L1);
        rules::unheld(findings, facts);
        if (!facts.device->archived)
            return findings << rules::skip("nochange.not-archived"_L1);
        if (!facts.namesTakenBy.isEmpty())
            findings << rules::blocked("unarchive.taken"_L1, {facts.namesTakenBy});
        for (const QString &name : gone(facts))
            findings << rules::warning("unarchive.gone"_L1, {name});
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override
    {
        return {{u"archived"_s, facts.device ? devicelisting::text(*facts.device, u"archived"_s) : QString()}};
    }

    QJsonObject after(const ItemFacts &facts, const QJsonObject &) const override
    {
        QJsonObject after {{u"archived"_s, u"no"_s}};
        const QStringList lost = gone(facts);
        const Assignment *place = former(facts, Assignment::Kind::Place);
        if (place != nullptr && !lost.contains(place->customer)) {
            after.insert(u"customer"_s, place->customer);
            after.insert(u"site"_s, lost.contains(place->site) ? QString() : place->site);
        }
        if (const Assignment *plan = former(facts, Assignment::Kind::Plan); plan != nullptr && !lost.contains(plan->plan)) {
            after.insert(u"customer-plan"_s, plan->plan);
            after.insert(u"pool"_s, lost.contains(plan->pool) ? QString() : plan->pool);
            after.insert(u"allocation-mb"_s, plan->allocationMb ? QString::number(*plan->allocationMb) : QString());
        }
        return after;
    }

    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Archive, {}}; }
};

} // namespace

const ChangeSpec &unarchiveSpec()
{
    static const Unarchive spec;
    return spec;
}
