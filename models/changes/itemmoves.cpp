#include "models/changes/itemmoves.h"

#include "models/changes/jsontext.h"
#include "models/changes/movesql.h"
#include "models/changes/rowsaffected.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

QString jsonOf(const QStringList &arguments)
{
    return QString::fromUtf8(jsontext::array(arguments));
}

// What all rows of one set have in common.
void bindDetail(Query &query, ItemState from, ItemState to, const MoveDetail &detail)
{
    query.bind(u":from_state", key(from)).bind(u":to_state", key(to)).bind(u":what", detail.what);
    query.bind(u":evidence", detail.evidence).bind(u":attribution", detail.attribution);
    query.bind(u":reason", detail.reason).bind(u":reason_arguments", jsonOf(detail.reasonArguments));
    query.bind(u":error_code", detail.errorCode).bind(u":error_text", detail.errorText);
    query.bind(u":due_at", detail.dueAt).bind(u":audited", detail.audited);
    if (detail.dispatch)
        query.bind(u":dispatch", detail.dispatch.value);
    else
        query.bindNull(u":dispatch");
    if (detail.alone)
        query.bind(u":alone", *detail.alone);
    else
        query.bindNull(u":alone");
}

std::optional<qint64> number(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

const QStringList &stageColumns()
{
    static const QStringList names {
        u"place"_s, u"item_id"_s, u"change_id"_s, u"from_state"_s, u"to_state"_s, u"what"_s, u"dispatch_id"_s, u"evidence"_s, u"attribution"_s,
        u"reason"_s, u"reason_arguments"_s, u"error_code"_s, u"error_text"_s, u"due_at"_s, u"alone"_s, u"audited"_s,
    };
    return names;
}

} // namespace

ItemMoves::ItemMoves(Database &db)
    : m_db(db)
{
}

ItemMoves::~ItemMoves() = default;

Result<void> ItemMoves::begin()
{
    Q_ASSERT(m_db.isInTransaction());
    if (m_begun)
        return {};
    // What a rolled-back batch staged is gone with it; what a forgotten one staged goes here.
    if (auto forgotten = m_db.run(MoveSql::ForgetMoves); !forgotten)
        return failure(forgotten.error());
    m_begun = true;
    return {};
}

void ItemMoves::note(ItemState from, ItemState to, bool audited, qint64 items)
{
    m_count += items;
    m_audited += audited ? items : 0;
    m_endsLinks = m_endsLinks || (isLive(from) && !isLive(to));
    m_revivesLinks = m_revivesLinks || (!isLive(from) && to == ItemState::Unconfirmed);
}

Result<void> ItemMoves::add(const ItemMove &move)
{
    if (auto begun = begin(); !begun)
        return begun;
    if (!m_rows)
        m_rows.emplace(m_db, u"stage_move"_s, stageColumns());
    const MoveDetail &detail = move.detail;
    m_rows->add(m_count).add(move.item.value).add(move.change.value).addText(key(move.from)).addText(key(move.to)).addText(detail.what);
    m_rows->add(detail.dispatch ? std::optional(detail.dispatch.value) : std::nullopt);
    m_rows->addText(detail.evidence).addText(detail.attribution).addText(detail.reason).addText(jsonOf(detail.reasonArguments));
    m_rows->addText(detail.errorCode).addText(detail.errorText).add(number(detail.dueAt));
    m_rows->add(detail.alone ? std::optional(qint64(*detail.alone)) : std::nullopt).add(qint64(detail.audited));
    note(move.from, move.to, detail.audited, 1);
    return m_rows->endRow();
}

Result<qint64> ItemMoves::stage(Query set, ItemState from, ItemState to, const MoveDetail &detail)
{
    if (auto begun = begin(); !begun)
        return failure(begun.error());
    bindDetail(set, from, to, detail);
    set.bind(u":place", m_count);
    auto items = set.exec();
    if (items)
        note(from, to, detail.audited, *items);
    return items;
}

Result<qint64> ItemMoves::addAllOf(ChangeId change, ItemState from, ItemState to, const MoveDetail &detail)
{
    Query set = m_db.query(MoveSql::StageOfChange);
    set.bind(u":change", change.value);
    return stage(std::move(set), from, to, detail);
}

Result<qint64> ItemMoves::addAllOf(DispatchId dispatch, ItemState from, ItemState to, const MoveDetail &detail)
{
    MoveDetail guarded = detail;
    guarded.dispatch = dispatch;
    Query set = m_db.query(MoveSql::StageOfDispatch);
    set.bind(u":of_dispatch", dispatch.value);
    return stage(std::move(set), from, to, guarded);
}

Result<qint64> ItemMoves::addDue(ChangeId change, const QDateTime &nowUtc, const MoveDetail &detail)
{
    Query set = m_db.query(MoveSql::StageDue);
    set.bind(u":change", change.value).bind(u":now", nowUtc);
    return stage(std::move(set), ItemState::AwaitingRetry, ItemState::Queued, detail);
}

Result<qint64> ItemMoves::apply(const AuditOrigin &origin, const QDateTime &atUtc)
{
    const qint64 items = m_count;
    auto step = m_rows ? m_rows->finish() : Result<void>();
    m_rows.reset();
    if (step && items > 0)
        step = moveItems(atUtc);
    if (step && items > 0)
        step = writeEvents(atUtc);
    if (step && items > 0)
        step = adjustCounts();
    if (step)
        step = adjustLinks();
    if (step && m_audited > 0)
        step = writeAudit(origin, atUtc);
    m_count = m_audited = 0;
    m_begun = m_endsLinks = m_revivesLinks = false;
    if (!step)
        return failure(step.error());
    return items;
}

Result<void> ItemMoves::moveItems(const QDateTime &atUtc)
{
    Query move = m_db.query(MoveSql::MoveItems);
    move.bind(u":at", atUtc);
    const auto moved = move.exec();
    if (!moved)
        return failure(moved.error());
    if (*moved != m_count)
        return failure(Error::Kind::Storage, u"store.conflict"_s, {u"%1 of %2 items had moved meanwhile"_s.arg(m_count - *moved).arg(m_count)});
    return {};
}

Result<void> ItemMoves::writeEvents(const QDateTime &atUtc)
{
    const auto first = m_db.takeNumbers(u"seq"_s, m_count);
    if (!first)
        return failure(first.error());
    Query write = m_db.query(MoveSql::WriteEvents);
    write.bind(u":first", *first).bind(u":at", atUtc);
    return withoutRows(write.exec());
}

Result<void> ItemMoves::adjustCounts()
{
    return withoutRows(m_db.run(MoveSql::AdjustCounts));
}

Result<void> ItemMoves::adjustLinks()
{
    if (m_endsLinks) {
        if (auto ended = m_db.run(MoveSql::EndLinks); !ended)
            return failure(ended.error());
    }
    return m_revivesLinks ? withoutRows(m_db.run(MoveSql::ReviveLinks)) : Result<void>();
}

Result<void> ItemMoves::writeAudit(const AuditOrigin &origin, const QDateTime &atUtc)
{
    const auto first = m_db.takeNumbers(u"audit"_s, m_audited);
    if (!first)
        return failure(first.error());
    Query write = m_db.query(MoveSql::WriteAudit);
    write.bind(u":first", *first).bind(u":at", atUtc);
    write.bind(u":actor", origin.actor).bind(u":profile", origin.profile).bind(u":source", origin.source);
    return withoutRows(write.exec());
}
