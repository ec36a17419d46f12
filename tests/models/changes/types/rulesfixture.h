#pragma once

#include "models/changes/planning/planrequest.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/wording.h"

#include <QTest>
#include <QTimeZone>

/// What tests of one type's rules need: a line as the fleet has it, and what the rules say of it.
namespace rulesfixture {

inline const QString kAccount = QStringLiteral("0000123456-00001");
inline const QDateTime kNow(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

inline ItemFacts line(const QString &state = QStringLiteral("active"))
{
    ItemFacts facts;
    auto plan = std::make_shared<PlanFacts>();
    plan->profile.name = QStringLiteral("default");
    plan->profile.accounts = QStringList {kAccount};
    facts.plan = plan;
    Device device;
    device.id = DeviceId {1};
    device.account = kAccount;
    device.iccid = QStringLiteral("89148000000012345675");
    device.imei = QStringLiteral("350000000012349");
    device.mdn = QStringLiteral("5551234567");
    device.state = state;
    device.readAt = kNow.addSecs(-60);
    facts.device = device;
    return facts;
}

/// As a line's own parameters are made: what was said for all overlaid with what its row says.
inline QJsonObject parameters(ChangeType type, const QStringList &settings, const QStringList &row = {})
{
    return fieldvalues::merged(changeSpec(type).fields(), settingsOf(type, settings).value(), settingsOf(type, row).value());
}

inline QList<Finding> check(ChangeType type, const ItemFacts &facts, const QStringList &settings)
{
    return changeSpec(type).check(facts, parameters(type, settings), kNow);
}

/// "send", "skip" or "blocked", and the codes of what was found, sorted.
inline QString verdict(const QList<Finding> &findings)
{
    QString word = QStringLiteral("send");
    QStringList codes;
    for (const Finding &finding : findings) {
        codes << finding.code;
        if (finding.severity == Finding::Severity::Blocked)
            word = QStringLiteral("blocked");
        else if (finding.severity == Finding::Severity::Skip && word != QLatin1StringView("blocked"))
            word = QStringLiteral("skip");
        if (!wording::knows(finding.code))
            return QStringLiteral("no sentence for ") + finding.code;
    }
    codes.sort();
    return (QStringList {word} + codes).join(QLatin1Char(' '));
}

/// The body that goes out for this one line.
inline QByteArray body(ChangeType type, const ItemFacts &facts, const QStringList &settings)
{
    const ChangeSpec &spec = changeSpec(type);
    const QJsonObject identifiers {{QStringLiteral("iccid"), facts.device->iccid}, {QStringLiteral("imei"), facts.device->imei}};
    return spec.request(kAccount, spec.requestParameters(facts, parameters(type, settings)), {spec.wireDevice(identifiers)}).body;
}

/// What undoing the change of this one line asks for.
inline QJsonObject undone(ChangeType type, const ItemFacts &facts, const QStringList &settings)
{
    const ChangeSpec &spec = changeSpec(type);
    const QJsonObject said = parameters(type, settings);
    QJsonObject back = spec.inverse(spec.requestParameters(facts, said))->parameters;
    const QJsonObject values = spec.inverseValues(spec.before(facts), spec.after(facts, said));
    for (auto value = values.begin(); value != values.end(); ++value)
        back.insert(value.key(), value.value());
    return back;
}

/// A read that shows the line as the fleet has it, with these values instead.
inline Sighting shown(const ItemFacts &facts, ChangeType type, const QJsonObject &instead)
{
    Sighting sighting;
    QJsonObject all = changeSpec(type).before(facts);
    for (auto value = instead.begin(); value != instead.end(); ++value)
        all.insert(value.key(), value.value());
    sighting.state = all.take(QStringLiteral("state")).toString();
    sighting.plan = all.value(QStringLiteral("plan")).toString();
    sighting.mdn = facts.device->mdn;
    for (auto value = all.begin(); value != all.end(); ++value) {
        if (!value->toString().isEmpty())
            sighting.shown.insert(value.key(), value.value());
    }
    return sighting;
}

inline ChangeSpec::Look look(ChangeType type, const ItemFacts &facts, const QStringList &settings, const Sighting &sighting)
{
    const ChangeSpec &spec = changeSpec(type);
    return spec.look(spec.before(facts), spec.after(facts, parameters(type, settings)), sighting);
}

} // namespace rulesfixture
