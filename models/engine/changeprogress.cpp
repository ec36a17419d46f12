#include "models/engine/changeprogress.h"

#include "models/changes/changestore.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "models/values/waves.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

bool isUnfinished(ChangeState state)
{
    return state == ChangeState::Running || state == ChangeState::Paused || state == ChangeState::Unconfirmed;
}

/// What all items together came to; what was never to be sent does not count.
ChangeState outcome(const Standing &standing)
{
    if (standing.pausedBecause == "cancel"_L1)
        return ChangeState::Cancelled;
    const qint64 good = standing.count(ItemState::Succeeded);
    const qint64 bad = standing.count(ItemState::Failed) + standing.count(ItemState::Held) + standing.count(ItemState::Cancelled);
    if (bad == 0)
        return ChangeState::Succeeded;
    return good == 0 ? ChangeState::Failed : ChangeState::PartiallySucceeded;
}

Brake brake(const Query &row)
{
    Brake result;
    result.waves = row.text(6);
    result.share = row.text(7);
    result.failures = waves::share(result.share);
    result.wave = int(row.number(8));
    result.waveCount = int(row.number(9));
    if (!row.isNull(10))
        result.last = ItemId {row.number(10)};
    result.failedBefore = row.number(11);
    result.settledBefore = row.number(12);
    result.spared = int(row.number(13));
    return result;
}

} // namespace

std::optional<ChangeState> nextState(const Standing &standing)
{
    const qint64 unconfirmed = standing.count(ItemState::Unconfirmed);
    if (isFinal(standing.state))
        return unconfirmed > 0 ? std::optional(ChangeState::Unconfirmed) : std::nullopt;
    if (!isUnfinished(standing.state))
        return {};
    // What is cancelled is never queued again: its live items are followed where it is.
    const bool queuedAgain = standing.state == ChangeState::Unconfirmed && standing.pausedBecause != "cancel"_L1;
    if (standing.waiting() + standing.moving() > 0)
        return queuedAgain ? std::optional(ChangeState::Queued) : std::nullopt;
    if (unconfirmed > 0)
        return standing.state == ChangeState::Unconfirmed ? std::nullopt : std::optional(ChangeState::Unconfirmed);
    return outcome(standing);
}

ChangeProgress::ChangeProgress(EngineContext &context)
    : m_context(context)
{
}

Result<Standing> ChangeProgress::standing(ChangeId change)
{
    Standing result;
    {
        auto row = m_context.db.query(ProgressSql::Standing);
        if (const auto done = row.bind(u":change", change.value).exec(); !done)
            return failure(done.error());
        if (!row.next())
            return failure(Error::Kind::Storage, u"store.failed"_s, {u"change %1 is gone"_s.arg(change.value)});
        result.state = changeState(row.text(0)).value_or(ChangeState::Paused);
        result.profile = ProfileId {row.number(1)};
        result.type = changeType(row.text(2)).value_or(ChangeType::Suspend);
        result.releasedSeq = row.number(3);
        result.lastDispatchAt = row.time(4);
        result.pausedBecause = row.text(5);
        result.startAt = row.time(14);
        // A change of before there were waves has no such row.
        if (row.number(8) > 0)
            result.brake = brake(row);
    }
    auto rows = m_context.db.query(ProgressSql::Counts);
    if (const auto done = rows.bind(u":change", change.value).exec(); !done)
        return failure(done.error());
    while (rows.next()) {
        if (const auto state = itemState(rows.text(0)))
            result.counts.insert(*state, rows.number(1));
    }
    return result;
}

Result<ChangeState> ChangeProgress::advance(ChangeId change)
{
    ChangeStore store(m_context.db);
    auto now = standing(change);
    while (now) {
        const auto next = nextState(*now);
        if (!next)
            break;
        const auto moved = store.moveChange(change, now->state, *next, m_context.origin, m_context.clock.nowUtc());
        if (!moved)
            return failure(moved.error());
        now->state = *next;
    }
    if (!now)
        return failure(now.error());
    const bool goesOn = now->state == ChangeState::Queued || now->state == ChangeState::Running;
    if (const auto braked = goesOn ? failureBrake(*now) : std::nullopt) {
        if (const auto paused = pause(change, braked->code, braked->arguments); !paused)
            return failure(paused.error());
        return ChangeState::Paused;
    }
    return now->state;
}

Result<bool> ChangeProgress::begin(ChangeId change)
{
    bool begun = false;
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        const auto now = standing(change);
        if (!now)
            return failure(now.error());
        if (now->state != ChangeState::Queued)
            return {};
        const auto moved = ChangeStore(m_context.db).moveChange(change, ChangeState::Queued, ChangeState::Running, m_context.origin, m_context.clock.nowUtc());
        if (!moved)
            return failure(moved.error());
        begun = true;
        // A change whose plan had nothing to send is over at once.
        const auto advanced = advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
    return done ? Result<bool>(begun) : failure(done.error());
}

Result<void> ChangeProgress::pause(ChangeId change, const QString &because, const QStringList &arguments)
{
    return m_context.db.inTransaction([&]() -> Result<void> {
        const auto now = standing(change);
        if (!now)
            return failure(now.error());
        if (now->state != ChangeState::Queued && now->state != ChangeState::Running)
            return {};
        const auto moved = ChangeStore(m_context.db).moveChange(change, now->state, ChangeState::Paused, m_context.origin, m_context.clock.nowUtc(), because, arguments);
        return moved ? Result<void>() : failure(moved.error());
    });
}
