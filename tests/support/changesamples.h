#pragma once

#include "models/changes/changeschedule.h"
#include "models/changes/changestore.h"
#include "models/changes/itemmoves.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/store/database.h"
#include "models/values/evidence.h"

/// Changes in every stage of their lives, made by hand as the engine would: for tests and pictures. Steps are taken for granted.
class ChangeSamples
{
public:
    /// `db` must outlive it.
    ChangeSamples(Database &db, Profile profile, QDateTime now)
        : m_db(db)
        , m_profile(std::move(profile))
        , m_now(std::move(now))
    {
    }

    void at(const QDateTime &now) { m_now = now; }

    /// A draft over these identifiers.
    ChangeId draft(ChangeType type, const QStringList &ids, const QString &name = {}, const ChangeBrake &brake = {})
    {
        auto targets = IdTargets::make(ids).value();
        PlanRequest request;
        request.profile = m_profile;
        request.type = type;
        request.name = name;
        request.origin = origin;
        request.brake = brake;
        return Planner(m_db).plan(request, *targets, m_now).value().change;
    }

    ChangeId released(ChangeType type, const QStringList &ids, const QString &name = {}, const ChangeBrake &brake = {})
    {
        const ChangeId change = draft(type, ids, name, brake);
        must(ChangeStore(m_db).submit(change, origin, m_now));
        return change;
    }

    /// Confirmed, and to begin at this time.
    ChangeId scheduled(ChangeType type, const QStringList &ids, const QString &name, const QDateTime &start)
    {
        const ChangeId change = draft(type, ids, name);
        must(ChangeSchedule(m_db).move(change, start, origin, m_now));
        must(ChangeStore(m_db).submit(change, origin, m_now));
        return change;
    }

    /// What a process that runs changes does at this moment about those that are due.
    void beginDue(const QDateTime &now)
    {
        ChangeSchedule schedule(m_db);
        for (const QList<ChangeSchedule::Due> due = schedule.due(now).value(); const auto &each : due)
            (void)schedule.take(each, origin, now).value();
    }

    ChangeId running(ChangeType type, const QStringList &ids, const QString &name = {}, const ChangeBrake &brake = {})
    {
        const ChangeId change = released(type, ids, name, brake);
        must(ChangeStore(m_db).moveChange(change, ChangeState::Queued, ChangeState::Running, origin, m_now));
        return change;
    }

    QList<ItemId> items(ChangeId change, ItemState state)
    {
        QList<ItemId> result;
        must(ChangeStore(m_db).eachItem(change, state, [&result](const ChangeItem &item) {
            result << item.id;
            return true;
        }));
        return result;
    }

    /// One request with the first `lines` queued items: journalled, the items sending.
    DispatchId send(ChangeId change, qint64 lines)
    {
        const QList<ItemId> sent = items(change, ItemState::Queued).first(lines);
        DispatchId id;
        must(m_db.inTransaction([&]() -> Result<void> {
            id = DispatchId {m_db.takeNumbers(QStringLiteral("dispatch")).value()};
            const qint64 seq = m_db.takeNumbers(QStringLiteral("seq")).value();
            Query insert = m_db.composed(QStringLiteral(
                "INSERT INTO dispatch (id, seq, process_id, change_id, group_id, profile_id, account, method, path, body, body_sha256, devices, token, journalled_at, "
                "carrier_offset, fate, http_status, request_id) VALUES (:id, :seq, 1, :change, 1, :profile, '', 'POST', '/api/m2m/v1/devices/actions/suspend', '', '', "
                ":devices, 1, :at, 0, 'acked', 200, :request)"));
            insert.bind(u":id", id.value).bind(u":seq", seq).bind(u":change", change.value).bind(u":profile", m_profile.id.value);
            insert.bind(u":devices", lines).bind(u":at", m_now).bind(u":request", receipt(id));
            if (auto inserted = insert.exec(); !inserted)
                return failure(inserted.error());
            ItemMoves moves(m_db);
            MoveDetail detail;
            detail.what = QStringLiteral("journal");
            detail.dispatch = id;
            for (const ItemId item : sent) {
                Query link = m_db.composed(QStringLiteral("INSERT INTO dispatch_item (dispatch_id, item_id, device_id, live) SELECT :dispatch, id, device_id, 1 "
                                                          "FROM item WHERE id = :item"));
                if (auto linked = link.bind(u":dispatch", id.value).bind(u":item", item.value).exec(); !linked)
                    return failure(linked.error());
                if (auto staged = moves.add({item, change, ItemState::Queued, ItemState::Sending, detail}); !staged)
                    return staged;
            }
            auto moved = moves.apply(origin, m_now);
            return moved ? Result<void>() : failure(moved.error());
        }));
        return id;
    }

    static QString receipt(DispatchId dispatch) { return QStringLiteral("5a0ce%1-6a2f-4d3b-9c11-27e0b2a4d9f1").arg(dispatch.value, 3, 10, QLatin1Char('0')); }

    /// The first `lines` items that are in `from`.
    void move(ChangeId change, qint64 lines, ItemState from, ItemState to, const MoveDetail &detail = {})
    {
        const QList<ItemId> moved = items(change, from).first(lines);
        must(m_db.inTransaction([&]() -> Result<void> {
            ItemMoves moves(m_db);
            for (const ItemId item : moved) {
                if (auto staged = moves.add({item, change, from, to, detail}); !staged)
                    return staged;
            }
            auto applied = moves.apply(origin, m_now);
            return applied ? Result<void>() : failure(applied.error());
        }));
    }

    static MoveDetail acked()
    {
        MoveDetail detail;
        detail.what = QStringLiteral("acked");
        return detail;
    }
    static MoveDetail byCallback()
    {
        MoveDetail detail;
        detail.what = QStringLiteral("callback");
        detail.evidence = evidence::kCallback;
        detail.attribution = attribution::kOurs;
        detail.audited = true;
        return detail;
    }
    static MoveDetail failedWith(const QString &code, const QString &text)
    {
        MoveDetail detail;
        detail.what = QStringLiteral("callback");
        detail.evidence = evidence::kCallback;
        detail.errorCode = code;
        detail.errorText = text;
        return detail;
    }
    static MoveDetail heldBecause(const QString &reason, const QStringList &arguments)
    {
        MoveDetail detail;
        detail.what = QStringLiteral("moved");
        detail.reason = reason;
        detail.reasonArguments = arguments;
        return detail;
    }

    void callback(ChangeId change, ItemId item, bool failed, const QString &code = {}, const QString &text = {})
    {
        QString device;
        QString request;
        must(ChangeStore(m_db).eachItem(change, {}, [&](const ChangeItem &each) {
            if (each.id == item) {
                device = QStringLiteral(R"({"iccid":"%1"})").arg(each.identifiers.value(QStringLiteral("iccid")).toString());
                request = each.requestId;
            }
            return each.id != item;
        }));
        must(m_db.inTransaction([&]() -> Result<void> {
            Query insert = m_db.composed(QStringLiteral(
                "INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, fault_code, fault_text, body) "
                "VALUES (:id, :at, 'CarrierService', :request, :device, :device, :failed, :code, :text, '')"));
            insert.bind(u":id", m_db.takeNumbers(QStringLiteral("callback_inbox")).value()).bind(u":at", m_now).bind(u":request", request);
            insert.bind(u":device", device).bind(u":failed", failed).bind(u":code", code).bind(u":text", text);
            auto inserted = insert.exec();
            return inserted ? Result<void>() : failure(inserted.error());
        }));
    }

    /// Running, with lines in every state: of each hundred 40 succeeded, 16 awaiting, 4 sending, 5 failed of one cause and 3 of another,
    /// 2 unconfirmed, 2 held, 2 to be repeated, the rest waiting. `ids` are active lines, at least 100.
    ChangeId mixed(const QStringList &ids, const QString &name = {})
    {
        const ChangeId change = running(ChangeType::Suspend, ids, name);
        const qint64 share = items(change, ItemState::Queued).size() / 100;
        using enum ItemState;
        move(change, 2 * share, Queued, Held, heldBecause(QStringLiteral("held.state"), {QStringLiteral("active"), QStringLiteral("suspend")}));
        m_now = m_now.addMSecs(800);
        send(change, 72 * share);
        m_now = m_now.addMSecs(350);
        move(change, 66 * share, Sending, AwaitingCarrier, acked());
        m_now = m_now.addSecs(4);
        move(change, 40 * share, AwaitingCarrier, Succeeded, byCallback());
        move(change, 5 * share, AwaitingCarrier, Failed, failedWith(QStringLiteral("REQUEST_FAILED.DeviceNotFound"), QStringLiteral("The device is not in the account.")));
        move(change, 3 * share, AwaitingCarrier, Failed, failedWith(QStringLiteral("REQUEST_FAILED.UnknownReason"), QStringLiteral("Contact support.")));
        MoveDetail silence;
        silence.what = QStringLiteral("silence");
        move(change, 2 * share, AwaitingCarrier, Unconfirmed, silence);
        MoveDetail refused;
        refused.what = QStringLiteral("refused");
        refused.errorCode = QStringLiteral("http.throttled");
        move(change, 2 * share, Sending, AwaitingRetry, refused);
        return change;
    }

    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(logLine(done.error())));
    }

    AuditOrigin origin {QStringLiteral("jane"), QStringLiteral("default"), QStringLiteral("window")};

private:
    Database &m_db;
    Profile m_profile;
    QDateTime m_now;
};
