#include "models/engine/tracking/callbackverdict.h"

#include "models/values/evidence.h"
#include "thingspace/api/faults.h"

using namespace Qt::StringLiterals;

namespace {

using Act = CallbackVerdict::Act;
using Certainty = FaultRule::Certainty;

CallbackVerdict ofOpen(Certainty certainty, const QString &code, const ChangeSpec &spec)
{
    switch (certainty) {
    case Certainty::Executed:
        return {Act::Settle, u"callback"_s, ItemState::Succeeded};
    case Certainty::Unknown:
        return {Act::OnHold, u"on-hold"_s};
    case Certainty::NotExecuted:
        break;
    }
    if (spec.isAlreadySo(code))
        return {Act::NoteCode, u"already-so"_s};
    return {Act::Settle, u"callback"_s, ItemState::Failed};
}

/// After settlement the same is counted and the opposite disputes, once: what was disputed before keeps its verdict.
CallbackVerdict ofSettled(Certainty certainty, const QString &code, ItemState state, const QString &evidence, const ChangeSpec &spec)
{
    // On its way when the end was known already: it contradicts neither.
    if (certainty == Certainty::Unknown)
        return {Act::Nothing, u"late"_s};
    const bool failed = certainty == Certainty::NotExecuted;
    const bool same = failed == (state == ItemState::Failed);
    // What a read showed and "already so" say the same: somebody else did it.
    const bool wasRead = evidence == evidence::kDeviceRecord || evidence == evidence::kProvisioningHistory;
    if (!same && failed && wasRead && spec.isAlreadySo(code))
        return {Act::ByOthers, u"already-so"_s};
    if (!same && !failed && evidence == evidence::kOperator)
        return {Act::Late, u"late-execution"_s};
    if (same || evidence == evidence::kOperator)
        return {Act::Nothing, same ? u"repeated"_s : u"after-verdict"_s};
    return {Act::Settle, u"disputed"_s, ItemState::Unconfirmed, kDisputed};
}

} // namespace

CallbackVerdict callbackVerdict(bool failed, const QString &code, ItemState state, const QString &evidence, bool disputed, const ChangeSpec &spec)
{
    if (disputed)
        return {Act::Nothing, u"disputed"_s};
    // What a fault says of its device is in one table, for answers and for messages alike.
    const Certainty certainty = ruleForCallback(failed, code).certainty();
    switch (state) {
    case ItemState::AwaitingCarrier:
    case ItemState::Unconfirmed:
        return ofOpen(certainty, code, spec);
    case ItemState::Succeeded:
    case ItemState::Failed:
        return ofSettled(certainty, code, state, evidence, spec);
    default:
        return {Act::Nothing, u"late"_s};
    }
}
