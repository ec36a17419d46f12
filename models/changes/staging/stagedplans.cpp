#include "models/changes/staging/stagedplans.h"

#include "models/changes/planning/planner.h"
#include "models/changes/staging/stagingstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class StagedTargets final : public TargetSource
{
public:
    explicit StagedTargets(QList<Target> targets) : m_targets(std::move(targets)) { }

    Result<bool> next(Target &target) override
    {
        if (m_next == m_targets.size())
            return false;
        target = m_targets[m_next++];
        return true;
    }

private:
    QList<Target> m_targets;
    qsizetype m_next = 0;
};

} // namespace

Result<QList<ChangeId>> planStaged(Database &db, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    StagingStore store(db, profile.id, origin.actor);
    const auto earlier = store.drafts();
    if (!earlier)
        return failure(earlier.error());
    for (const ChangeId draft : *earlier) {
        if (auto gone = ChangeStore(db).discard(draft, u"superseded"_s, origin, nowUtc); !gone)
            return failure(gone.error());
    }
    const auto edits = store.settle().and_then([&] { return store.read(); });
    if (!edits)
        return failure(edits.error());
    QList<ChangeId> drafts;
    for (const ChangeType type : edits->types()) {
        StagedTargets targets(edits->targets(type));
        PlanRequest request;
        request.profile = profile;
        request.type = type;
        request.name = QCoreApplication::translate("StagedPlans", "Edits in the table");
        request.origin = origin;
        const auto plan = Planner(db).plan(request, targets, nowUtc);
        if (!plan)
            return failure(plan.error());
        if (auto attached = store.attach(type, plan->change); !attached)
            return failure(attached.error());
        drafts << plan->change;
    }
    return drafts;
}
