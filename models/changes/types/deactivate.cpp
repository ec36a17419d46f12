#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"
#include "thingspace/api/lifecyclerequests.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kDeactivateFields {
    // The carrier documents one code for this target today (thingspace-api.md 4.4).
    Field {"reason"_L1, Field::Kind::Choice, true, 0, "FF"_L1,
           QT_TRANSLATE_NOOP("Fields", "The carrier's reason code; FF is general administration and maintenance."), "FF"_L1},
    Field {"etf-waiver"_L1, Field::Kind::Switch, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "Whether to use a waiver of the early termination fee.")},
    Field {"delete-after"_L1, Field::Kind::Switch, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "Whether to remove the lines' records too; their history at the carrier is lost.")},
};

// Deactivate (thingspace-api.md 4.4): active lines only. A suspended one must be restored first, the stricter reading of 12.1.
class Deactivate final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Deactivate; }
    std::span<const Field> fields() const override { return kDeactivateFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kDeactivateFields, parameters);
        rules::knownLine(findings, facts);
        if (facts.device)
            checkState(findings, *facts.device);
        rules::quota(findings, facts, type());
        rules::baselineAge(findings, facts, nowUtc);
        findings << rules::warning("deactivate.cost"_L1);
        if (parameters.value("delete-after"_L1).toBool())
            findings << rules::warning("deactivate.history"_L1);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return {{u"state"_s, facts.device ? facts.device->state : QString()}}; }
    QJsonObject after(const ItemFacts &, const QJsonObject &parameters) const override
    {
        QJsonObject after {{u"state"_s, QString(devicestate::kDeactive)}};
        if (parameters.value("delete-after"_L1).toBool())
            after.insert(u"missing"_s, true);
        return after;
    }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::movedState(before, present); }

    std::optional<LineCharge> charge(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const auto price = charges::carrierPrice(*facts.plan, facts.device->account, facts.device->plan);
        const bool isWaived = parameters.value("etf-waiver"_L1).toBool();
        return price ? LineCharge {price->monthly, 0, isWaived ? 0 : price->termination} : LineCharge {};
    }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        const lifecycle::DeactivateOptions options {account, parameters.value("reason"_L1).toString(),
                                                    parameters.value("etf-waiver"_L1).toBool(), parameters.value("delete-after"_L1).toBool()};
        return lifecycle::deactivate(options, devices);
    }
    bool hasRequestStatus() const override { return true; }

    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        if (!endsUnlisted(after))
            return rules::lookAtState(before, after, sighting);
        // Deactivated, not yet deleted; one absence may be a line that left the login's sight, or a list that was cut.
        if (!sighting.listed)
            return sighting.absentTwice ? Look::Target : Look::Pending;
        const Look seen = rules::lookAtState(before, after, sighting);
        return seen == Look::Target ? Look::Pending : seen;
    }
    bool endsUnlisted(const QJsonObject &after) const override { return after.value("missing"_L1).toBool(); }
    QLatin1StringView historyEvent() const override { return "Deactivat"_L1; }
    QLatin1StringView callbackMember() const override { return "deactivateResponse"_L1; }

    bool isAlreadySo(const QString &code) const override { return code == "INPUT_INVALID.DeviceState.Invalid"_L1; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return {}; }
    QString noInverseReason() const override { return u"undo.deactivate"_s; }
    bool isDestructive() const override { return true; }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device) || device.state == devicestate::kActive)
            return;
        if (device.state == devicestate::kDeactive)
            findings << rules::skip("nochange.deactive"_L1);
        else if (device.state == devicestate::kSuspend)
            findings << rules::blocked("deactivate.suspended"_L1);
        else
            findings << rules::blocked("state.not-active"_L1, {device.state});
    }
};

} // namespace

const ChangeSpec &deactivateSpec()
{
    static const Deactivate spec;
    return spec;
}
