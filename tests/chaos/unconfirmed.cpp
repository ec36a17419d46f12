#include "tests/chaos/unconfirmed.h"

using namespace Qt::StringLiterals;

QString whyUnconfirmed(const StoredItem &item, const ItemTrail &trail)
{
    // Its own copy of a request was executed, seen in the record and changed since; the request itself was refused, and we were told.
    const bool copied = trail.executed && trail.refused && !trail.atTarget;
    const bool contradicted = trail.fault == "callback-contradict"_L1 || (trail.heardSuccess && trail.heardRefusal) || copied;
    if (item.reason == "carrier.disputed"_L1)
        return contradicted ? u"contradicted"_s : QString();
    // Told under our own receipt, and nobody listened.
    if (trail.heardSuccess || trail.heardRefusal)
        return {};
    if (!trail.accepted)
        return u"not-accepted"_s;
    if (trail.executed)
        return trail.atTarget ? QString() : u"changed-since"_s;
    if (trail.refused)
        return u"refusal-unheard"_s;
    return trail.fault == "never-execute"_L1 ? u"never-executed"_s : QString();
}
