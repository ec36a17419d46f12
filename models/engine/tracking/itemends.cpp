#include "models/engine/tracking/itemends.h"

#include "models/changes/itemmoves.h"
#include "models/changes/jsontext.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

Result<QList<qint64>> numbers(Query query)
{
    QList<qint64> result;
    if (const auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next())
        result << query.number(0);
    return result;
}

Result<void> apply(EngineContext &context, ItemMoves &moves, const QSet<ChangeId> &changes)
{
    if (const auto moved = moves.apply(context.origin, context.clock.nowUtc()); !moved)
        return failure(moved.error());
    for (const ChangeId change : changes) {
        if (const auto advanced = ChangeProgress(context).advance(change); !advanced)
            return failure(advanced.error());
    }
    return {};
}

} // namespace

Result<void> expireAwaiting(EngineContext &context, ChangeId change, const QDateTime &before)
{
    return context.db.inTransaction([&]() -> Result<void> {
        auto overdue = context.db.query(TrackSql::Overdue);
        overdue.bind(u":change", change.value).bind(u":before", before);
        const auto dispatches = numbers(std::move(overdue));
        if (!dispatches)
            return failure(dispatches.error());
        if (dispatches->isEmpty())
            return {};
        ItemMoves moves(context.db);
        MoveDetail detail;
        detail.what = u"silence"_s;
        detail.audited = true;
        for (const qint64 dispatch : *dispatches) {
            auto awaiting = context.db.query(TrackSql::AwaitingOf);
            if (const auto read = awaiting.bind(u":dispatch", dispatch).exec(); !read)
                return failure(read.error());
            while (awaiting.next()) {
                // What was heard of the line stays true.
                detail.reason = awaiting.text(1);
                detail.reasonArguments = jsontext::texts(awaiting.text(2));
                if (auto staged = moves.add({ItemId {awaiting.number(0)}, change, ItemState::AwaitingCarrier, ItemState::Unconfirmed, detail}); !staged)
                    return staged;
            }
        }
        return apply(context, moves, {change});
    });
}

Result<void> holdUnlisted(EngineContext &context, const QList<BatchLine> &asked, const QSet<DeviceId> &seen)
{
    return context.db.inTransaction([&]() -> Result<void> {
        ItemMoves moves(context.db);
        QSet<ChangeId> changes;
        MoveDetail detail;
        detail.what = u"moved"_s;
        detail.reason = u"device.not-listed"_s;
        detail.audited = true;
        for (const BatchLine &line : asked) {
            if (line.device.value < 0 || seen.contains(line.device))
                continue;
            auto present = context.db.query(PickSql::QueuedItem);
            if (const auto read = present.bind(u":item", line.item.value).exec(); !read)
                return failure(read.error());
            if (!present.next())
                continue;
            const ChangeId change {present.number(0)};
            changes.insert(change);
            if (auto staged = moves.add({line.item, change, ItemState::Queued, ItemState::Held, detail}); !staged)
                return staged;
        }
        return apply(context, moves, changes);
    });
}
