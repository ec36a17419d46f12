#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/localspec.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAssignFields {
    Field {"new-customer"_L1, Field::Kind::Text, false, 100, {},
           QT_TRANSLATE_NOOP("Fields", "Whom the line is for, by the name in the catalogue; with another customer, the site is left unless a new one is said."), {}, {}, true},
    Field {"new-site"_L1, Field::Kind::Text, false, 100, {}, QT_TRANSLATE_NOOP("Fields", "Where it is, by the name of one of the customer's sites."), {}, {}, true},
    Field {"clear"_L1, Field::Kind::Names, false, 0, "new-customer new-site"_L1,
           QT_TRANSLATE_NOOP("Fields", "What the line is to have none of any more, by the names above.")},
};

struct Place
{
    QString customer;
    QString site;

    bool operator==(const Place &) const = default;
};

Place wantedPlace(const Device &device, const QJsonObject &parameters)
{
    const QStringList cleared = fieldvalues::names(parameters.value("clear"_L1));
    if (cleared.contains("new-customer"_L1))
        return {};
    Place wanted {device.customer, device.site};
    if (parameters.contains("new-customer"_L1))
        wanted.customer = parameters.value("new-customer"_L1).toString();
    // A site is its customer's.
    if (wanted.customer != device.customer || cleared.contains("new-site"_L1))
        wanted.site.clear();
    if (parameters.contains("new-site"_L1))
        wanted.site = parameters.value("new-site"_L1).toString();
    return wanted;
}

// Assign (change-behaviour.md 2.7 without the billing): the hierarchy tenant, customer, site, line.
class Assign final : public LocalSpec
{
public:
    ChangeType type() const override { return ChangeType::Assign; }
    std::span<const Field> fields() const override { return kAssignFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kAssignFields, parameters);
        const bool says = parameters.contains("new-customer"_L1) || parameters.contains("new-site"_L1) || parameters.contains("clear"_L1);
        if (!says)
            findings << rules::blocked("assign.nothing"_L1);
        if (!facts.device)
            return findings << rules::blocked("line.not-in-fleet"_L1);
        if (facts.device->archived)
            findings << rules::blocked("line.archived"_L1);
        rules::unheld(findings, facts);
        if (!says)
            return findings;
        const Place wanted = wantedPlace(*facts.device, parameters);
        if (wanted == Place {facts.device->customer, facts.device->site}) {
            if (findings.isEmpty())
                findings << rules::skip("nochange.assign"_L1);
            return findings;
        }
        checkPlace(findings, facts.plan->reference, wanted);
        if (wanted.customer != facts.device->customer)
            checkPlans(findings, facts, wanted.customer, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override
    {
        if (!facts.device)
            return {};
        return {{u"archived"_s, devicelisting::text(*facts.device, u"archived"_s)}, {u"customer"_s, facts.device->customer}, {u"site"_s, facts.device->site}};
    }
    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const Place wanted = wantedPlace(*facts.device, parameters);
        return {{u"customer"_s, wanted.customer}, {u"site"_s, wanted.site}};
    }

    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Assign, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &) const override
    {
        constexpr std::array kPairs {std::pair {"customer"_L1, "new-customer"_L1}, std::pair {"site"_L1, "new-site"_L1}};
        return allAsBefore(before, kPairs);
    }

private:
    static void checkPlace(QList<Finding> &findings, const ReferenceData &reference, const Place &wanted)
    {
        if (wanted.customer.isEmpty()) {
            if (!wanted.site.isEmpty())
                findings << rules::blocked("assign.site-alone"_L1);
            return;
        }
        const auto customer = reference.customers.constFind(wanted.customer);
        if (customer == reference.customers.cend())
            findings << rules::blocked("customer.unknown"_L1, {wanted.customer});
        else if (*customer)
            findings << rules::blocked("customer.removed"_L1, {wanted.customer});
        else if (!wanted.site.isEmpty() && reference.sites.value({wanted.customer, wanted.site}, true))
            findings << rules::blocked("assign.site"_L1, {wanted.site, wanted.customer});
    }

    /// A customer's plans and pools are for its own lines.
    static void checkPlans(QList<Finding> &findings, const ItemFacts &facts, const QString &customer, const QDateTime &nowUtc)
    {
        const ReferenceData &reference = facts.plan->reference;
        for (const Assignment &one : facts.assignments) {
            if (one.kind != Assignment::Kind::Plan || one.isVoid() || (one.to.isValid() && one.to <= nowUtc))
                continue;
            const QString owner = reference.plans.value(one.plan).customer;
            const QString poolOwner = reference.pools.value(one.pool).customer;
            if (!owner.isEmpty() && owner != customer)
                findings << rules::blocked("assign.plan"_L1, {one.plan, owner});
            else if (!poolOwner.isEmpty() && poolOwner != customer)
                findings << rules::blocked("assign.plan"_L1, {one.pool, poolOwner});
            else
                continue;
            return;
        }
    }
};

} // namespace

const ChangeSpec &assignSpec()
{
    static const Assign spec;
    return spec;
}
