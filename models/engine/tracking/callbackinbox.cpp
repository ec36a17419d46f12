#include "models/engine/tracking/callbackinbox.h"

#include "models/changes/types/changespec.h"
#include "models/engine/byhand/handwatch.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/storeroom.h"
#include "models/engine/tracking/callbackverdict.h"
#include "models/engine/tracking/lostreceipts.h"
#include "models/engine/tracking/settlement.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"
#include "thingspace/callbacks/outsidenotice.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const WireDevice &device)
{
    QJsonObject result;
    for (const auto &[kind, value] : device)
        result.insert(QString::fromLatin1(kind), QString::fromLatin1(value));
    return result;
}

/// What tells one message that answers no request from another: all it says, for its requestId may be empty. Only the attempts are counted apart.
QString newsKey(const CallbackMessage &message)
{
    QJsonObject said = jsonObject(QString::fromUtf8(message.body));
    said.remove(u"callbackCount"_s);
    return QString::fromLatin1(QCryptographicHash::hash(jsonText(said).toUtf8(), QCryptographicHash::Sha256).toHex());
}

// Lines that are kept in memory for the messages that follow, of all dispatches together: some kilobytes each.
constexpr qsizetype kMostLines = 4'000;

// How long a message waits for the request that it may be about (engine-protocol.md 7).
constexpr std::chrono::hours kStrangeKept {24 * 30};

QString place(const QString &kind, const QString &value)
{
    return kind + u':' + value;
}

} // namespace

CallbackInbox::CallbackInbox(EngineContext &context)
    : m_context(context)
{
}

Result<void> CallbackInbox::store(const QList<CallbackMessage> &messages)
{
    // What little room is left belongs to what is on the wire; the carrier comes again.
    if (auto room = storeroom::check(m_context.db); !room)
        return room;
    return m_context.db.inTransaction([&]() -> Result<void> {
        const auto first = m_context.db.takeNumbers(u"callback_inbox"_s, messages.size());
        if (!first)
            return failure(first.error());
        qint64 id = *first;
        for (const CallbackMessage &message : messages) {
            // Sorted keys: the same identifiers in another order are the same device.
            const QString device = jsonText(jsonOf(message.device));
            const QString key = isOutsideService(message.service) ? newsKey(message) : device;
            const auto stored = m_context.db.query(TrackSql::StoreCallback)
                                    .bind(u":id", id++)
                                    .bind(u":at", m_context.clock.nowUtc())
                                    .bind(u":service", message.service)
                                    .bind(u":request", message.requestId)
                                    .bind(u":device", device)
                                    .bind(u":key", key)
                                    .bind(u":failed", message.failed)
                                    .bind(u":code", message.faultCode)
                                    .bind(u":text", message.faultText)
                                    .bind(u":status", message.status)
                                    .bind(u":body", QString::fromUtf8(message.body))
                                    .exec();
            if (!stored)
                return failure(stored.error());
        }
        return {};
    });
}

Result<qint64> CallbackInbox::handleNew()
{
    qint64 settled = 0;
    // What had to wait for another item's line may be free by now.
    const QSet<QString> deferred = std::exchange(m_deferred, {});
    for (const QString &requestId : deferred) {
        auto done = handleRequest(requestId);
        if (!done) {
            m_deferred += deferred;
            return done;
        }
        settled += *done;
    }
    for (bool more = true; more;) {
        QList<Message> messages;
        qint64 last = m_last;
        {
            auto rows = m_context.db.query(TrackSql::InboxAfter);
            if (const auto read = rows.bind(u":after", m_last).exec(); !read)
                return failure(read.error());
            while (rows.next()) {
                last = rows.number(0);
                messages << Message {rows.number(0), rows.text(1), jsonObject(rows.text(2)), rows.flag(3), rows.text(4), rows.text(5), DispatchId {rows.number(7)}};
            }
        }
        more = messages.size() == 2000;
        auto done = handle(messages);
        if (!done)
            return done;
        // What a store that takes nothing for a while has turned back comes again.
        m_last = last;
        settled += *done;
    }
    return settled;
}

Result<qint64> CallbackInbox::handleRequest(const QString &requestId)
{
    QList<Message> messages;
    {
        auto rows = m_context.db.query(TrackSql::InboxOf);
        if (const auto read = rows.bind(u":request", requestId).exec(); !read)
            return failure(read.error());
        while (rows.next())
            messages << Message {rows.number(0), rows.text(1), jsonObject(rows.text(2)), rows.flag(3), rows.text(4), rows.text(5), DispatchId {rows.number(7)}};
    }
    return handle(messages);
}

Result<qint64> CallbackInbox::handle(const QList<Message> &messages)
{
    if (messages.isEmpty())
        return 0;
    QHash<DispatchId, QList<Message>> byDispatch;
    for (const Message &message : messages)
        byDispatch[message.dispatch] << message;
    qint64 settled = 0;
    bool strange = false;
    // One transaction for all of them: out of order, every message may be about another request.
    const auto handled = m_context.db.inTransaction([&]() -> Result<void> {
        for (auto it = byDispatch.begin(); it != byDispatch.end(); ++it) {
            // Unknown ids stay in the inbox: before an acknowledgement, of a lost one, or another application's. They hasten a look.
            if (!it.key()) {
                for (const Message &message : *it) {
                    if (auto hastened = hasten(message); !hastened)
                        return failure(hastened.error());
                }
                strange = true;
                continue;
            }
            auto dispatch = known(it.key());
            if (!dispatch)
                return failure(dispatch.error());
            const auto done = handleDispatch(**dispatch, *it);
            if (!done)
                return failure(done.error());
            settled += *done;
        }
        return {};
    });
    if (!handled) {
        // What is kept may say what was rolled back.
        m_known.clear();
        m_keptLines = 0;
        return failure(handled.error());
    }
    if (strange) {
        auto adopted = adoptLost();
        if (!adopted)
            return adopted;
        settled += *adopted;
    }
    return settled;
}

Result<qint64> CallbackInbox::adoptLost()
{
    const auto adopted = LostReceipts(m_context).adopt();
    if (!adopted)
        return failure(adopted.error());
    qint64 settled = 0;
    for (const Adoption &adoption : *adopted) {
        m_known.remove(adoption.dispatch);
        auto handled = handleRequest(adoption.requestId);
        if (!handled)
            return handled;
        settled += *handled;
    }
    return settled;
}

Result<qint64> CallbackInbox::forgetStrange()
{
    return m_context.db.query(TrackSql::ForgetStrange).bind(u":before", m_context.clock.nowUtc().addSecs(-std::chrono::seconds(kStrangeKept).count())).exec();
}

Result<CallbackInbox::Known *> CallbackInbox::known(DispatchId dispatch)
{
    if (const auto kept = m_known.constFind(dispatch); kept != m_known.cend())
        return kept->get();
    auto loaded = load(dispatch);
    if (!loaded)
        return failure(loaded.error());
    if (m_keptLines > kMostLines || m_known.size() > kMostLines) {
        m_known.clear();
        m_keptLines = 0;
    }
    return m_known.insert(dispatch, std::make_shared<Known>(std::move(*loaded)))->get();
}

/// The line that a message names, by the identifiers that were sent; nullptr: none of this dispatch.
Result<CallbackInbox::Line *> CallbackInbox::find(Known &known, const Message &message)
{
    const auto kept = [&]() -> Line * {
        for (auto it = message.device.begin(); it != message.device.end(); ++it) {
            if (const auto found = known.byIdentifier.constFind(place(it.key(), it.value().toString())); found != known.byIdentifier.cend())
                return &known.lines[*found];
        }
        return nullptr;
    };
    if (Line *line = kept(); line != nullptr || known.complete)
        return line;
    // Most messages name the SIM, and most SIMs are where they were: one line is read, not all of its request. What is not found so may
    // have been sent under other identifiers.
    const QString iccid = message.device.value(u"iccid"_s).toString();
    if (!iccid.isEmpty()) {
        if (auto read = readLines(known, iccid); !read)
            return failure(read.error());
        if (Line *line = kept())
            return line;
    }
    known.lines.clear();
    known.byIdentifier.clear();
    if (auto read = readLines(known, {}); !read)
        return failure(read.error());
    known.complete = true;
    return kept();
}

Result<void> CallbackInbox::refresh(Line &line, DispatchId dispatch)
{
    auto row = m_context.db.query(TrackSql::ItemStanding);
    if (const auto read = row.bind(u":item", line.item.value).exec(); !read)
        return failure(read.error());
    if (!row.next())
        return failure(Error::Kind::Storage, u"store.failed"_s, {u"item %1 is gone"_s.arg(line.item.value)});
    line.state = itemState(row.text(0)).value_or(ItemState::Unconfirmed);
    line.current = row.number(1) == dispatch.value;
    line.evidence = row.text(2);
    line.disputed = row.text(3) == kDisputed;
    return {};
}

Result<CallbackInbox::Known> CallbackInbox::load(DispatchId dispatch)
{
    Known known;
    known.id = dispatch;
    {
        auto facts = m_context.db.query(TrackSql::DispatchFacts);
        if (const auto read = facts.bind(u":dispatch", dispatch.value).exec(); !read)
            return failure(read.error());
        if (!facts.next())
            return failure(Error::Kind::Storage, u"store.failed"_s, {u"dispatch %1 is gone"_s.arg(dispatch.value)});
        known.change = ChangeId {facts.number(0)};
        known.account = facts.text(1);
        known.profile = ProfileId {facts.number(2)};
        known.type = changeType(facts.text(3)).value_or(ChangeType::Suspend);
        known.profileName = facts.text(4);
    }
    return known;
}

/// Lines of a dispatch, added to what is known of it: the one with this SIM as the fleet knows it, or all.
Result<void> CallbackInbox::readLines(Known &known, const QString &iccid)
{
    auto rows = m_context.db.query(iccid.isEmpty() ? TrackSql::DispatchLines : TrackSql::DispatchLine);
    rows.bind(u":dispatch", known.id.value);
    if (!iccid.isEmpty())
        rows.bind(u":iccid", iccid);
    if (const auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        Line line {ItemId {rows.number(0)}, itemState(rows.text(1)).value_or(ItemState::Unconfirmed), DeviceId {rows.number(2)},
                   rows.number(3) == known.id.value, jsonObject(rows.text(4)), jsonObject(rows.text(5)), rows.text(6), rows.text(7) == kDisputed};
        for (auto it = line.identifiers.begin(); it != line.identifiers.end(); ++it)
            known.byIdentifier.insert(place(it.key(), it.value().toString()), known.lines.size());
        known.lines.push_back(std::move(line));
        ++m_keptLines;
    }
    return {};
}

Result<void> CallbackInbox::apply(const CallbackVerdict &verdict, const Message &message, Line &line, const Known &known, QList<Settled> &settled)
{
    if (verdict.act == CallbackVerdict::Act::OnHold || verdict.act == CallbackVerdict::Act::NoteCode) {
        auto note = m_context.db.query(verdict.act == CallbackVerdict::Act::OnHold ? TrackSql::SetOnHold : TrackSql::NoteCode);
        const auto noted = note.bind(u":item", line.item.value).bind(u":code", message.code).bind(u":text", message.text).exec();
        return noted ? Result<void>() : failure(noted.error());
    }
    if (verdict.act == CallbackVerdict::Act::ByOthers) {
        const auto noted = m_context.db.query(TrackSql::ByOthers).bind(u":item", line.item.value).exec();
        return noted ? Result<void>() : failure(noted.error());
    }
    if (verdict.act == CallbackVerdict::Act::Late) {
        EngineContext context = m_context.of(known.profileName, u"callback"_s);
        return HandWatch(context).raise(line.item, evidence::kCallback);
    }
    if (verdict.act == CallbackVerdict::Act::Nothing)
        return {};
    // An item moves once a batch: what it was settled to a moment ago is written before it is disputed.
    if (std::ranges::any_of(settled, [&](const Settled &item) { return item.item == line.item; })) {
        EngineContext context = m_context.of(known.profileName, u"callback"_s);
        if (auto done = Settlement(context).settle(std::exchange(settled, {})); !done)
            return done;
    }
    const bool disputes = verdict.to == ItemState::Unconfirmed;
    Settled item {line.item, known.change, known.id, line.state, verdict.to, verdict.outcome, disputes ? QString() : QString(evidence::kCallback),
                  verdict.to == ItemState::Succeeded ? QString(attribution::kOurs) : QString(), verdict.reason, message.code, message.text, {}, {}};
    item.device = {line.device, known.profile, {}, known.account, line.identifiers, line.after, {}, {}};
    if (disputes)
        item.newerThan = m_context.clock.nowUtc();
    settled << item;
    line.state = verdict.to;
    line.evidence = item.evidence;
    line.disputed = disputes;
    if (!disputes)
        return {};
    const auto looked = m_context.db.query(TrackSql::SetLook).bind(u":dispatch", known.id.value).bind(u":look", m_context.clock.nowUtc()).bind(u":delay", 0).exec();
    return looked ? Result<void>() : failure(looked.error());
}

/// Whether another item's request may still change the line.
Result<bool> CallbackInbox::isBusy(const Line &line)
{
    auto row = m_context.db.query(TrackSql::OtherLive);
    if (const auto read = row.bind(u":device", line.device.value).bind(u":item", line.item.value).exec(); !read)
        return failure(read.error());
    return row.next();
}

Result<bool> CallbackInbox::wasDisputed(const Line &line, DispatchId dispatch)
{
    auto row = m_context.db.query(TrackSql::WasDisputed);
    if (const auto read = row.bind(u":item", line.item.value).bind(u":dispatch", dispatch.value).exec(); !read)
        return failure(read.error());
    return row.next();
}

Result<qint64> CallbackInbox::handleDispatch(Known &known, const QList<Message> &messages)
{
    const ChangeSpec &spec = changeSpec(known.type);
    qint64 count = 0;
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        QList<Settled> settled;
        QSet<ItemId> fresh;
        for (const Message &message : messages) {
            const auto named = find(known, message);
            if (!named)
                return failure(named.error());
            Line *line = *named;
            if (line != nullptr && !fresh.contains(line->item)) {
                if (auto refreshed = refresh(*line, known.id); !refreshed)
                    return refreshed;
                fresh.insert(line->item);
            }
            CallbackVerdict verdict {CallbackVerdict::Act::Nothing, line != nullptr ? u"late"_s : u"foreign-device"_s};
            if (line != nullptr && line->current)
                verdict = callbackVerdict(message.failed, message.code, line->state, line->evidence, line->disputed, spec);
            // Once: what a read or a person decided between the two is not opened again by a third message.
            if (verdict.act == CallbackVerdict::Act::Settle && verdict.to == ItemState::Unconfirmed) {
                const auto before = wasDisputed(*line, known.id);
                if (!before)
                    return failure(before.error());
                if (*before)
                    verdict = {CallbackVerdict::Act::Nothing, u"after-dispute"_s};
            }
            // A line has one live dispatch: a dispute waits, unhandled, until a later item on it is settled.
            if (verdict.act == CallbackVerdict::Act::Settle && verdict.to == ItemState::Unconfirmed) {
                const auto busy = isBusy(*line);
                if (!busy)
                    return failure(busy.error());
                if (*busy) {
                    m_deferred.insert(message.requestId);
                    continue;
                }
            }
            if (verdict.act != CallbackVerdict::Act::Nothing) {
                if (auto applied = apply(verdict, message, *line, known, settled); !applied)
                    return applied;
                count += verdict.act == CallbackVerdict::Act::Settle ? 1 : 0;
            }
            const auto handled = m_context.db.query(TrackSql::HandledCallback)
                                     .bind(u":id", message.id)
                                     .bind(u":at", m_context.clock.nowUtc())
                                     .bind(u":outcome", verdict.outcome)
                                     .exec();
            if (!handled)
                return failure(handled.error());
        }
        EngineContext context = m_context.of(known.profileName, u"callback"_s);
        return Settlement(context).settle(settled);
    });
    return done ? Result<qint64>(count) : failure(done.error());
}

Result<void> CallbackInbox::hasten(const Message &message)
{
    const QString iccid = message.device.value(u"iccid"_s).toString();
    if (iccid.isEmpty())
        return {};
    qint64 device = 0;
    {
        auto row = m_context.db.query(TrackSql::LineOf);
        if (const auto read = row.bind(u":iccid", iccid).exec(); !read)
            return failure(read.error());
        device = row.next() ? row.number(0) : 0;
    }
    if (device == 0)
        return {};
    const auto done = m_context.db.query(TrackSql::HastenLook).bind(u":device", device).bind(u":now", m_context.clock.nowUtc()).exec();
    return done ? Result<void>() : failure(done.error());
}
