#include "models/engine/tracking/callbackverdict.h"

#include "models/values/evidence.h"

using namespace Qt::StringLiterals;

namespace {

using Act = CallbackVerdict::Act;

CallbackVerdict ofOpen(bool failed, const QString &code, const ChangeSpec &spec)
{
    if (!failed)
        return {Act::Settle, u"callback"_s, ItemState::Succeeded};
    if (code.startsWith("REQUEST_ONHOLD"_L1))
        return {Act::OnHold, u"on-hold"_s};
    if (spec.isAlreadySo(code))
        return {Act::NoteCode, u"already-so"_s};
    return {Act::Settle, u"callback"_s, ItemState::Failed};
}

/// After settlement the same is counted and the opposite disputes, once: what was disputed before keeps its verdict.
CallbackVerdict ofSettled(bool failed, ItemState state, const QString &evidence)
{
    const bool same = failed == (state == ItemState::Failed);
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
    switch (state) {
    case ItemState::AwaitingCarrier:
    case ItemState::Unconfirmed:
        return ofOpen(failed, code, spec);
    case ItemState::Succeeded:
    case ItemState::Failed:
        return ofSettled(failed, state, evidence);
    default:
        return {Act::Nothing, u"late"_s};
    }
}
