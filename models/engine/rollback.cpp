#include "models/engine/rollback.h"

#include "models/changes/itemmoves.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

Result<qint64> highestKnown(Database &db)
{
    auto row = db.query(MarkSql::HighestDispatch);
    if (const auto read = row.exec(); !read)
        return failure(read.error());
    return row.next() ? row.number(0) : 0;
}

Result<QList<ChangeId>> changesWithUnsent(Database &db)
{
    QList<ChangeId> changes;
    auto rows = db.query(MarkSql::ChangesWithUnsent);
    if (const auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next())
        changes << ChangeId {rows.number(0)};
    return changes;
}

Result<qint64> holdUnsent(EngineContext &context, ChangeId change)
{
    const QDateTime now = context.clock.nowUtc();
    ItemMoves moves(context.db);
    // What waits for a repetition is queued first: held is reached from there alone.
    MoveDetail queued;
    queued.what = u"rolled-back"_s;
    if (auto staged = moves.addAllOf(change, ItemState::AwaitingRetry, ItemState::Queued, queued); !staged)
        return staged;
    if (auto moved = moves.apply(context.origin, now); !moved)
        return moved;
    MoveDetail held;
    held.what = u"rolled-back"_s;
    held.reason = u"store.rolled-back"_s;
    held.audited = true;
    if (auto staged = moves.addAllOf(change, ItemState::Queued, ItemState::Held, held); !staged)
        return staged;
    auto moved = moves.apply(context.origin, now);
    if (!moved)
        return moved;
    ChangeProgress progress(context);
    const auto standing = progress.standing(change);
    if (!standing)
        return failure(standing.error());
    // A queued change ends by way of running, as every other does.
    if (standing->state == ChangeState::Queued) {
        if (const auto begun = progress.begin(change); !begun)
            return failure(begun.error());
    } else if (const auto advanced = progress.advance(change); !advanced) {
        return failure(advanced.error());
    }
    return moved;
}

} // namespace

Result<bool> wasRolledBack(EngineContext &context, qint64 highestMarked)
{
    const auto known = highestKnown(context.db);
    return known ? Result<bool>(*known < highestMarked) : failure(known.error());
}

Result<qint64> holdAfterRollback(EngineContext &context, qint64 highestMarked)
{
    qint64 items = 0;
    const auto done = context.db.inTransaction([&]() -> Result<void> {
        const auto changes = changesWithUnsent(context.db);
        if (!changes)
            return failure(changes.error());
        for (const ChangeId change : *changes) {
            const auto held = holdUnsent(context, change);
            if (!held)
                return failure(held.error());
            items += *held;
        }
        // No reading of before counts as a baseline any more, and no number is given twice.
        for (const MarkSql step : {MarkSql::DistrustPasses, MarkSql::DistrustReads}) {
            if (const auto distrusted = context.db.run(step); !distrusted)
                return failure(distrusted.error());
        }
        const auto raised = context.db.query(MarkSql::RaiseDispatchNumbers).bind(u":highest", highestMarked).exec();
        return raised ? Result<void>() : failure(raised.error());
    });
    return done ? Result<qint64>(items) : failure(done.error());
}
