#include "models/changes/planning/draftplanning.h"

#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/mappingstore.h"
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
    InputFile inputFile() const override { return m_targets.inputFile(); }
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
    const auto &file = std::get<FileLines>(draft.targets);
    return asTargetSource(openTargetFile(file.path, changeSpec(*draft.type).fields(), [&file](const QStringList &) -> Result<ColumnMapping> { return file.mapping; }));
}

Result<Change> planDraft(Database &db, const ChangeDraft &draft, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc,
                         PlanningProgress &progress)
{
    const auto targets = draftTargets(draft);
    if (!targets)
        return failure(targets.error());
    // Said once of such columns: the next file that has them is understood. A plan that cannot be made later takes nothing of it back.
    if (const auto *file = std::get_if<FileLines>(&draft.targets); file != nullptr && !file->mapping.isEmpty()) {
        if (auto remembered = MappingStore(db).remember(*draft.type, (*targets)->columns(), file->mapping); !remembered)
            return failure(remembered.error());
    }
    WatchedTargets watched(**targets, progress);
    if (draft.start.kind == PlanStart::Kind::Moment && draft.start.moment <= nowUtc)
        return failure(Error::Kind::Usage, u"plan.at-past"_s, {draft.start.moment.toString(Qt::ISODate)});
    const PlanRequest request {profile, *draft.type, draft.parameters(), draft.name.trimmed(), origin, {}, {}, draft.brake, draft.queuesBehind, draft.start, draft.then};
    const auto plan = Planner(db).plan(request, watched, nowUtc);
    if (!plan)
        return failure(plan.error());
    progress.change = plan->change.value;
    return ChangeStore(db).find(plan->change);
}
