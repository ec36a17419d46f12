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

constexpr std::array kSuspendFields {
    Field {"with-billing"_L1, Field::Kind::Switch, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "Whether billing goes on while the lines are suspended; if not said, the account's default holds.")},
};

// Suspend (thingspace-api.md 4.3): active lines only; back by restore, or by itself after 90 days in a row.
class Suspend final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Suspend; }
    std::span<const Field> fields() const override { return kSuspendFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kSuspendFields, parameters);
        rules::knownLine(findings, facts);
        if (facts.device)
            checkState(findings, *facts.device);
        rules::quota(findings, facts, type());
        rules::baselineAge(findings, facts, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return {{u"state"_s, facts.device ? facts.device->state : QString()}}; }
    QJsonObject after(const ItemFacts &, const QJsonObject &) const override { return {{u"state"_s, QString(devicestate::kSuspend)}}; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::movedState(before, present); }

    // Where it is not said whether billing goes on, the account's terms are not known here.
    std::optional<LineCharge> charge(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        const QJsonValue chosen = parameters.value("with-billing"_L1);
        if (!chosen.isBool() || chosen.toBool())
            return {};
        return LineCharge {charges::presentMonthly(facts), 0};
    }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        const QJsonValue chosen = parameters.value("with-billing"_L1);
        return lifecycle::suspend(account, chosen.isBool() ? std::optional(chosen.toBool()) : std::nullopt, devices);
    }
    bool hasRequestStatus() const override { return true; }

    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        return rules::lookAtState(before, after, sighting);
    }

    QLatin1StringView historyEvent() const override { return "Suspen"_L1; }
    QLatin1StringView callbackMember() const override { return "suspendResponse"_L1; }

    // No code says "already suspended"; what is not active is refused, and the record tells which it was.
    bool isAlreadySo(const QString &code) const override { return code == "INPUT_INVALID.DeviceState.Invalid"_L1; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Restore, {}}; }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device) || device.state == devicestate::kActive)
            return;
        if (device.state == devicestate::kSuspend)
            findings << rules::skip("nochange.suspended"_L1);
        else
            findings << rules::blocked("state.not-active"_L1, {device.state});
    }
};

} // namespace

const ChangeSpec &suspendSpec()
{
    static const Suspend spec;
    return spec;
}
