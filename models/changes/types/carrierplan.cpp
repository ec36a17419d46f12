#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCarrierPlanFields {
    Field {"new-plan"_L1, Field::Kind::Plan, true, 0, {}, QT_TRANSLATE_NOOP("Fields", "The code of the carrier plan, or its name where only one plan has it.")},
};

// Carrier plan (thingspace-api.md 6): active lines, four times a month. Records show names, requests carry codes.
class CarrierPlan final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::CarrierPlan; }
    std::span<const Field> fields() const override { return kCarrierPlanFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kCarrierPlanFields, parameters);
        rules::knownLine(findings, facts);
        if (facts.device) {
            checkState(findings, *facts.device);
            checkPlan(findings, facts, parameters);
        }
        rules::quota(findings, facts, type());
        rules::baselineAge(findings, facts, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override
    {
        return facts.device ? QJsonObject {{u"state"_s, facts.device->state}, {u"plan"_s, facts.device->plan}} : QJsonObject();
    }
    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const QString code = codeOf(facts, parameters);
        const QString name = rules::shownPlan(facts, parameters, code);
        return {{u"plan"_s, name.isEmpty() ? code : name}};
    }
    QJsonObject requestParameters(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        return {{u"new-plan"_s, codeOf(facts, parameters)}};
    }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::moved(before, present); }

    std::optional<LineCharge> charge(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const auto price = charges::carrierPrice(*facts.plan, facts.device->account, codeOf(facts, parameters));
        return price ? LineCharge {charges::presentMonthly(facts), price->monthly, price->change} : LineCharge {};
    }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        return wiredevices::named(devices, [&](const lines::NamedDevices &named) { return lines::plan(account, said(parameters), {}, named); });
    }

    // The plan alone: who has it may have been suspended since. A name that several plans have does not say which it is.
    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        if (!sighting.listed)
            return Look::Elsewhere;
        if (devicestate::isPending(sighting.state))
            return Look::Pending;
        const QString was = before.value("plan"_L1).toString();
        const QString wanted = after.value("plan"_L1).toString();
        if (sighting.plan == wanted && wanted != was)
            return sighting.planIsShared ? Look::Elsewhere : Look::Target;
        return sighting.plan == was && sighting.state == before.value("state"_L1).toString() ? Look::Baseline : Look::Elsewhere;
    }

    QLatin1StringView callbackMember() const override { return "changeServicePlanResponse"_L1; }

    bool isAlreadySo(const QString &) const override { return false; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::CarrierPlan, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &) const override
    {
        const QString was = before.value("plan"_L1).toString();
        return was.isEmpty() ? QJsonObject() : QJsonObject {{u"new-plan"_s, was}};
    }

private:
    static QString said(const QJsonObject &parameters) { return parameters.value("new-plan"_L1).toString(); }

    /// The plan that was asked for by its code, or by a name that only one plan of the account has; else as it was said.
    static QString codeOf(const ItemFacts &facts, const QJsonObject &parameters)
    {
        const auto names = facts.plan->planNames.value(rules::accountOf(facts, parameters));
        const QString plan = said(parameters);
        const QStringList codes = names.keys(plan);
        return names.contains(plan) || codes.size() != 1 ? plan : codes.first();
    }

    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device) || device.state == devicestate::kActive)
            return;
        findings << (device.state == devicestate::kSuspend ? rules::blocked("plan.suspended"_L1) : rules::blocked("state.not-active"_L1, {device.state}));
    }

    static void checkPlan(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
    {
        const QString account = rules::accountOf(facts, parameters);
        const QString code = codeOf(facts, parameters);
        if (code.isEmpty())
            return;
        const auto plans = facts.plan->planNames.constFind(account);
        const bool synced = plans != facts.plan->planNames.constEnd();
        if (synced && !plans->contains(code)) {
            QStringList codes = plans->keys(code);
            codes.sort();
            findings << (codes.isEmpty() ? rules::blocked("plan.unknown"_L1, {code, account}) : rules::blocked("plan.shared"_L1, {code, codes.join(u", "_s)}));
            return;
        }
        const QString name = synced ? plans->value(code) : QString();
        const bool shared = synced && plans->keys(name).size() > 1;
        if (facts.device->plan == code || (facts.device->plan == name && !name.isEmpty() && !shared))
            findings << rules::skip("nochange.plan"_L1, {facts.device->plan});
        else if (shared)
            findings << rules::warning("plan.unproven"_L1, {name});
    }
};

} // namespace

const ChangeSpec &carrierPlanSpec()
{
    static const CarrierPlan spec;
    return spec;
}
