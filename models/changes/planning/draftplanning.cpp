#include "models/changes/planning/draftplanning.h"

#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/pastedtargets.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"

using namespace Qt::StringLiterals;

namespace {

using Source = Result<std::unique_ptr<TargetSource>>;

template<typename Targets>
Source asTargetSource(Result<std::unique_ptr<Targets>> made)
{
    return std::move(made).map([](std::unique_ptr<Targets> targets) { return std::unique_ptr<TargetSource>(std::move(targets)); });
}

// Counts what passes, and ends it when it is told to.
class WatchedTargets final : public TargetSource
{
public:
    WatchedTargets(TargetSource &targets, PlanningProgress &progress)
        : m_targets(targets)
        , m_progress(progress)
    {
    }

    QStringList columns() const override { return m_targets.columns(); }
    QString fingerprint() const override { return m_targets.fingerprint(); }
    Result<bool> next(Target &target) override
    {
        if (m_progress.stopped)
            return failure(Error::Kind::Cancelled, u"plan.stopped"_s);
        auto read = m_targets.next(target);
        if (read && *read)
            ++m_progress.lines;
        return read;
    }

private:
    TargetSource &m_targets;
    PlanningProgress &m_progress;
};

} // namespace

Result<std::unique_ptr<TargetSource>> draftTargets(const ChangeDraft &draft)
{
    if (const auto *selected = std::get_if<SelectedLines>(&draft.targets)) {
        if (selected->lines.isEmpty())
            return failure(Error::Kind::Usage, u"target.none"_s);
        return std::unique_ptr<TargetSource>(std::make_unique<LineTargets>(selected->lines));
    }
    if (const auto *pasted = std::get_if<PastedLines>(&draft.targets))
        return asTargetSource(PastedTargets::make(pasted->text));
    return asTargetSource(openTargetFile(std::get<FileLines>(draft.targets).path, changeSpec(*draft.type).fields()));
}

Result<Change> planDraft(Database &db, const ChangeDraft &draft, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc,
                         PlanningProgress &progress)
{
    const auto targets = draftTargets(draft);
    if (!targets)
        return failure(targets.error());
    WatchedTargets watched(**targets, progress);
    const PlanRequest request {profile, *draft.type, draft.parameters(), draft.name.trimmed(), origin, {}, {}, draft.brake, draft.queuesBehind};
    const auto plan = Planner(db).plan(request, watched, nowUtc);
    if (!plan)
        return failure(plan.error());
    progress.change = plan->change.value;
    return ChangeStore(db).find(plan->change);
}
