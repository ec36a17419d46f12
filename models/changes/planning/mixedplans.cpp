#include "models/changes/planning/mixedplans.h"

#include "models/changes/changestore.h"
#include "models/changes/planning/planner.h"

using namespace Qt::StringLiterals;

Result<QList<MixedPlan>> planMixed(Database &db, PlanRequest request, const MixedTargets &rows, const QDateTime &nowUtc)
{
    QList<MixedPlan> plans;
    for (const ChangeType type : rows.types()) {
        request.type = type;
        const auto summary = Planner(db).plan(request, rows.of(type), nowUtc);
        if (summary) {
            plans << MixedPlan {type, *summary};
            continue;
        }
        for (const MixedPlan &plan : std::as_const(plans)) {
            if (auto gone = ChangeStore(db).discard(plan.summary.change, u"discarded"_s, request.origin, nowUtc); !gone)
                return failure(gone.error());
        }
        return failure(summary.error());
    }
    return plans;
}
