#include "models/engine/duestarts.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/changeschedule.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

Result<QList<ChangeId>> takeDueStarts(EngineContext &context, std::optional<ChangeId> only)
{
    QList<ChangeId> taken;
    ChangeSchedule schedule(context.db);
    const QDateTime now = context.clock.nowUtc();
    const auto due = schedule.due(now);
    if (!due)
        return failure(due.error());
    for (const ChangeSchedule::Due &each : *due) {
        if (only && each.change != *only)
            continue;
        const auto profile = ProfileStore(context.db, context.clock).find(each.profile);
        if (!profile)
            return failure(profile.error());
        const auto moved = schedule.take(each, context.of(profile->name, u"schedule"_s).origin, now);
        if (!moved)
            return failure(moved.error());
        if (*moved)
            taken << each.change;
    }
    return taken;
}
