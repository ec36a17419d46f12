#include "models/engine/tracking/lostreceipts.h"

#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/store/database.h"
#include "models/values/linekey.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<void> LostReceipts::addLines(LostReceipt &receipt)
{
    {
        auto facts = m_context.db.query(TrackSql::DispatchFacts);
        if (const auto read = facts.bind(u":dispatch", receipt.dispatch.value).exec(); !read)
            return failure(read.error());
        if (facts.next())
            receipt.member = changeSpec(changeType(facts.text(3)).value_or(ChangeType::Suspend)).callbackMember();
    }
    auto rows = m_context.db.query(TrackSql::DispatchLines);
    if (const auto read = rows.bind(u":dispatch", receipt.dispatch.value).exec(); !read)
        return failure(read.error());
    while (rows.next())
        receipt.lines << jsonObject(rows.text(4));
    return {};
}

Result<QList<LostReceipt>> LostReceipts::lost(QSet<qint64> &sizes)
{
    QList<LostReceipt> result;
    auto rows = m_context.db.query(TrackSql::LostReceipts);
    if (const auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        sizes.insert(rows.number(1));
        result << LostReceipt {DispatchId {rows.number(0)}, rows.time(2), {}, {}};
    }
    return result;
}

Result<QList<StrangeId>> LostReceipts::strange(const QDateTime &since, const QSet<qint64> &sizes)
{
    QList<StrangeId> result;
    {
        auto rows = m_context.db.query(TrackSql::StrangeIds);
        if (const auto read = rows.bind(u":since", since).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            if (sizes.contains(rows.number(1)))
                result << StrangeId {rows.text(0), rows.time(2), {}, {}};
        }
    }
    for (StrangeId &id : result) {
        auto rows = m_context.db.query(TrackSql::StrangeMessages);
        if (const auto read = rows.bind(u":request", id.requestId).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            id.devices << jsonObject(rows.text(0));
            id.members << jsonObject(rows.text(1)).value("deviceResponse"_L1).toObject().keys();
        }
    }
    return result;
}

/// Requests that carried the line: where an id fits, they do.
Result<void> LostReceipts::addWith(const QJsonObject &device, QSet<DispatchId> &dispatches)
{
    const QString iccid = device.value("iccid"_L1).toString();
    QList<DeviceId> lines {unknownLine(iccid.toLatin1())};
    {
        auto row = m_context.db.query(TrackSql::LineOf);
        if (const auto read = row.bind(u":iccid", iccid).exec(); !read)
            return failure(read.error());
        if (row.next())
            lines << DeviceId {row.number(0)};
    }
    for (const DeviceId line : std::as_const(lines)) {
        auto rows = m_context.db.query(TrackSql::LostWith);
        if (const auto read = rows.bind(u":device", line.value).exec(); !read)
            return failure(read.error());
        while (rows.next())
            dispatches.insert(DispatchId {rows.number(0)});
    }
    return {};
}

/// Of many requests only those are looked into that carried a line which one of the ids names, or all where the first message has no ICCID.
Result<void> LostReceipts::narrow(QList<LostReceipt> &requests, const QList<StrangeId> &ids)
{
    QSet<DispatchId> candidates;
    for (const StrangeId &id : ids) {
        if (id.devices.isEmpty() || !id.devices.first().contains("iccid"_L1))
            return {};
        if (auto added = addWith(id.devices.first(), candidates); !added)
            return added;
    }
    requests.removeIf([&](const LostReceipt &receipt) { return !candidates.contains(receipt.dispatch); });
    return {};
}

Result<QList<Adoption>> LostReceipts::adopt()
{
    QSet<qint64> sizes;
    auto requests = lost(sizes);
    if (!requests || requests->isEmpty())
        return requests ? Result<QList<Adoption>>(QList<Adoption>()) : failure(requests.error());
    const auto ids = strange(std::ranges::min_element(*requests, {}, &LostReceipt::journalledAt)->journalledAt, sizes);
    if (!ids)
        return failure(ids.error());
    if (auto narrowed = narrow(*requests, *ids); !narrowed)
        return failure(narrowed.error());
    for (LostReceipt &receipt : *requests) {
        if (auto added = addLines(receipt); !added)
            return failure(added.error());
    }
    QList<Adoption> adopted;
    for (const Adoption &adoption : adoptions(*requests, *ids)) {
        bool done = false;
        const auto stored = m_context.db.inTransaction([&]() -> Result<void> {
            const auto taken = adopt(adoption);
            done = taken.value_or(false);
            return taken ? Result<void>() : failure(taken.error());
        });
        if (!stored)
            return failure(stored.error());
        if (done)
            adopted << adoption;
    }
    return adopted;
}

Result<bool> LostReceipts::adopt(const Adoption &adoption)
{
    ChangeId change;
    QString profile;
    {
        auto facts = m_context.db.query(TrackSql::DispatchFacts);
        if (const auto read = facts.bind(u":dispatch", adoption.dispatch.value).exec(); !read)
            return failure(read.error());
        if (!facts.next())
            return false;
        change = ChangeId {facts.number(0)};
        profile = facts.text(4);
    }
    EngineContext context = m_context.of(profile, u"callback"_s);
    ItemMoves moves(m_context.db);
    MoveDetail detail;
    detail.what = u"adopted"_s;
    const auto staged = moves.addAllOf(adoption.dispatch, ItemState::Unconfirmed, ItemState::AwaitingCarrier, detail);
    // What was settled by other evidence needs no receipt any more.
    if (!staged || *staged == 0)
        return staged ? Result<bool>(false) : failure(staged.error());
    const auto receipt = m_context.db.query(TrackSql::AdoptReceipt).bind(u":dispatch", adoption.dispatch.value).bind(u":request", adoption.requestId).exec();
    if (!receipt)
        return failure(receipt.error());
    if (const auto moved = moves.apply(context.origin, m_context.clock.nowUtc()); !moved)
        return failure(moved.error());
    const auto advanced = ChangeProgress(context).advance(change);
    return advanced ? Result<bool>(true) : failure(advanced.error());
}
