#include "models/changes/watching/changeactions.h"

#include "models/changes/types/changespec.h"
#include "models/changes/watching/changesegments.h"
#include "models/values/wording.h"
#include "models/values/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<QString>;

QString refusalText(const char *text)
{
    return QCoreApplication::translate("ChangeActions", text);
}

bool isCancelling(const Change &change)
{
    return change.pausedBecause == "cancel"_L1 && !isFinal(change.state);
}

bool hasBegun(const Change &change)
{
    return change.state != ChangeState::Draft && change.state != ChangeState::AwaitingApproval && change.state != ChangeState::Scheduled;
}

Refusal reviewRefusal(const Change &change)
{
    if (change.state == ChangeState::Draft)
        return {};
    return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "Only a draft can be reviewed; this change was released."));
}

Refusal pauseRefusal(const Change &change)
{
    if (change.state == ChangeState::Queued || change.state == ChangeState::Running)
        return {};
    if (isCancelling(change))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is being cancelled: nothing more is sent."));
    if (isFinal(change.state))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is over."));
    if (change.state == ChangeState::Paused)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is paused already."));
    if (change.state == ChangeState::Unconfirmed)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "Everything was sent; what is unconfirmed is followed until there is evidence."));
    return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change has not been released, so nothing is being sent."));
}

Refusal resumeRefusal(const Change &change)
{
    if (isCancelling(change))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is being cancelled and cannot be resumed."));
    if (change.state == ChangeState::Paused)
        return {};
    if (isFinal(change.state))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is over."));
    return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is not paused."));
}

Refusal beginRefusal(const Change &change)
{
    if (change.state != ChangeState::Scheduled)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is not scheduled."));
    if (change.pausedBecause.isEmpty())
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change begins by itself at its time."));
    return {};
}

Refusal rescheduleRefusal(const Change &change)
{
    if (change.state == ChangeState::Draft || change.state == ChangeState::Scheduled)
        return {};
    return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change has begun already, or is over."));
}

Refusal cancelRefusal(const Change &change)
{
    if (isFinal(change.state))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is over."));
    if (isCancelling(change))
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change is being cancelled already; what was sent is followed to its end."));
    if (hasBegun(change) && changesegments::unsent(change) == 0)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "Everything was sent, so nothing is left to cancel."));
    return {};
}

Refusal retryRefusal(const Change &change)
{
    if (!change.releasedAt.isValid())
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change was never released, so there is nothing to repeat."));
    if (changesegments::count(change, {ItemState::Failed, ItemState::Held, ItemState::Cancelled}) == 0)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "No line failed, was held or was cancelled."));
    return {};
}

Refusal undoRefusal(const Change &change)
{
    const ChangeSpec &spec = changeSpec(change.type);
    if (!spec.inverse(change.parameters))
        return wording::reason(spec.noInverseReason(), {QString::number(change.id.value)});
    if (!change.releasedAt.isValid())
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change was never released, so there is nothing to undo."));
    if (change.counts.value(ItemState::Succeeded) == 0)
        return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "No line has succeeded, so there is nothing to undo."));
    return {};
}

Refusal resultsRefusal(const Change &change)
{
    if (change.items > 0)
        return {};
    return refusalText(QT_TRANSLATE_NOOP("ChangeActions", "The change has no lines."));
}

} // namespace

namespace changeactions {

std::optional<QString> refusal(Action action, const Change &change)
{
    switch (action) {
    case Action::Review:
        return reviewRefusal(change);
    case Action::Pause:
        return pauseRefusal(change);
    case Action::Resume:
        return resumeRefusal(change);
    case Action::Begin:
        return beginRefusal(change);
    case Action::Reschedule:
        return rescheduleRefusal(change);
    case Action::Cancel:
        return cancelRefusal(change);
    case Action::Retry:
        return retryRefusal(change);
    case Action::Undo:
        return undoRefusal(change);
    case Action::Results:
        return resultsRefusal(change);
    }
    Q_UNREACHABLE();
}

} // namespace changeactions
