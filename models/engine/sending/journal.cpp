#include "models/engine/sending/journal.h"

#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/carrier/backoff.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/sending/answerverdict.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/sending/historyrescue.h"
#include "models/engine/sending/spentquotas.h"
#include "models/engine/sending/wavebrake.h"
#include "models/engine/storeroom.h"
#include "models/engine/tracking/settlement.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

Journal::Journal(EngineContext &context)
    : m_context(context)
{
}

Result<void> Journal::stage(const Batch &batch)
{
    if (const auto forgotten = m_context.db.run(JournalSql::ForgetStage); !forgotten)
        return failure(forgotten.error());
    BulkInsert rows(m_context.db, u"stage_dispatch"_s, {u"item_id"_s, u"device_id"_s});
    for (const BatchLine &line : batch.lines) {
        rows.add(line.item.value).add(line.device.value);
        if (auto row = rows.endRow(); !row)
            return row;
    }
    return rows.finish();
}

Result<QList<ItemId>> Journal::conflicts(const Batch &batch, qint64 releasedSeq)
{
    QList<ItemId> result;
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        if (auto staged = stage(batch); !staged)
            return staged;
        auto rows = m_context.db.query(JournalSql::Conflicts);
        if (const auto read = rows.bind(u":change", batch.change.value).bind(u":released", releasedSeq).exec(); !read)
            return failure(read.error());
        while (rows.next())
            result << ItemId {rows.number(0)};
        return {};
    });
    return done ? Result<QList<ItemId>>(result) : failure(done.error());
}

Result<void> Journal::guard(const Batch &batch, ProfileId id, StoreBudget &budget)
{
    qint64 releasedSeq = 0;
    Profile present;
    {
        auto row = m_context.db.query(JournalSql::Guard);
        const auto read = row.bind(u":change", batch.change.value)
                              .bind(u":process", m_context.process.value)
                              .bind(u":boot", bootId())
                              .bind(u":now_boot", qint64(m_context.clock.bootTime().count()))
                              .exec();
        if (!read)
            return failure(read.error());
        if (!row.next() || row.isNull(1) || row.number(1) != m_context.leases.token(batch.change))
            return failure(Error::Kind::Refused, u"journal.lease"_s);
        if (row.text(0) != key(ChangeState::Running))
            return failure(Error::Kind::Refused, u"journal.not-running"_s);
        Profile profile;
        profile.id = id;
        profile.origin = QUrl(row.text(3));
        const QJsonObject settings = jsonObject(row.text(2));
        for (const QString &guarding : {u"writes"_s, u"brake.destructive"_s}) {
            if (settings.contains(guarding))
                profile.settings.insert(guarding, settings.value(guarding).toString());
        }
        if (!switchSetting(profile, "writes"_L1))
            return failure(Error::Kind::Refused, u"writes.off"_s);
        releasedSeq = row.number(4);
        const qint64 last = row.isNull(5) ? std::numeric_limits<qint64>::max() : row.number(5);
        if (std::ranges::any_of(batch.lines, [last](const BatchLine &line) { return line.item.value > last; }))
            return failure(Error::Kind::Refused, u"journal.wave"_s);
        present = std::move(profile);
    }
    const auto conflicting = conflicts(batch, releasedSeq);
    if (!conflicting)
        return failure(conflicting.error());
    if (!conflicting->isEmpty())
        return failure(Error::Kind::Refused, u"journal.conflict"_s);
    if (changeSpec(batch.type).endsHistory()) {
        const auto lost = withoutHistory(m_context.db, batch.lines);
        if (!lost)
            return failure(lost.error());
        if (!lost->isEmpty())
            return failure(Error::Kind::Refused, u"journal.history"_s);
    }
    const auto spent = spentQuotas(m_context, batch.lines, batch.type);
    if (!spent)
        return failure(spent.error());
    if (!spent->isEmpty())
        return failure(Error::Kind::Refused, u"journal.quota"_s);
    const auto destruction = WaveBrake(m_context).destruction(batch.change, batch.type, present);
    if (!destruction)
        return failure(destruction.error());
    // Fewer than were picked: somebody was quicker.
    if (*destruction && (*destruction)->left() > 0 && (*destruction)->left() < batch.lines.size())
        return failure(Error::Kind::Refused, u"journal.shorter"_s);
    if (*destruction && (*destruction)->left() == 0)
        return failure(WaveBrake::refusal(**destruction));
    return budget.take(StoreBudget::kindsOf(changeSpec(batch.type).isActivation()));
}

Result<void> Journal::write(const Dispatch &dispatch, const Batch &batch, const Profile &profile, std::chrono::milliseconds carrierOffset)
{
    const auto seq = m_context.db.takeNumbers(u"seq"_s);
    if (!seq)
        return failure(seq.error());
    const auto inserted = m_context.db.query(JournalSql::InsertDispatch)
                              .bind(u":id", dispatch.id.value)
                              .bind(u":seq", *seq)
                              .bind(u":process", m_context.process.value)
                              .bind(u":change", batch.change.value)
                              .bind(u":group", batch.group.value)
                              .bind(u":profile", profile.id.value)
                              .bind(u":account", batch.account)
                              .bind(u":method", QString::fromLatin1(dispatch.request.method))
                              .bind(u":path", QString::fromLatin1(dispatch.request.path))
                              .bind(u":body", dispatch.request.body)
                              .bind(u":sha256", QString::fromLatin1(QCryptographicHash::hash(dispatch.request.body, QCryptographicHash::Sha256).toHex()))
                              .bind(u":devices", qint64(batch.lines.size()))
                              .bind(u":token", m_context.leases.token(batch.change))
                              .bind(u":at", dispatch.journalledAt)
                              .bind(u":offset", qint64(carrierOffset.count()))
                              .exec();
    if (!inserted)
        return failure(inserted.error());
    const auto linked = m_context.db.query(JournalSql::LinkItems).bind(u":dispatch", dispatch.id.value).exec();
    if (!linked)
        return failure(linked.error());
    const auto noted = m_context.db.query(JournalSql::NoteDispatch).bind(u":change", batch.change.value).bind(u":at", dispatch.journalledAt).exec();
    if (!noted)
        return failure(noted.error());
    ItemMoves moves(m_context.db);
    MoveDetail detail;
    detail.what = u"journal"_s;
    detail.dispatch = dispatch.id;
    detail.audited = true;
    for (const BatchLine &line : batch.lines) {
        if (auto staged = moves.add({line.item, batch.change, ItemState::Queued, ItemState::Sending, detail}); !staged)
            return staged;
    }
    const auto moved = moves.apply(m_context.origin, dispatch.journalledAt);
    return moved ? Result<void>() : failure(moved.error());
}

Result<Dispatch> Journal::begin(const Batch &batch, const WireRequest &request, const Profile &profile, StoreBudget &budget,
                                std::chrono::milliseconds carrierOffset)
{
    if (const auto room = storeroom::check(m_context.db); !room)
        return failure(room.error());
    Dispatch dispatch;
    dispatch.change = batch.change;
    dispatch.type = batch.type;
    dispatch.request = request;
    dispatch.devices = batch.lines.size();
    dispatch.attempt = batch.attempt();
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        if (auto allowed = guard(batch, profile.id, budget); !allowed)
            return allowed;
        const auto id = m_context.db.takeNumbers(u"dispatch"_s);
        if (!id)
            return failure(id.error());
        dispatch.id = DispatchId {*id};
        dispatch.journalledAt = m_context.clock.nowUtc();
        return write(dispatch, batch, profile, carrierOffset);
    });
    if (!done)
        return failure(done.error());
    m_context.mark.raise(dispatch.id.value);
    dispatch.journalledBoot = m_context.clock.bootTime();
    return dispatch;
}

Result<void> Journal::closeDispatch(const Dispatch &dispatch, const SendOutcome &outcome, const AnswerVerdict &verdict, const Profile &profile)
{
    const auto first = durationSetting(profile, "look.first"_L1);
    const auto lag = durationSetting(profile, "list-lag"_L1);
    auto close = m_context.db.query(JournalSql::Close);
    close.bind(u":dispatch", dispatch.id.value)
        .bind(u":fate", verdict.fate)
        .bind(u":at", m_context.clock.nowUtc())
        .bind(u":status", outcome.httpStatus)
        .bind(u":code", outcome.code)
        .bind(u":excerpt", QString::fromUtf8(outcome.excerpt))
        .bind(u":delay", qint64(first.count()));
    if (verdict.looks)
        close.bind(u":look", dispatch.journalledAt.addMSecs(std::max(lag, first).count()));
    else
        close.bindNull(u":look");
    if (const auto closed = close.exec(); !closed)
        return failure(closed.error());
    if (outcome.requestId.isEmpty())
        return {};
    const auto receipt = m_context.db.query(JournalSql::SetReceipt).bind(u":dispatch", dispatch.id.value).bind(u":request", outcome.requestId).exec();
    return receipt ? Result<void>() : failure(receipt.error());
}

Result<void> Journal::moveAll(const Dispatch &dispatch, const AnswerVerdict &verdict, const SendOutcome &outcome)
{
    MoveDetail detail;
    detail.what = verdict.what;
    detail.errorCode = verdict.code;
    detail.errorText = verdict.text;
    detail.audited = verdict.to == ItemState::Failed || verdict.to == ItemState::Unconfirmed;
    if (verdict.to == ItemState::Failed)
        detail.evidence = evidence::kAnswer;
    if (verdict.splits)
        detail.alone = true;
    if (verdict.to == ItemState::AwaitingRetry) {
        const double roll = QRandomGenerator::global()->generateDouble();
        detail.dueAt = m_context.clock.nowUtc().addMSecs(retryDelay(dispatch.attempt, outcome.retryAfter, roll).count());
    }
    ItemMoves moves(m_context.db);
    // From sending; from unconfirmed where another process took us for dead and the answer came all the same.
    for (const ItemState from : {ItemState::Sending, ItemState::Unconfirmed}) {
        if (from == verdict.to)
            continue;
        if (const auto staged = moves.addAllOf(dispatch.id, from, verdict.to, detail); !staged)
            return failure(staged.error());
    }
    const auto moved = moves.apply(m_context.origin, m_context.clock.nowUtc());
    return moved ? Result<void>() : failure(moved.error());
}

Result<void> Journal::moveRows(const Dispatch &dispatch, const SendOutcome &outcome, const Profile &profile)
{
    QHash<QByteArray, const SendOutcome::Row *> byIdentifier;
    for (const SendOutcome::Row &row : outcome.rows) {
        for (const auto &[kind, value] : row.device)
            byIdentifier.insert(kind + ':' + value, &row);
    }
    Settlement settlement(m_context);
    return settlement.settleAnswer(dispatch, profile, [&](const QJsonObject &identifiers) -> const SendOutcome::Row * {
        for (auto it = identifiers.begin(); it != identifiers.end(); ++it) {
            if (const auto *row = byIdentifier.value(it.key().toUtf8() + ':' + it.value().toString().toUtf8()))
                return row;
        }
        return nullptr;
    });
}

Result<void> Journal::close(const Dispatch &dispatch, const SendOutcome &outcome, const Profile &profile)
{
    const AnswerVerdict verdict = answerVerdict(outcome, dispatch.devices, changeSpec(dispatch.type));
    return m_context.db.inTransaction([&]() -> Result<void> {
        if (auto closed = closeDispatch(dispatch, outcome, verdict, profile); !closed)
            return closed;
        if (outcome.fate == SendOutcome::Fate::Answered) {
            if (auto rows = moveRows(dispatch, outcome, profile); !rows)
                return rows;
        }
        if (auto moved = moveAll(dispatch, verdict, outcome); !moved)
            return moved;
        const auto advanced = ChangeProgress(m_context).advance(dispatch.change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}
