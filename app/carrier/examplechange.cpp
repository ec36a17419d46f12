#include "app/carrier/examplechange.h"

#include "models/changes/changestore.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/fleet/devicelisting.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<DeviceId> spread(const QList<DeviceId> &all, qsizetype most)
{
    QList<DeviceId> chosen;
    const qsizetype count = std::min(most, all.size());
    for (qsizetype i = 0; i < count; ++i)
        chosen.append(all[i * all.size() / count]);
    return chosen;
}

} // namespace

Result<ChangeId> submitExampleChange(Database &db, const Clock &clock, const Profile &profile, qsizetype lines, const QString &name,
                                     const AuditOrigin &origin)
{
    const auto filter = devicefilter::parse(u"state:active"_s);
    Q_ASSERT(filter);
    const auto active = DeviceListing(db, profile.id, *filter).ids();
    if (!active)
        return tl::make_unexpected(active.error());
    LineTargets targets(spread(*active, lines));
    const auto plan = Planner(db).plan({profile, ChangeType::Suspend, {}, name, origin}, targets, clock.nowUtc());
    if (!plan)
        return tl::make_unexpected(plan.error());
    if (auto submitted = ChangeStore(db).submit(plan->change, origin, clock.nowUtc()); !submitted)
        return tl::make_unexpected(submitted.error());
    return plan->change;
}
