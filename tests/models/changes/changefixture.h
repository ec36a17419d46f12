#pragma once

#include "models/changes/changestore.h"
#include "models/changes/itemmoves.h"
#include "models/changes/planning/linkedplans.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/evidence.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QBuffer>

/// A store with a fleet, in which changes are planned and moved by hand, as the engine would.
class ChangeFixture : public FleetFixture
{
public:
    /// For steps that a test takes for granted.
    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(logLine(done.error())));
    }

    /// `count` lines from `first` on, in one state.
    void makeFleet(qint64 first, qint64 count, const QByteArray &state = "active", const QByteArray &account = kWest)
    {
        std::vector<DeviceRecord> records;
        for (qint64 i = 0; i < count; ++i)
            records.push_back(record(first + i, state, account));
        (void)read(records).value();
    }

    PlanRequest request(ChangeType type, const QStringList &settings = {}) const
    {
        PlanRequest request;
        request.profile = profile;
        request.type = type;
        request.parameters = settingsOf(type, settings).value();
        request.origin = origin;
        return request;
    }

    static Result<std::unique_ptr<TargetText>> textTargets(ChangeType type, const QByteArray &csv)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(csv);
        buffer->open(QIODevice::ReadOnly);
        return TargetText::open(std::move(buffer), QStringLiteral("targets.csv"), changeSpec(type).fields());
    }

    Result<PlanSummary> planText(ChangeType type, const QByteArray &csv, const QStringList &settings = {})
    {
        auto targets = textTargets(type, csv);
        return targets ? Planner(*db).plan(request(type, settings), **targets, clock.nowUtc()) : failure(targets.error());
    }

    Result<PlanSummary> planIds(ChangeType type, const QStringList &ids, const QStringList &settings = {})
    {
        auto targets = IdTargets::make(ids);
        return targets ? Planner(*db).plan(request(type, settings), **targets, clock.nowUtc()) : failure(targets.error());
    }

    /// Lines `first` … by their ICCIDs.
    static QStringList iccids(qint64 first, qint64 count)
    {
        QStringList ids;
        for (qint64 i = 0; i < count; ++i)
            ids << iccid(first + i);
        return ids;
    }

    QList<ChangeItem> items(ChangeId change, std::optional<ItemState> state = {})
    {
        QList<ChangeItem> result;
        (void)store().eachItem(change, state, [&](const ChangeItem &item) {
            result << item;
            return true;
        });
        return result;
    }

    ChangeStore store() { return ChangeStore(*db); }
    LinkedPlans linked() { return LinkedPlans(*db); }
    Change change(ChangeId id) { return store().find(id).value(); }

    Result<qint64> exec(const QString &sql)
    {
        Query query = db->composed(sql);
        return query.exec();
    }

    /// One request with all queued items of a change: its journal row, its links, its items sending.
    DispatchId dispatch(ChangeId change, const QString &requestId = {})
    {
        DispatchId id;
        const auto done = db->inTransaction([&]() -> Result<void> {
            id = DispatchId {db->takeNumbers(QStringLiteral("dispatch")).value()};
            const qint64 seq = db->takeNumbers(QStringLiteral("seq")).value();
            Query insert = db->composed(QStringLiteral(
                "INSERT INTO dispatch (id, seq, process_id, change_id, group_id, profile_id, account, method, path, body, body_sha256, devices, token, "
                "journalled_at, carrier_offset, fate, request_id) VALUES (:id, :seq, 1, :change, 1, :profile, '', 'POST', '/', '', '', 1, 1, :at, 0, "
                "'acked', :request)"));
            insert.bind(u":id", id.value).bind(u":seq", seq).bind(u":change", change.value).bind(u":profile", profile.id.value);
            insert.bind(u":at", clock.nowUtc());
            insert.bind(u":request", requestId.isEmpty() ? QString::number(id.value) : requestId);
            if (auto inserted = insert.exec(); !inserted)
                return failure(inserted.error());
            Query links = db->composed(QStringLiteral("INSERT INTO dispatch_item (dispatch_id, item_id, device_id, live) "
                                                      "SELECT %1, id, device_id, 1 FROM item WHERE change_id = %2 AND state = 'queued'")
                                           .arg(id.value).arg(change.value));
            if (auto linked = links.exec(); !linked)
                return failure(linked.error());
            ItemMoves moves(*db);
            MoveDetail detail;
            detail.what = QStringLiteral("journal");
            detail.dispatch = id;
            if (auto staged = moves.addAllOf(change, ItemState::Queued, ItemState::Sending, detail); !staged)
                return failure(staged.error());
            auto moved = moves.apply(origin, clock.nowUtc());
            return moved ? Result<void>() : failure(moved.error());
        });
        must(done);
        return id;
    }

    /// All of a change's items that are in `from`.
    Result<qint64> moveAll(ChangeId change, ItemState from, ItemState to, const MoveDetail &detail = {})
    {
        qint64 moved = 0;
        const auto done = db->inTransaction([&]() -> Result<void> {
            ItemMoves moves(*db);
            if (auto staged = moves.addAllOf(change, from, to, detail); !staged)
                return failure(staged.error());
            auto applied = moves.apply(origin, clock.nowUtc());
            moved = applied.value_or(0);
            return applied ? Result<void>() : failure(applied.error());
        });
        return done ? Result<qint64>(moved) : failure(done.error());
    }

    Result<void> moveOne(const ItemMove &move)
    {
        return db->inTransaction([&]() -> Result<void> {
            ItemMoves moves(*db);
            if (auto staged = moves.add(move); !staged)
                return staged;
            auto applied = moves.apply(origin, clock.nowUtc());
            return applied ? Result<void>() : failure(applied.error());
        });
    }

    /// Planned, released, sent and settled as succeeded; the fleet shows it.
    PlanSummary succeeded(ChangeType type, const QStringList &ids, const QString &state, const QString &attributed = attribution::kOurs)
    {
        const PlanSummary plan = planIds(type, ids).value();
        must(store().submit(plan.change, origin, clock.nowUtc()));
        must(store().moveChange(plan.change, ChangeState::Queued, ChangeState::Running, origin, clock.nowUtc()));
        dispatch(plan.change);
        MoveDetail detail;
        detail.evidence = evidence::kCallback;
        detail.attribution = attributed;
        detail.audited = true;
        (void)moveAll(plan.change, ItemState::Sending, ItemState::Succeeded, detail).value();
        (void)exec(QStringLiteral("UPDATE device SET state = '%1' WHERE id IN (SELECT device_id FROM item WHERE change_id = %2 AND state = 'succeeded')")
                       .arg(state).arg(plan.change.value)).value();
        must(store().moveChange(plan.change, ChangeState::Running, ChangeState::Succeeded, origin, clock.nowUtc()));
        return plan;
    }

    /// Counts as the items say, against those that are kept.
    bool countsAgree(ChangeId change)
    {
        return number(QStringLiteral("SELECT COUNT(*) FROM (SELECT state, COUNT(*) AS n FROM item WHERE change_id = %1 GROUP BY state) AS i "
                                     "LEFT JOIN change_count k ON k.change_id = %1 AND k.state = i.state WHERE k.items IS NULL OR k.items <> i.n").arg(change.value)) == 0
            && number(QStringLiteral("SELECT SUM(items) FROM change_count WHERE change_id = %1").arg(change.value))
            == number(QStringLiteral("SELECT COUNT(*) FROM item WHERE change_id = %1").arg(change.value));
    }

    /// Items whose last event is not their state, and events that do not begin where the one before ended.
    qint64 brokenChains()
    {
        return number(QStringLiteral(
            "SELECT (SELECT COUNT(*) FROM item i WHERE i.state <> (SELECT e.to_state FROM item_event e WHERE e.item_id = i.id ORDER BY e.seq DESC LIMIT 1)) + "
            "(SELECT COUNT(*) FROM item_event e WHERE COALESCE(e.from_state, '') <> COALESCE((SELECT b.to_state FROM item_event b "
            "WHERE b.item_id = e.item_id AND b.seq < e.seq ORDER BY b.seq DESC LIMIT 1), ''))"));
    }

    AuditOrigin origin {QStringLiteral("jane"), QStringLiteral("default"), QStringLiteral("command-line")};
};
