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

constexpr std::array kAddFields {
    Field {"account"_L1, Field::Kind::Account, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "The carrier account that the lines are added to; needed where the profile has several.")},
    Field {"group"_L1, Field::Kind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "The carrier's device group; if not said, the default group.")},
    Field {"sku"_L1, Field::Kind::Text, false, 0, {}, QT_TRANSLATE_NOOP("Fields", "The carrier's stock number of the device model.")},
};

// Add (thingspace-api.md 4.1): lines that are not on the account become preactive. The answer tells each line's result.
class Add final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Add; }
    std::span<const Field> fields() const override { return kAddFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &) const override
    {
        QList<Finding> findings = fieldvalues::check(kAddFields, parameters);
        rules::account(findings, facts, parameters);
        checkPresence(findings, facts);
        rules::unheld(findings, facts);
        if (rules::identifierOf(facts, IdentifierKind::Iccid).isEmpty() && rules::identifierOf(facts, IdentifierKind::Eid).isEmpty())
            findings << rules::blocked("add.iccid"_L1);
        if (rules::identifierOf(facts, IdentifierKind::Imei).isEmpty())
            findings << rules::blocked("add.imei"_L1);
        rules::checkDigits(findings, facts);
        return findings;
    }

    QJsonObject before(const ItemFacts &) const override { return {}; }
    QJsonObject after(const ItemFacts &, const QJsonObject &) const override { return {{u"state"_s, QString(devicestate::kPreactive)}}; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override
    {
        // A line that is not listed is as it was, whether the fleet remembers it or not.
        return present.missing && !present.archived ? std::nullopt : rules::movedState(before, present);
    }

    int batchCap(const Profile &profile) const override { return int(countSetting(profile, "batch"_L1)); }
    WireDevice wireDevice(const QJsonObject &identifiers) const override { return wiredevices::paired(identifiers); }
    WireRequest request(const QString &account, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        return lifecycle::add({account, parameters.value("group"_L1).toString(), parameters.value("sku"_L1).toString()}, devices);
    }
    bool answersAtOnce() const override { return true; }

    // Listed, after a read that missed it (engine-protocol.md 6).
    Look look(const QJsonObject &, const QJsonObject &, const Sighting &sighting) const override
    {
        if (!sighting.listed)
            return Look::Baseline;
        return devicestate::isPending(sighting.state) ? Look::Pending : Look::Target;
    }

    QStringList callbackServices() const override { return {}; }
    // A row's text, not a code: the carrier documents none.
    bool isAlreadySo(const QString &code) const override { return code.contains("already exists"_L1, Qt::CaseInsensitive); }
    bool makesLines() const override { return true; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return {}; }
    QString noInverseReason() const override { return u"undo.add"_s; }

private:
    static void checkPresence(QList<Finding> &findings, const ItemFacts &facts)
    {
        if (!facts.device)
            return;
        const Device &device = *facts.device;
        if (device.archived)
            findings << rules::blocked("line.archived"_L1);
        if (device.missing)
            findings << rules::warning("add.was-listed"_L1, {device.state});
        else if (device.state == devicestate::kPreactive)
            findings << rules::skip("nochange.preactive"_L1);
        else if (!rules::unsettled(findings, device))
            findings << rules::blocked("add.on-account"_L1, {device.account, device.state});
    }
};

} // namespace

const ChangeSpec &addSpec()
{
    static const Add spec;
    return spec;
}
