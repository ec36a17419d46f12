#include "models/engine/sending/answerverdict.h"

using namespace Qt::StringLiterals;

namespace {

AnswerVerdict refused(const SendOutcome &outcome, qsizetype devices, const ChangeSpec &spec)
{
    if (outcome.remedy == SendOutcome::Remedy::Repeat)
        return {u"refused"_s, ItemState::AwaitingRetry, u"refused"_s, false, false, outcome.code, outcome.text};
    // "Already so" says something about the device, not about us: its record decides.
    if (spec.isAlreadySo(outcome.code) && devices == 1)
        return {u"refused"_s, ItemState::Unconfirmed, u"already-so"_s, false, true, outcome.code, outcome.text};
    if (outcome.scope == SendOutcome::Scope::Device && devices > 1)
        return {u"unknown"_s, ItemState::Unconfirmed, u"batch-refused"_s, true, true, outcome.code, outcome.text};
    return {u"refused"_s, ItemState::Failed, u"refused"_s, false, false, outcome.code, outcome.text};
}

} // namespace

AnswerVerdict answerVerdict(const SendOutcome &outcome, qsizetype devices, const ChangeSpec &spec)
{
    switch (outcome.fate) {
    case SendOutcome::Fate::NeverSent:
        return {u"never-sent"_s, ItemState::AwaitingRetry, u"never-sent"_s, false, false, outcome.code, outcome.text};
    case SendOutcome::Fate::Refused:
        return refused(outcome, devices, spec);
    case SendOutcome::Fate::Accepted:
        return {u"acked"_s, ItemState::AwaitingCarrier, u"acked"_s, false, true, {}, {}};
    case SendOutcome::Fate::Answered:
        return {u"answered"_s, ItemState::Unconfirmed, u"no-row"_s, false, true, {}, {}};
    case SendOutcome::Fate::Unknown:
        return {u"unknown"_s, ItemState::Unconfirmed, u"unknown"_s, false, true, outcome.code, outcome.text};
    }
    Q_UNREACHABLE();
}
