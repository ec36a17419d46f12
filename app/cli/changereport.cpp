#include "app/cli/changereport.h"

#include "app/cli/changejson.h"
#include "app/cli/commandline.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/changeschedule.h"
#include "models/changes/watching/changepace.h"
#include "models/changes/watching/changewords.h"
#include "models/engine/carrier/carrierstanding.h"
#include "thingspace/basics/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject causeJson(const ChangeCause &cause)
{
    // What nobody named cannot be asked for by name.
    return {{u"code"_s, cause.code}, {u"group"_s, changecauses::key(cause.remedy)}, {u"items"_s, cause.lines}, {u"retry"_s, !cause.code.isEmpty()},
            {u"sentence"_s, cause.sentence}};
}

QJsonObject carrierJson(const CarrierTrouble &trouble)
{
    QJsonObject object {{u"notServingSince"_s, trouble.since.toString(Qt::ISODateWithMs)}, {u"code"_s, trouble.code}};
    if (trouble.nextTry.isValid())
        object.insert(u"nextTry"_s, trouble.nextTry.toString(Qt::ISODateWithMs));
    return object;
}

QString causeText(const ChangeCause &cause, ChangeId change)
{
    //: what helps, how many lines, why they did not come through
    const QString line = CommandLine::tr("%1 (%2): %3").arg(changecauses::word(cause.remedy), QString::number(cause.lines), cause.sentence);
    return cause.code.isEmpty() ? line : line + u"\n    thingdeskctl change retry %1 --cause %2"_s.arg(change.value).arg(cause.code);
}

} // namespace

Result<ChangeReport> readReport(Database &db, ChangeId id, const QDateTime &nowUtc)
{
    ChangeStore changes(db);
    const auto change = changes.find(id);
    if (!change)
        return tl::make_unexpected(change.error());
    const auto dispatches = changes.dispatches(id);
    if (!dispatches)
        return tl::make_unexpected(dispatches.error());
    const auto incidents = changes.incidents(id);
    if (!incidents)
        return tl::make_unexpected(incidents.error());
    auto causes = readCauses(db, id);
    if (!causes)
        return tl::make_unexpected(causes.error());
    const auto sendingLeft = changepace::readSendingLeft(db, *change, nowUtc);
    if (!sendingLeft)
        return tl::make_unexpected(sendingLeft.error());
    const SystemClock clock;
    const auto profile = ProfileStore(db, clock).find(change->profile);
    if (!profile)
        return tl::make_unexpected(profile.error());
    ChangeReport report {asShown(*change, nowUtc), *dispatches, *incidents, std::move(*causes), {}, *sendingLeft};
    if (change->state == ChangeState::Draft)
        report.change.brake = changebrake::inForce(change->brake, *profile);
    if (isFinal(change->state))
        return report;
    const auto carrier = carrierstanding::read(db, change->profile);
    if (!carrier)
        return tl::make_unexpected(carrier.error());
    report.carrier = *carrier;
    return report;
}

QJsonObject reportJson(const ChangeReport &report)
{
    QJsonObject object = changeJson(report.change, report.dispatches, report.sendingLeft);
    // Only where there are some.
    if (report.incidents.late > 0)
        object.insert(u"late"_s, report.incidents.late);
    if (report.incidents.foreign > 0)
        object.insert(u"foreignMessages"_s, report.incidents.foreign);
    QJsonArray causes;
    for (const ChangeCause &cause : report.causes)
        causes.append(causeJson(cause));
    object.insert(u"causes"_s, causes);
    if (report.carrier)
        object.insert(u"carrier"_s, carrierJson(*report.carrier));
    return object;
}

QString reportText(const ChangeReport &report)
{
    QStringList lines {changeText(report.change, report.dispatches)};
    lines << changewords::paused(report.change) << changewords::incidents(report.incidents);
    if (report.carrier)
        lines << carrierstanding::sentence(*report.carrier);
    for (const ChangeCause &cause : report.causes)
        lines << causeText(cause, report.change.id);
    lines.removeAll(QString());
    return lines.join(u'\n');
}
