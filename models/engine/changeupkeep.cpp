#include "models/engine/changeupkeep.h"

#include "models/changes/itemmoves.h"
#include "models/engine/carrier/backoff.h"
#include "models/engine/enginesql.h"
#include "models/engine/tracking/itemends.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

ChangeUpkeep::ChangeUpkeep(EngineContext &context, const Profile &profile)
    : m_context(context)
    , m_profile(profile)
{
}

Result<ChangeUpkeep::Done> ChangeUpkeep::keep(ChangeId change)
{
    Done done;
    ChangeProgress progress(m_context);
    const auto standing = progress.standing(change);
    if (!standing)
        return failure(standing.error());
    if (standing->state == ChangeState::Queued) {
        const auto begun = progress.begin(change);
        if (!begun)
            return failure(begun.error());
        done.moved = true;
    }
    if (standing->count(ItemState::AwaitingRetry) > 0) {
        const auto requeued = requeue(change);
        if (!requeued)
            return failure(requeued.error());
        done.requeued = *requeued;
    }
    if (standing->pausedBecause == "cancel"_L1 && standing->waiting() > 0) {
        if (const auto cancelled = cancelLeftovers(change, *standing); !cancelled)
            return failure(cancelled.error());
    }
    if (standing->count(ItemState::AwaitingCarrier) > 0) {
        if (const auto expired = expire(change); !expired)
            return failure(expired.error());
    }
    return done;
}

Result<bool> ChangeUpkeep::requeue(ChangeId change)
{
    const QDateTime now = m_context.clock.nowUtc();
    bool any = false;
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        QList<std::pair<ItemId, bool>> spent;
        const QDateTime expired = now.addSecs(-std::chrono::seconds(kRetryTime).count());
        {
            auto rows = m_context.db.query(PickSql::Spent);
            if (const auto read = rows.bind(u":change", change.value).bind(u":now", now).bind(u":most", kMostAttempts).bind(u":expired", expired).exec(); !read)
                return failure(read.error());
            while (rows.next())
                spent << std::pair(ItemId {rows.number(0)}, rows.number(1) >= kMostAttempts);
        }
        ItemMoves moves(m_context.db);
        MoveDetail failed;
        failed.audited = true;
        for (const auto &[item, byAttempts] : spent) {
            failed.what = byAttempts ? u"attempts-spent"_s : u"retry-time-over"_s;
            if (auto staged = moves.add({item, change, ItemState::AwaitingRetry, ItemState::Failed, failed}); !staged)
                return staged;
        }
        if (const auto moved = moves.apply(m_context.origin, now); !moved)
            return failure(moved.error());
        MoveDetail due;
        due.what = u"due"_s;
        if (const auto staged = moves.addDue(change, now, due); !staged)
            return failure(staged.error());
        const auto queued = moves.apply(m_context.origin, now);
        if (!queued)
            return failure(queued.error());
        any = *queued > 0;
        const auto advanced = ChangeProgress(m_context).advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
    return done.map([any] { return any; });
}

Result<void> ChangeUpkeep::cancelLeftovers(ChangeId change, const Standing &standing)
{
    // Refused after the cancellation: what would have been sent again is cancelled too.
    return m_context.db.inTransaction([&]() -> Result<void> {
        ItemMoves moves(m_context.db);
        MoveDetail detail;
        detail.what = u"cancelled"_s;
        detail.audited = true;
        for (const ItemState from : {ItemState::Queued, ItemState::AwaitingRetry}) {
            if (standing.count(from) == 0)
                continue;
            if (const auto staged = moves.addAllOf(change, from, ItemState::Cancelled, detail); !staged)
                return failure(staged.error());
        }
        if (const auto moved = moves.apply(m_context.origin, m_context.clock.nowUtc()); !moved)
            return failure(moved.error());
        const auto advanced = ChangeProgress(m_context).advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}

Result<void> ChangeUpkeep::expire(ChangeId change)
{
    const auto deadline = durationSetting(m_profile, "look.deadline"_L1);
    return expireAwaiting(m_context, change, m_context.clock.nowUtc().addMSecs(-deadline.count()));
}
