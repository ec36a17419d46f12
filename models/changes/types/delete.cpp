#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/changes/types/wiredevices.h"
#include "models/values/devicestate.h"
#include "thingspace/api/linerequests.h"

using namespace Qt::StringLiterals;

namespace {

// Delete (thingspace-api.md 4.5): deactivated lines only, the stricter reading of 12.1. The record goes with all its history, which is
// fetched and kept before.
class Delete final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Delete; }
    std::span<const Field> fields() const override { return {}; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings;
        rules::knownLine(findings, facts);
        if (facts.device) {
            checkState(findings, *facts.device);
            if (nameOf(*facts.device).isEmpty())
                findings << rules::blocked("delete.unnamed"_L1);
        }
        rules::baselineAge(findings, facts, nowUtc);
        findings << rules::warning("delete.history"_L1);
        return findings;
    }

    QJsonObject before(const ItemFacts &facts) const override { return {{u"state"_s, facts.device ? facts.device->state : QString()}}; }
    QJsonObject after(const ItemFacts &, const QJsonObject &) const override { return {{u"missing"_s, true}}; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::movedState(before, present); }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch.delete"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::recorded(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &, const QList<WireDevice> &devices) const override
    {
        const auto named = lines::NamedDevices::of(devices);
        // A line without such a name was blocked at review.
        Q_ASSERT(named);
        return lines::deleteDevices(account, *named);
    }
    bool answersAtOnce() const override { return true; }
    bool endsHistory() const override { return true; }

    Look look(const QJsonObject &before, const QJsonObject &, const Sighting &sighting) const override
    {
        // One absence may be a line that left the login's sight, or a list that was cut.
        if (!sighting.listed)
            return sighting.absentTwice ? Look::Target : Look::Pending;
        if (devicestate::isPending(sighting.state))
            return Look::Pending;
        return sighting.state == before.value("state"_L1).toString() ? Look::Baseline : Look::Elsewhere;
    }
    bool endsUnlisted(const QJsonObject &) const override { return true; }

    QStringList callbackServices() const override { return {}; }
    bool isAlreadySo(const QString &code) const override { return code == "REQUEST_FAILED.DeviceNotFound"_L1; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return {}; }
    QString noInverseReason() const override { return u"undo.delete"_s; }
    bool isDestructive() const override { return true; }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device) || device.state == devicestate::kDeactive)
            return;
        if (device.state == devicestate::kPreactive)
            findings << rules::blocked("delete.preactive"_L1);
        else
            findings << rules::blocked("state.not-deactive"_L1, {device.state});
    }

    static QString nameOf(const Device &device)
    {
        for (const QString &name : {device.iccid, device.eid, device.imei, device.meid}) {
            if (!name.isEmpty())
                return name;
        }
        return {};
    }
};

} // namespace

const ChangeSpec &deleteSpec()
{
    static const Delete spec;
    return spec;
}
