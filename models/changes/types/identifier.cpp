#include "models/changes/types/changespecs.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/values/devicestate.h"
#include "thingspace/api/linerequests.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kIdentifierFields {
    Field {"new-iccid"_L1, Field::Kind::Text, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "The ICCID of the SIM that the line gets; each line its own.")},
    Field {"new-imei"_L1, Field::Kind::Text, false, 0, {},
           QT_TRANSLATE_NOOP("Fields", "The IMEI of the device that the line gets; each line its own.")},
};

// What may change, and the field that says to what.
struct Part
{
    IdentifierKind kind;
    QLatin1StringView field;
    QString Device::*own;
};
constexpr std::array kParts {
    Part {IdentifierKind::Iccid, "new-iccid"_L1, &Device::iccid},
    Part {IdentifierKind::Imei, "new-imei"_L1, &Device::imei},
};

QString wanted(const Part &part, const QJsonObject &parameters)
{
    return parameters.value(part.field).toString();
}

/// The parts that are to become another; what the line has already is not asked for.
QList<Part> changing(const Device &device, const QJsonObject &parameters)
{
    QList<Part> parts;
    for (const Part &part : kParts) {
        const QString value = wanted(part, parameters);
        if (!value.isEmpty() && !isSameIdentifier(part.kind, device.*part.own, value))
            parts << part;
    }
    return parts;
}

// Another SIM, another device, or both for a line (thingspace-api.md 5): active lines with a number, one a request. The number stays, and with it
// everything of ours that hangs on the line; nothing is paired by position: each row says what it gets.
class Identifier final : public ChangeSpec
{
public:
    ChangeType type() const override { return ChangeType::Identifier; }
    std::span<const Field> fields() const override { return kIdentifierFields; }

    QList<Finding> check(const ItemFacts &facts, const QJsonObject &parameters, const QDateTime &nowUtc) const override
    {
        QList<Finding> findings = fieldvalues::check(kIdentifierFields, parameters);
        rules::knownLine(findings, facts);
        checkValues(findings, parameters);
        if (facts.device) {
            checkState(findings, *facts.device);
            checkChange(findings, *facts.device, parameters);
            checkHolders(findings, facts);
        }
        rules::baselineAge(findings, facts, nowUtc);
        return findings;
    }

    QList<std::pair<IdentifierKind, QString>> claims(const QJsonObject &parameters) const override
    {
        QList<std::pair<IdentifierKind, QString>> result;
        for (const Part &part : kParts) {
            if (const QString value = wanted(part, parameters); !value.isEmpty())
                result.append({part.kind, value});
        }
        return result;
    }

    // The number too: it is how the line is known under its new identifiers.
    QJsonObject before(const ItemFacts &facts) const override
    {
        if (!facts.device)
            return {};
        const Device &device = *facts.device;
        return {{u"state"_s, device.state}, {u"iccid"_s, device.iccid}, {u"imei"_s, device.imei}, {u"mdn"_s, device.mdn}};
    }
    QJsonObject after(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject after;
        for (const Part &part : changing(*facts.device, parameters))
            after.insert(key(part.kind), wanted(part, parameters));
        return after;
    }
    bool readsAttributes() const override { return true; }
    std::optional<Finding> moved(const QJsonObject &before, const Device &present) const override { return rules::moved(before, present); }

    QJsonObject requestParameters(const ItemFacts &facts, const QJsonObject &parameters) const override
    {
        QJsonObject result {{u"service-type"_s, setting(facts.plan->profile, "service-type"_L1)}};
        for (const Part &part : changing(*facts.device, parameters))
            result.insert(part.field, wanted(part, parameters));
        return result;
    }
    int batchCap(const Profile &) const override { return 1; }
    // All that the line has; which of it names the line depends on what is to change.
    WireDevice wireDevice(const QJsonObject &identifiers) const override
    {
        WireDevice device;
        for (const IdentifierKind kind : {IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Mdn}) {
            if (const QString value = identifiers.value(key(kind)).toString(); !value.isEmpty())
                device.append({key(kind).toLatin1(), value.toLatin1()});
        }
        return device;
    }
    WireRequest request(const QString &, const QJsonObject &parameters, const QList<WireDevice> &devices) const override
    {
        lines::IdentifierChange change;
        change.serviceType = parameters.value("service-type"_L1).toString();
        for (const auto &[kind, value] : devices.value(0)) {
            QString &name = kind == "iccid" ? change.oldIccid : kind == "imei" ? change.oldImei : change.mdn;
            name = QString::fromLatin1(value);
        }
        change.newIccid = parameters.value("new-iccid"_L1).toString();
        change.newImei = parameters.value("new-imei"_L1).toString();
        const auto request = lines::identifier(change);
        // What it lacks was blocked at review.
        Q_ASSERT(request);
        return *request;
    }

    // Settled only by all that was asked for, with the line's number: half of it, or another's number beside it, is neither here nor there.
    Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting) const override
    {
        if (!sighting.listed)
            return Look::Elsewhere;
        if (devicestate::isPending(sighting.state))
            return Look::Pending;
        if (const QString mdn = before.value("mdn"_L1).toString(); mdn.isEmpty() || sighting.mdn != mdn)
            return Look::Elsewhere;
        const auto shows = [&](const QJsonObject &values) {
            return std::ranges::all_of(kParts, [&](const Part &part) {
                const QString name = key(part.kind);
                return !after.contains(name) || isSameIdentifier(part.kind, sighting.shown.value(name).toString(), values.value(name).toString());
            });
        };
        if (shows(after))
            return Look::Target;
        return shows(before) && sighting.state == before.value("state"_L1).toString() ? Look::Baseline : Look::Elsewhere;
    }
    QLatin1StringView callbackMember() const override { return "changeIdentifierResponse"_L1; }

    bool isAlreadySo(const QString &) const override { return false; }
    std::optional<Inverse> inverse(const QJsonObject &) const override { return Inverse {ChangeType::Identifier, {}}; }
    QJsonObject inverseValues(const QJsonObject &before, const QJsonObject &after) const override
    {
        QJsonObject values;
        for (const Part &part : kParts) {
            if (after.contains(key(part.kind)))
                values.insert(part.field, before.value(key(part.kind)));
        }
        return values;
    }

private:
    static void checkState(QList<Finding> &findings, const Device &device)
    {
        if (rules::unsettled(findings, device))
            return;
        if (device.state != devicestate::kActive)
            findings << rules::blocked("state.not-active"_L1, {device.state});
        else if (device.mdn.isEmpty())
            findings << rules::blocked("swap.number"_L1);
    }

    static void checkValues(QList<Finding> &findings, const QJsonObject &parameters)
    {
        for (const Part &part : kParts) {
            const QString value = wanted(part, parameters);
            const IdentifierFinding found = value.isEmpty() ? IdentifierFinding() : checkIdentifier(part.kind, value);
            if (found.level == IdentifierFinding::Level::Error)
                findings << Finding {Finding::Severity::Blocked, found.code, QStringList {key(part.kind).toUpper(), value} + found.arguments, {}};
            else if (found.level == IdentifierFinding::Level::Warning)
                findings << Finding {Finding::Severity::Warning, found.code, found.arguments, {}};
        }
    }

    static void checkChange(QList<Finding> &findings, const Device &device, const QJsonObject &parameters)
    {
        const bool said = std::ranges::any_of(kParts, [&](const Part &part) { return !wanted(part, parameters).isEmpty(); });
        const QList<Part> parts = changing(device, parameters);
        if (!said)
            findings << rules::blocked("swap.nothing"_L1);
        else if (parts.isEmpty())
            findings << rules::skip("nochange.identifiers"_L1);
        for (const Part &part : parts) {
            if (parts.size() == 1 && (device.*part.own).isEmpty())
                findings << rules::blocked("swap.unnamed"_L1, {key(part.kind).toUpper()});
        }
    }

    // The carrier takes no identifier that any record of it has, deactivated ones too (section 5).
    static void checkHolders(QList<Finding> &findings, const ItemFacts &facts)
    {
        for (const IdentifierHolder &holder : facts.holders) {
            const QStringList arguments {key(holder.kind).toUpper(), holder.value, nameOf(holder.line), holder.line.state};
            if (holder.isSeveral)
                findings << rules::blocked("swap.taken-several"_L1, arguments);
            else if (holder.line.id == facts.device->id)
                continue;
            else if (holder.wasDeleted)
                findings << rules::warning("swap.was-deleted"_L1, arguments);
            // Archived and listed no more: put away for good, its names are nobody's.
            else if (holder.line.archived && holder.line.missing)
                findings << rules::warning("swap.was-archived"_L1, arguments);
            else if (holder.line.archived)
                findings << rules::blocked("swap.taken-archived"_L1, arguments);
            else if (holder.line.missing)
                findings << rules::blocked("swap.taken-missing"_L1, arguments);
            else
                findings << rules::blocked("swap.taken"_L1, arguments);
        }
    }

    static QString nameOf(const Device &device)
    {
        for (const QString &name : {device.mdn, device.iccid, device.imei}) {
            if (!name.isEmpty())
                return name;
        }
        return {};
    }
};

} // namespace

const ChangeSpec &identifierSpec()
{
    static const Identifier spec;
    return spec;
}
