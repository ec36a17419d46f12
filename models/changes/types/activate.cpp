#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/placeofuse.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"
#include "thingspace/api/lifecyclerequests.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using FieldKind = Field::Kind;

constexpr std::array kActivateFields {
    Field {"account"_L1, FieldKind::Account, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "The carrier account of lines that the fleet does not know; needed where the profile has several.")},
    Field {"new-plan"_L1, FieldKind::Plan, true, 0, {}, QT_TRANSLATE_NOOP("Fields", "The code of the carrier plan.")},
    Field {"zip"_L1, FieldKind::Zip, true, 0, {}, QT_TRANSLATE_NOOP("Fields", "Five digits: where the line will mainly be used.")},
    Field {"ip-pool"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "The carrier's IP pool; if not said, the account's default pool.")},
    Field {"sku"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "The stock number of the device model, where IMEIs are not given.")},
    Field {"group"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "The carrier's device group to put the lines in.")},
    Field {"new-cost-center"_L1, FieldKind::Text, false, 36, {}, QT_TRANSLATE_NOOP("Fields", "The cost centre, at most 36 characters.")},
    Field {"public-ip"_L1, FieldKind::Choice, false, 0, "restricted unrestricted"_L1,
           QT_TRANSLATE_NOOP("Fields", "Whether a static public address can be reached from the internet.")},
    Field {"first-name"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "First name at the place of use.")},
    Field {"last-name"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "Last name at the place of use.")},
    Field {"address"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "Street address of the place of use, no post-office box.")},
    Field {"city"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "City of the place of use.")},
    Field {"address-state"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "State of the place of use, two letters.")},
    Field {"postal-code"_L1, FieldKind::Zip, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "ZIP of the place of use.")},
    Field {"country"_L1, FieldKind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "Country of the place of use, US or USA.")},
};

QString text(const QJsonObject &parameters, QLatin1StringView name)
{
    return parameters.value(name).toString();
}

QString shownPlan(const ItemFacts &facts, const QJsonObject &parameters)
{
    return rules::shownPlan(facts, parameters, text(parameters, "new-plan"_L1));
}

// Activate (thingspace-api.md 4.2): preactive and deactive lines, and lines that are not on the account yet.
class Activate final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Activate; }
    std::span<const Field> fields() const override { return kActivateFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kActivateFields, parameters) + placeofuse::check(parameters);
        rules::account(findings, facts, parameters);
        checkLine(findings, facts, parameters);
        checkIdentifiers(findings, facts, parameters);
        checkCatalogue(findings, facts, parameters);
        rules::quota(findings, facts, type());
        rules::checkDigits(findings, facts);
        rules::baselineAge(findings, facts, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override
    {
        return facts.device ? QJsonObject {{u"state"_s, facts.device->state}} : QJsonObject();
    }
    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject after {{u"state"_s, QString(devicestate::kActive)}};
        if (const QString plan = shownPlan(facts, parameters); !plan.isEmpty())
            after.insert(u"plan"_s, plan);
        return after;
    }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::movedState(before, present); }

    // What is not in service costs nothing.
    std::optional<LineCharge> charge(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const auto price = charges::carrierPrice(*facts.plan, rules::accountOf(facts, parameters), parameters.value("new-plan"_L1).toString());
        return price ? LineCharge {0, price->monthly, price->activation} : LineCharge {};
    }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch.activate"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::paired(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        const lifecycle::ActivateOptions options {
            account, text(parameters, "new-plan"_L1), text(parameters, "zip"_L1), text(parameters, "ip-pool"_L1), text(parameters, "sku"_L1),
            text(parameters, "group"_L1), text(parameters, "new-cost-center"_L1), text(parameters, "public-ip"_L1), placeofuse::of(parameters)};
        return lifecycle::activate(options, devices);
    }
    bool makesLines() const override { return true; }
    bool isActivation() const override { return true; }
    bool hasRequestStatus() const override { return true; }

    // Active, with the plan (as far as it is known how it shows) and a number.
    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        const Look seen = rules::lookAtState(before, after, sighting);
        if (seen != Look::Target)
            return seen;
        const QString plan = text(after, "plan"_L1);
        return (plan.isEmpty() || sighting.plan == plan) && !sighting.mdn.isEmpty() ? Look::Target : Look::Elsewhere;
    }

    QLatin1StringView historyEvent() const override { return "Activat"_L1; }
    QLatin1StringView callbackMember() const override { return "activateResponse"_L1; }

    bool isAlreadySo(const QString &code) const override { return code == "REQUEST_FAILED.DeviceAlreadyActive"_L1; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return {}; }
    QString noInverseReason() const override { return u"undo.activate"_s; }

private:
    static void checkLine(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
    {
        if (facts.device) {
            rules::knownLine(findings, facts);
            checkState(findings, facts, parameters);
            return;
        }
        rules::unheld(findings, facts);
        // isProvisioningAllowed false: the account wants its lines added first (2).
        if (!facts.plan->provisioningAllowed.value(rules::accountOf(facts, parameters), true))
            findings << rules::blocked("activate.add-first"_L1, {rules::accountOf(facts, parameters)});
    }

    static void checkState(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
    {
        const Device &device = *facts.device;
        if (rules::unsettled(findings, device) || device.state == devicestate::kPreactive)
            return;
        if (device.state == devicestate::kDeactive)
            findings << rules::warning("activate.new-number"_L1);
        else if (device.state == devicestate::kSuspend)
            findings << rules::blocked("activate.suspended"_L1);
        else if (isOnPlan(facts, parameters))
            findings << rules::skip("nochange.active"_L1);
        else
            findings << rules::blocked("activate.other-plan"_L1, {device.plan});
    }

    static bool isOnPlan(const ItemFacts &facts, const QJsonObject &parameters)
    {
        const QString &plan = facts.device->plan;
        return plan.isEmpty() || plan == text(parameters, "new-plan"_L1) || plan == shownPlan(facts, parameters);
    }

    static void checkIdentifiers(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
    {
        const bool hasSim = !rules::identifierOf(facts, IdentifierKind::Iccid).isEmpty() || !rules::identifierOf(facts, IdentifierKind::Eid).isEmpty();
        const bool hasModel = !rules::identifierOf(facts, IdentifierKind::Imei).isEmpty() || !text(parameters, "sku"_L1).isEmpty();
        if (!hasSim)
            findings << rules::blocked("activate.iccid"_L1);
        if (!hasModel)
            findings << rules::blocked("activate.imei"_L1);
    }

    static void checkCatalogue(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters)
    {
        const QString account = rules::accountOf(facts, parameters);
        const QString plan = text(parameters, "new-plan"_L1);
        const auto codes = facts.plan->planCodes.constFind(account);
        if (codes != facts.plan->planCodes.constEnd() && !plan.isEmpty() && !codes->contains(plan))
            findings << unknownPlan(facts.plan->planNames.value(account), plan, account);
        if (!facts.plan->hasDefaultIpPool.value(account, true) && text(parameters, "ip-pool"_L1).isEmpty())
            findings << rules::blocked("activate.ip-pool"_L1, {account});
    }

    static Finding unknownPlan(const QHash<QString, QString> &names, const QString &plan, const QString &account)
    {
        const QString code = names.key(plan);
        return code.isEmpty() ? rules::blocked("plan.unknown"_L1, {plan, account}) : rules::blocked("plan.name"_L1, {plan, code});
    }
};

} // namespace

const ChangeSpec &activateSpec()
{
    static const Activate spec;
    return spec;
}
