#include "app/cli/changejson.h"

#include "app/cli/commandline.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/review/releasewords.h"
#include "models/changes/types/changespec.h"
#include "models/changes/watching/changewords.h"
#include "models/values/money.h"
#include "models/values/waves.h"
#include "models/values/wording.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QJsonObject countsJson(const QMap<ItemState, qint64> &counts)
{
    QJsonObject object;
    for (auto row = counts.begin(); row != counts.end(); ++row)
        object.insert(key(row.key()), *row);
    return object;
}

QJsonArray stepsJson(const ChainSteps &steps)
{
    QJsonArray result;
    for (const ChainStep &step : steps) {
        QJsonObject object {{u"type"_s, key(step.type)}, {u"parameters"_s, step.parameters}, {u"state"_s, changechains::key(step.state)}};
        if (step.whenLegal)
            object.insert(u"at"_s, u"legal"_s);
        if (step.successor)
            object.insert(u"change"_s, step.successor.value);
        if (!step.reason.isEmpty()) {
            object.insert(u"reasonCode"_s, step.reason);
            object.insert(u"reason"_s, wording::reason(step.reason, step.reasonArguments));
        }
        result.append(object);
    }
    return result;
}

void insertSource(QJsonObject &object, const Change &change)
{
    if (!change.source)
        return;
    object.insert(u"source"_s, change.source.value);
    object.insert(u"link"_s, change.sourceLink);
}

/// What holds of waves and brake; nothing where there is neither.
void insertWaves(QJsonObject &object, const ChangeBrake &brake)
{
    QJsonArray sizes;
    for (const qint64 size : waves::sizes(brake.waves))
        sizes.append(size);
    if (!sizes.isEmpty()) {
        QJsonObject told {{u"sizes"_s, sizes}};
        if (brake.wave > 0) {
            told.insert(u"wave"_s, brake.wave);
            told.insert(u"of"_s, brake.waveCount);
        }
        object.insert(u"waves"_s, told);
    }
    if (waves::share(brake.failures))
        object.insert(u"brakeFailures"_s, brake.failures);
}

QString title(const Change &change)
{
    const QString name = change.name.isEmpty() ? QString() : u" “%1”"_s.arg(change.name);
    return CommandLine::tr("Change %1%2 (%3): %4").arg(QString::number(change.id.value), name, key(change.type), key(change.state));
}

} // namespace

void insertCharges(QJsonObject &object, ChangeType type, const PlanCharges &charges)
{
    if (charges.isEmpty())
        return;
    object.insert(u"charges"_s, QJsonObject {{u"payer"_s, changeSpec(type).isLocal() ? u"customer"_s : u"operator"_s}, {u"monthly"_s, money::text(charges.monthly)},
                                             {u"once"_s, money::text(charges.once)}, {u"priced"_s, charges.priced}, {u"unpriced"_s, charges.unpriced}});
}

QJsonObject changeJson(const Change &change, qint64 dispatches, std::optional<std::chrono::milliseconds> sendingLeft)
{
    QJsonObject object {{u"change"_s, change.id.value}, {u"type"_s, key(change.type)}, {u"name"_s, change.name}, {u"state"_s, key(change.state)},
                        {u"counts"_s, countsJson(change.counts)}, {u"dispatches"_s, dispatches}, {u"send"_s, change.send}};
    if (change.startAt.isValid())
        object.insert(u"at"_s, change.startAt.toString(Qt::ISODateWithMs));
    if (!change.startWish.isEmpty())
        object.insert(u"atRule"_s, change.startWish);
    if (!change.pausedBecause.isEmpty())
        object.insert(u"pausedBecause"_s, change.pausedBecause);
    const bool isStopped = change.state == ChangeState::Paused || change.state == ChangeState::Scheduled;
    if (isStopped && wording::knows(change.pausedBecause))
        object.insert(u"pausedReason"_s, wording::reason(change.pausedBecause, change.pausedArguments));
    if (!change.input.sha256.isEmpty())
        object.insert(u"input"_s, QJsonObject {{u"name"_s, change.input.name}, {u"sha256"_s, change.input.sha256}});
    insertWaves(object, change.brake);
    insertCharges(object, change.type, change.charges);
    if (sendingLeft)
        object.insert(u"secondsLeft"_s, qint64((sendingLeft->count() + 999) / 1000));
    insertSource(object, change);
    if (!change.then.isEmpty())
        object.insert(u"then"_s, stepsJson(change.then));
    return object;
}

QJsonObject itemJson(const ChangeItem &item)
{
    return {{u"row"_s, item.row}, {u"iccid"_s, item.identifiers[u"iccid"].toString()}, {u"identifiers"_s, item.identifiers},
            {u"state"_s, key(item.state)}, {u"reason"_s, reasonSentence(item)}, {u"reasonCode"_s, item.reason},
            {u"before"_s, item.before}, {u"after"_s, item.after}, {u"evidence"_s, item.evidence}, {u"attribution"_s, item.attribution},
            {u"requestId"_s, item.requestId}, {u"errorCode"_s, item.errorCode}, {u"errorText"_s, item.errorText}};
}

QString countsText(const QMap<ItemState, qint64> &counts)
{
    QStringList parts;
    for (auto row = counts.begin(); row != counts.end(); ++row)
        parts.append(u"%1 %2"_s.arg(QString::number(*row), key(row.key())));
    return parts.join(u", "_s);
}

QString changeText(const Change &change, qint64 dispatches)
{
    QStringList lines {title(change), CommandLine::tr("%1. %n request(s).", nullptr, int(dispatches)).arg(countsText(change.counts)),
                       changewords::start(change), changewords::sending(change.brake), changewords::link(change), changewords::input(change.input), changewords::following(change),
                       releasewords::charges(change.type, change.charges)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

int exitCode(const QMap<ItemState, qint64> &counts)
{
    const auto any = [&counts](std::initializer_list<ItemState> states) {
        return std::ranges::any_of(states, [&](ItemState state) { return counts.value(state) > 0; });
    };
    using enum ItemState;
    if (any({Unconfirmed, AwaitingCarrier, Sending, Queued, AwaitingRetry, Planned}))
        return 5;
    return any({Failed, Held, Cancelled}) ? 1 : 0;
}
