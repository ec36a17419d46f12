#include "models/changes/types/changespecs.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"
#include "thingspace/api/lifecyclerequests.h"

using namespace Qt::StringLiterals;

namespace {

// Restore (thingspace-api.md 4.3): suspended lines become active again.
class Restore final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Restore; }
    std::span<const Field> fields() const override { return {}; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings;
        rules::knownLine(findings, facts);
        if (facts.device)
            checkState(findings, *facts.device);
        rules::quota(findings, facts, type());
        rules::baselineAge(findings, facts, nowUtc);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return {{u"state"_s, facts.device ? facts.device->state : QString()}}; }
    QJsonObject after(const ItemFacts &, const QJsonObject &) const override { return {{u"state"_s, QString(devicestate::kActive)}}; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::movedState(before, present); }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::listed(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &, const QList<WireDevice> &devices) const override
    {
        return lifecycle::restore(account, devices);
    }
    bool hasRequestStatus() const override { return true; }

    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        return rules::lookAtState(before, after, sighting);
    }

    QLatin1StringView historyEvent() const override { return "Resto"_L1; }
    QLatin1StringView callbackMember() const override { return "restoreResponse"_L1; }

    bool isAlreadySo(const QString &code) const override
    {
        return code == "REQUEST_FAILED.DeviceAlreadyActive"_L1 || code == "INPUT_INVALID.DeviceState.Invalid"_L1;
    }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Suspend, {}}; }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device) || device.state == devicestate::kSuspend)
            return;
        if (device.state == devicestate::kActive)
            findings << rules::skip("nochange.active"_L1);
        else
            findings << rules::blocked("state.not-suspended"_L1, {device.state});
    }
};

} // namespace

const ChangeSpec &restoreSpec()
{
    static const Restore spec;
    return spec;
}
