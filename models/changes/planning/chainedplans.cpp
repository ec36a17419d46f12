#include "models/changes/planning/chainedplans.h"

#include "models/changes/chains/chainrules.h"
#include "models/changes/chains/chainsql.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/jsontext.h"
#include "models/changes/planning/planner.h"
#include "models/changes/planning/plansql.h"
#include "models/changes/targets/earliertargets.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Another process was first; nothing is left of what was planned here.
const QString kTaken = u"chain.taken"_s;

PlanRequest requestOfStep(const Change &change, const Profile &profile, const AuditOrigin &origin)
{
    const ChainStep &step = change.then.first();
    PlanRequest request;
    request.profile = profile;
    request.type = step.type;
    request.parameters = step.parameters;
    request.name = change.name;
    request.origin = origin;
    request.source = change.id;
    request.sourceLink = u"then"_s;
    // As it held for the first: nobody said otherwise.
    request.brake = {change.brake.waves, change.brake.failures};
    if (step.whenLegal)
        request.start = {PlanStart::Kind::Legal};
    for (ChainStep rest : change.then.sliced(1)) {
        rest.state = ChainStep::State::Waiting;
        rest.successor = {};
        request.then << rest;
    }
    return request;
}

} // namespace

ChainedPlans::ChainedPlans(Database &db)
    : m_db(db)
{
}

Result<QList<ChainedPlans::Due>> ChainedPlans::due()
{
    QList<Due> result;
    Query rows = m_db.query(ChainSql::Due);
    if (auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next())
        result << Due {ChangeId {rows.number(0)}, ProfileId {rows.number(1)}};
    return result;
}

Result<ChainedPlans::Outcome> ChainedPlans::follow(const Due &due, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    const auto change = ChangeStore(m_db).find(due.change);
    if (!change)
        return failure(change.error());
    if (!changechains::waits(change->then) || !isFinal(change->state))
        return Outcome {};
    if (change->state == ChangeState::Cancelled)
        return endChain(change->id, u"chain.cancelled"_s, {}, origin, nowUtc);
    if (change->counts.value(ItemState::Succeeded) == 0)
        return endChain(change->id, u"chain.nothing"_s, {}, origin, nowUtc);
    EarlierTargets targets(m_db, *change, EarlierTargets::Take::Chained, {});
    const auto plan = Planner(m_db).plan(requestOfStep(*change, profile, origin), targets, nowUtc,
                                         [&](const PlanSummary &made) { return take(*change, made, origin, nowUtc); });
    if (plan)
        return Outcome {plan->change, true};
    if (plan.error().code == kTaken)
        return Outcome {};
    const bool isOurs = plan.error().kind == Error::Kind::Refused || plan.error().kind == Error::Kind::Usage;
    return isOurs ? endChain(change->id, plan.error().code, plan.error().arguments, origin, nowUtc) : failure(plan.error());
}

/// In the transaction that made the plan.
Result<void> ChainedPlans::take(const Change &change, const PlanSummary &made, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    const auto marked = m_db.query(ChainSql::Made).bind(u":change", change.id.value).bind(u":successor", made.change.value).exec();
    if (!marked)
        return failure(marked.error());
    if (*marked != 1)
        return failure(Error::Kind::Refused, kTaken, {QString::number(change.id.value)});
    const auto passed = m_db.query(ChainSql::PassOn).bind(u":change", change.id.value).bind(u":successor", made.change.value).exec();
    if (!passed)
        return failure(passed.error());
    // Never more than were released with the first.
    if (made.items > change.send)
        return failure(Error::Kind::Refused, u"chain.more"_s, {QString::number(made.items), QString::number(change.send)});
    return ChangeStore(m_db).submit(made.change, origin, nowUtc);
}

Result<ChainedPlans::Outcome> ChainedPlans::endChain(ChangeId change, const QString &because, const QStringList &arguments, const AuditOrigin &origin,
                                                     const QDateTime &nowUtc)
{
    Outcome outcome;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto ended = changechains::end(m_db, change, because, arguments, origin, nowUtc);
        outcome.moved = ended && *ended;
        return ended ? Result<void>() : failure(ended.error());
    });
    return done ? Result<Outcome>(outcome) : failure(done.error());
}

Result<QList<ChainOffer>> chainOffers(Database &db, const Change &draft)
{
    QList<ChainOffer> offers;
    if (draft.blocked == 0)
        return offers;
    Query rows = db.query(PlanSql::BlockedReasons);
    if (auto read = rows.bind(u":change", draft.id.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        QList<ChangeType> steps = chainrules::stepsBefore(draft.type, rows.text(0), jsontext::texts(rows.text(1)));
        if (steps.isEmpty())
            continue;
        steps << draft.type;
        const auto known = std::ranges::find(offers, steps, &ChainOffer::steps);
        if (known == offers.end())
            offers << ChainOffer {steps, rows.number(2)};
        else
            known->lines += rows.number(2);
    }
    return offers;
}
