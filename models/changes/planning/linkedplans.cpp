#include "models/changes/planning/linkedplans.h"

#include "models/changes/changestore.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/earliertargets.h"
#include "models/changes/types/changespec.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

Result<Change> releasedChange(Database &db, ChangeId id)
{
    auto change = ChangeStore(db).find(id);
    if (change && (!change->releasedAt.isValid() || change->state == ChangeState::Scheduled))
        return failure(Error::Kind::Refused, u"change.not-run"_s, {QString::number(id.value), key(change->state)});
    return change;
}

PlanRequest requestFor(const Profile &profile, const Change &change, ChangeType type, const QString &link, const AuditOrigin &origin)
{
    PlanRequest request;
    request.profile = profile;
    request.type = type;
    request.name = change.name;
    request.origin = origin;
    request.source = change.id;
    request.sourceLink = link;
    return request;
}

} // namespace

LinkedPlans::LinkedPlans(Database &db)
    : m_db(db)
{
}

Result<PlanSummary> LinkedPlans::undo(const Profile &profile, ChangeId id, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    const auto change = releasedChange(m_db, id);
    if (!change)
        return failure(change.error());
    const ChangeSpec &spec = changeSpec(change->type);
    const auto inverse = spec.inverse(change->parameters);
    if (!inverse)
        return failure(Error::Kind::Refused, spec.noInverseReason(), {QString::number(id.value)});
    EarlierTargets targets(m_db, *change, EarlierTargets::Take::Succeeded, {});
    return Planner(m_db).plan(requestFor(profile, *change, inverse->type, u"undo"_s, origin), targets, nowUtc);
}

Result<PlanSummary> LinkedPlans::retry(const Profile &profile, ChangeId id, const QString &cause, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    const auto change = releasedChange(m_db, id);
    if (!change)
        return failure(change.error());
    EarlierTargets targets(m_db, *change, EarlierTargets::Take::NotDone, cause);
    PlanRequest request = requestFor(profile, *change, change->type, u"retry"_s, origin);
    request.parameters = change->parameters;
    return Planner(m_db).plan(request, targets, nowUtc);
}
