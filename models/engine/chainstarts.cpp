#include "models/engine/chainstarts.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/planning/chainedplans.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

Result<QList<ChainStart>> takeChainStarts(EngineContext &context, std::optional<ChangeId> only)
{
    QList<ChainStart> taken;
    ChainedPlans plans(context.db);
    const auto due = plans.due();
    if (!due)
        return failure(due.error());
    for (const ChainedPlans::Due &each : *due) {
        if (only && each.change != *only)
            continue;
        const auto profile = ProfileStore(context.db, context.clock).find(each.profile);
        if (!profile)
            return failure(profile.error());
        const auto followed = plans.follow(each, *profile, context.of(profile->name, u"chain"_s).origin, context.clock.nowUtc());
        if (!followed)
            return failure(followed.error());
        if (followed->moved)
            taken << ChainStart {each.change, followed->successor};
    }
    return taken;
}
