#include "models/changes/watching/changewords.h"

#include "models/changes/findingtext.h"
#include "models/changes/types/changespec.h"
#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/workstanding.h"
#include "models/values/showntime.h"
#include "models/values/waves.h"
#include "models/values/wording.h"
#include "models/values/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString phrase(const char *text)
{
    return QCoreApplication::translate("ChangeWords", text);
}

QString phrase(const char *text, qint64 n)
{
    return QCoreApplication::translate("ChangeWords", text, nullptr, int(n));
}

QString counted(const ChangeSegment &segment)
{
    //: a number of lines and what became of them: “240 succeeded”
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "%1 %2")).arg(QLocale().toString(segment.count), changesegments::word(segment.key));
}

/// What became of the lines, leaving out what is not there.
QString outcome(const Change &change)
{
    QStringList parts;
    for (const ChangeSegment &segment : changesegments::of(change.counts)) {
        if (segment.count > 0 && segment.key != "skipped"_L1)
            parts << counted(segment);
    }
    return parts.isEmpty() ? phrase(QT_TRANSLATE_NOOP("ChangeWords", "nothing was to be done")) : parts.join(u", "_s);
}

} // namespace

namespace changewords {

QString title(const Change &change)
{
    if (change.name.isEmpty())
        return words::of(change.type);
    //: a change's type and its name: Suspend “West coast”
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "%1 “%2”")).arg(words::of(change.type), change.name);
}

QString link(const Change &change)
{
    if (!change.source)
        return {};
    const char *text = QT_TRANSLATE_NOOP("ChangeWords", "Retry of change %1");
    if (change.sourceLink == "undo"_L1)
        text = QT_TRANSLATE_NOOP("ChangeWords", "Undo of change %1");
    else if (change.sourceLink == "then"_L1)
        text = QT_TRANSLATE_NOOP("ChangeWords", "Follows change %1");
    else if (change.sourceLink == "chain"_L1)
        text = QT_TRANSLATE_NOOP("ChangeWords", "For lines that change %1 blocks");
    return phrase(text).arg(change.source.value);
}

QString input(const InputFile &file)
{
    if (file.sha256.isEmpty())
        return {};
    //: the file that the lines of a change came in, and its checksum
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "From %1 (SHA-256 %2)")).arg(file.name, file.sha256);
}

QString chain(const QList<ChangeType> &types)
{
    QStringList names;
    for (const ChangeType type : types)
        names << words::of(type);
    if (names.size() > 1)
        //: the first of several changes that follow one another: “Deactivate first, then Archive”
        names.first() = phrase(QT_TRANSLATE_NOOP("ChangeWords", "%1 first")).arg(names.first());
    return names.join(phrase(QT_TRANSLATE_NOOP("ChangeWords", ", then ")));
}

QString following(const Change &change)
{
    if (change.then.isEmpty())
        return {};
    const ChainStep &first = change.then.first();
    QStringList types;
    for (const ChainStep &step : change.then)
        types << words::of(step.type);
    //: between the names of changes that follow one another: “Deactivate, then Archive”
    const QString chain = types.join(phrase(QT_TRANSLATE_NOOP("ChangeWords", ", then ")));
    if (first.state == ChainStep::State::Made)
        //: names of changes, a change's number
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Then: %1 – change %2.")).arg(chain).arg(first.successor.value);
    if (first.state == ChainStep::State::Ended)
        //: names of changes, why they do not follow
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Then: %1 – not done. %2")).arg(chain, wording::reason(first.reason, first.reasonArguments));
    if (first.whenLegal)
        return phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "Then: %1, for those of %Ln line(s) that succeed, when the carrier's and the house's rules allow it."), change.send).arg(chain);
    return phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "Then: %1, for those of %Ln line(s) that succeed."), change.send).arg(chain);
}

QString paused(const Change &change)
{
    if (change.pausedBecause == "cancel"_L1 && !isFinal(change.state))
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Being cancelled: nothing more is sent, and what was sent is followed to its end."));
    if (change.state == ChangeState::Scheduled && !change.pausedBecause.isEmpty())
        return findingtext::sentence({Finding::Severity::Held, change.pausedBecause, change.pausedArguments, {}});
    if (change.state != ChangeState::Paused || change.pausedBecause.isEmpty())
        return {};
    if (change.pausedBecause == "operator"_L1)
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Paused by a person. Nothing is sent until it is resumed; what was sent is followed."));
    if (change.pausedBecause == "writes.off"_L1)
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Paused, because sending is switched off for this profile. Switch it on in the settings, then resume."));
    if (change.pausedBecause == "store.full"_L1)
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Paused, because the disk that holds the store has no room left. Make room there: the work goes on by itself."));
    if (change.pausedBecause == "store.read-only"_L1)
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Paused, because the store could not be written. Make it writable: the work goes on by itself."));
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "Paused. %1")).arg(findingtext::sentence({Finding::Severity::Held, change.pausedBecause, change.pausedArguments, {}}));
}

QString start(const Change &change)
{
    if (!change.startAt.isValid())
        return {};
    const QString moment = showntime::dateAndTime(change.startAt);
    if (change.state == ChangeState::Draft)
        //: a date and time: when a draft begins by itself once it is confirmed
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "To begin at %1")).arg(moment);
    if (change.state != ChangeState::Scheduled)
        return {};
    //: a date and time that went by while nothing ran
    const char *text = change.pausedBecause.isEmpty() ? QT_TRANSLATE_NOOP("ChangeWords", "Scheduled for %1") : QT_TRANSLATE_NOOP("ChangeWords", "Missed: %1");
    return phrase(text).arg(moment);
}

QString wave(const Change &change)
{
    if (change.brake.waveCount < 2 || isFinal(change.state))
        return {};
    //: which of its waves a change is in
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "wave %1 of %2")).arg(change.brake.wave).arg(change.brake.waveCount);
}

QString sending(const ChangeBrake &brake)
{
    QStringList sentences;
    if (const QList<qint64> sizes = waves::sizes(brake.waves); !sizes.isEmpty()) {
        QStringList steps;
        for (const qint64 size : sizes)
            steps << QLocale().toString(size);
        //: numbers of lines: “In waves: 10, 100, then the rest, …”
        sentences << phrase(QT_TRANSLATE_NOOP("ChangeWords", "In waves: %1, then the rest, each when the one before is settled.")).arg(steps.join(u", "_s));
    }
    if (waves::share(brake.failures)) {
        const char *text = waves::sizes(brake.waves).isEmpty() ? QT_TRANSLATE_NOOP("ChangeWords", "It pauses by itself when %1 of the lines with a result have failed.")
                                                               : QT_TRANSLATE_NOOP("ChangeWords", "It pauses by itself when %1 of a wave's lines with a result have failed.");
        sentences << phrase(text).arg(brake.failures);
    }
    return sentences.join(u' ');
}

QString incidents(const ChangeStore::Incidents &incidents)
{
    QStringList sentences;
    if (incidents.late > 0)
        sentences << QCoreApplication::translate("ChangeWords", "%Ln line(s) were carried out after all, though a person had settled them as not executed.", nullptr, int(incidents.late));
    if (incidents.foreign > 0)
        sentences << QCoreApplication::translate("ChangeWords", "%Ln callback(s) named a request of this change, but none of its lines; nothing was concluded from them.", nullptr,
                                                 int(incidents.foreign));
    return sentences.join(u' ');
}

QString ended(const Change &change)
{
    //: a change's title and what became of its lines: “Suspend: 240 succeeded, 10 failed”
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "%1: %2")).arg(title(change), outcome(change));
}

QString progress(const Change &change)
{
    if (change.send == 0)
        return phrase(QT_TRANSLATE_NOOP("ChangeWords", "nothing to send"));
    //: lines that are done, of all that are to be sent: “4,120 of 5,000”
    return phrase(QT_TRANSLATE_NOOP("ChangeWords", "%1 of %2"))
        .arg(QLocale().toString(changesegments::done(change)), QLocale().toString(change.send));
}

QString progressOrStart(const Change &change)
{
    return change.state == ChangeState::Scheduled ? start(change) : progress(change);
}

QString cancelling(const Change &change)
{
    QStringList sentences {phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln line(s) not sent yet will be cancelled."), changesegments::unsent(change))};
    if (const qint64 live = changesegments::moving(change) + change.counts.value(ItemState::Unconfirmed); live > 0)
        sentences << phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln line(s) sent already cannot be called back and will be followed to the end."), live);
    return sentences.join(u' ');
}

QString undoing(const Change &change)
{
    const auto inverse = changeSpec(change.type).inverse(change.parameters);
    if (!inverse)
        return {};
    return phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "This plans “%1” for up to %Ln line(s) that “%2” brought to where they are now. "
                                                 "What has moved since is left out. Nothing is sent before you have reviewed and confirmed it."),
                change.counts.value(ItemState::Succeeded))
        .arg(words::of(inverse->type), words::of(change.type));
}

QString underWay(const WorkStanding &standing)
{
    QStringList sentences;
    if (standing.running > 0 || standing.moving > 0)
        sentences << phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln change(s) are running."), standing.running);
    if (standing.running > 0 && standing.unsent > 0)
        sentences << phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln line(s) are not sent yet."), standing.unsent);
    if (standing.moving > 0)
        sentences << phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln line(s) were sent and await the carrier."), standing.moving);
    if (standing.scheduled > 0)
        sentences << phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln change(s) are scheduled: nothing begins while no program runs, neither this window nor a worker."), standing.scheduled);
    return sentences.join(u' ');
}

QString interrupted(const WorkStanding &standing)
{
    const qint64 changes = standing.running + standing.paused + standing.followed;
    if (changes == 0)
        return {};
    return phrase(QT_TRANSLATE_N_NOOP("ChangeWords", "%Ln change(s) are not over: %1 confirmed, %2 unconfirmed, %3 unsent lines."), changes)
        .arg(QLocale().toString(standing.confirmed), QLocale().toString(standing.unconfirmed + standing.moving), QLocale().toString(standing.unsent));
}

} // namespace changewords
