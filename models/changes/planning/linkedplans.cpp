#include "models/changes/planning/linkedplans.h"

#include "models/changes/changestore.h"
#include "models/changes/planning/chainedplans.h"
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

/// What was to follow the lines that are tried again; not what an operator let go.
ChainSteps stepsAgain(const Change &change)
{
    if (change.then.isEmpty() || change.then.first().reason == "chain.dropped"_L1)
        return {};
    ChainSteps steps;
    for (const ChainStep &step : change.then)
        steps << ChainStep {step.type, step.parameters, step.whenLegal};
    return steps;
}

/// The last is the change itself; those between need nothing said.
ChainSteps stepsTo(const Change &change, const QList<ChangeType> &types)
{
    ChainSteps steps;
    for (const ChangeType type : types)
        steps << ChainStep {type, {}, false};
    steps.last().parameters = change.parameters;
    steps.last().whenLegal = change.type == ChangeType::Archive && !change.parameters.value("override"_L1).toBool();
    return steps;
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
    request.then = stepsAgain(*change);
    return Planner(m_db).plan(request, targets, nowUtc);
}

Result<QList<PlanSummary>> LinkedPlans::precede(const Profile &profile, ChangeId id, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    const auto change = ChangeStore(m_db).find(id);
    if (!change)
        return failure(change.error());
    const auto offers = chainOffers(m_db, *change);
    if (!offers)
        return failure(offers.error());
    if (offers->isEmpty())
        return failure(Error::Kind::Refused, u"chain.no-offer"_s, {QString::number(id.value)});
    QList<PlanSummary> made;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        for (const ChainOffer &offer : *offers) {
            PlanRequest request = requestFor(profile, *change, offer.steps.first(), u"chain"_s, origin);
            request.then = stepsTo(*change, offer.steps.sliced(1)) + change->then;
            EarlierTargets targets(m_db, *change, EarlierTargets::Take::BlockedSo, {}, offer.steps.first(offer.steps.size() - 1));
            const auto plan = Planner(m_db).plan(request, targets, nowUtc);
            if (!plan)
                return failure(plan.error());
            made << *plan;
        }
        return {};
    });
    return done ? Result<QList<PlanSummary>>(made) : failure(done.error());
}
