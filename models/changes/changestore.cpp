#include "models/changes/changestore.h"

#include "models/audit/auditlog.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changerows.h"
#include "models/changes/changeschedule.h"
#include "models/changes/changesql.h"
#include "models/changes/itemmoves.h"
#include "models/changes/jsontext.h"
#include "models/changes/planning/planhash.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

const QString kCancelling = u"cancel"_s;

AuditEntry entry(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc, const QString &action)
{
    AuditEntry entry;
    entry.at = atUtc;
    entry.origin = origin;
    entry.action = action;
    entry.subject = QString::number(change.value);
    entry.change = change;
    return entry;
}

tl::unexpected<Error> refused(QLatin1StringView code, const Change &change)
{
    return failure(Error::Kind::Refused, code, {QString::number(change.id.value), key(change.state)});
}

tl::unexpected<Error> notYet(const Change &change)
{
    return failure(Error::Kind::Refused, u"change.scheduled"_s, {QString::number(change.id.value), change.startAt.toString(Qt::ISODate)});
}

qint64 live(const Change &change)
{
    return change.counts.value(ItemState::Sending) + change.counts.value(ItemState::AwaitingCarrier) + change.counts.value(ItemState::Unconfirmed);
}

} // namespace

ChangeStore::ChangeStore(Database &db)
    : m_db(db)
{
}

Result<QList<Change>> ChangeStore::list(std::optional<ProfileId> profile)
{
    return changerows::changes(m_db, profile.value_or(ProfileId {}), {});
}

Result<Change> ChangeStore::find(ChangeId change)
{
    const auto found = changerows::changes(m_db, {}, change);
    if (!found)
        return failure(found.error());
    if (!change || found->isEmpty())
        return failure(Error::Kind::Usage, u"change.unknown"_s, {QString::number(change.value)});
    return found->first();
}

Result<qint64> ChangeStore::dispatches(ChangeId change)
{
    Query count = m_db.query(ChangeSql::Dispatches);
    count.bind(u":change", change.value);
    if (auto read = count.exec(); !read)
        return failure(read.error());
    return count.next() ? count.number(0) : 0;
}

Result<ChangeStore::Incidents> ChangeStore::incidents(ChangeId change)
{
    Query row = m_db.query(ChangeSql::Incidents);
    if (auto read = row.bind(u":change", change.value).exec(); !read)
        return failure(read.error());
    return row.next() ? Incidents {row.number(0), row.number(1)} : Incidents {};
}

Result<void> ChangeStore::eachItem(ChangeId change, std::optional<ItemState> state, const std::function<bool(const ChangeItem &)> &take)
{
    Query items = m_db.query(ChangeSql::Items);
    items.bind(u":change", change.value).bind(u":state", state ? key(*state) : QString());
    if (auto read = items.exec(); !read)
        return failure(read.error());
    while (items.next()) {
        if (!take(changerows::item(items)))
            break;
    }
    return {};
}

Result<void> ChangeStore::moveChange(ChangeId change, ChangeState from, ChangeState to, const AuditOrigin &origin, const QDateTime &atUtc,
                                     const QString &because, const QStringList &arguments)
{
    return m_db.inTransaction([&]() -> Result<void> {
        {
            Query move = m_db.query(ChangeSql::Move);
            move.bind(u":change", change.value).bind(u":from_state", key(from)).bind(u":to_state", key(to));
            move.bind(u":because", because).bind(u":at", atUtc).bind(u":arguments", QString::fromUtf8(jsontext::array(arguments)));
            const auto moved = move.exec();
            if (!moved)
                return failure(moved.error());
            if (*moved != 1)
                return failure(Error::Kind::Storage, u"store.conflict"_s, {u"change %1 is not %2 any more"_s.arg(change.value).arg(key(from))});
        }
        if (auto written = changerows::writeEvent(m_db, change, from, to, origin, atUtc, because); !written)
            return failure(written.error());
        AuditEntry audit = entry(change, origin, atUtc, u"change."_s + key(to));
        audit.before = key(from);
        audit.after = key(to);
        audit.reason = arguments.isEmpty() ? because : u"%1: %2"_s.arg(because, arguments.join(u", "_s));
        return AuditLog(m_db).append(audit);
    });
}

Result<void> ChangeStore::submit(ChangeId id, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        if (change->state == ChangeState::Scheduled)
            return notYet(*change);
        if (change->state != ChangeState::Draft)
            return refused("change.not-draft"_L1, *change);
        if (!change->startAt.isValid())
            return release(*change, {}, origin, atUtc);
        if (auto same = checkPlan(*change); !same)
            return same;
        if (auto moved = moveChange(id, ChangeState::Draft, ChangeState::Scheduled, origin, atUtc); !moved)
            return moved;
        return changerows::setReleased(m_db, id, atUtc);
    });
}

Result<void> ChangeStore::begin(ChangeId id, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc)
{
    const auto change = find(id);
    return change ? release(*change, because, origin, atUtc) : failure(change.error());
}

Result<void> ChangeStore::checkPlan(const Change &change)
{
    const auto reviewed = changerows::planHash(m_db, change.id);
    const auto frozen = PlanHash::ofStored(m_db, change.id);
    if (!reviewed || !frozen)
        return failure(reviewed ? frozen.error() : reviewed.error());
    if (*reviewed != *frozen)
        return refused("change.plan-differs"_L1, change);
    return {};
}

Result<void> ChangeStore::release(const Change &change, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc)
{
    if (auto same = checkPlan(change); !same)
        return same;
    ItemMoves moves(m_db);
    MoveDetail detail;
    detail.what = u"released"_s;
    if (auto staged = moves.addAllOf(change.id, ItemState::Planned, ItemState::Queued, detail); !staged)
        return failure(staged.error());
    if (auto moved = moves.apply(origin, atUtc); !moved)
        return failure(moved.error());
    if (auto settled = changebrake::settle(m_db, change); !settled)
        return settled;
    if (auto moved = moveChange(change.id, change.state, ChangeState::Queued, origin, atUtc, because); !moved)
        return moved;
    return changerows::setReleased(m_db, change.id, atUtc);
}

Result<void> ChangeStore::pause(ChangeId id, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        if (change->state == ChangeState::Paused)
            return {};
        if (change->state != ChangeState::Queued && change->state != ChangeState::Running)
            return refused("change.cannot-pause"_L1, *change);
        return moveChange(id, change->state, ChangeState::Paused, origin, atUtc, u"operator"_s);
    });
}

Result<void> ChangeStore::resume(ChangeId id, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        if (change->state == ChangeState::Queued || change->state == ChangeState::Running)
            return {};
        if (change->pausedBecause == kCancelling)
            return refused("change.cancelling"_L1, *change);
        if (change->state == ChangeState::Scheduled)
            return asks(*change, atUtc) ? release(*change, u"operator"_s, origin, atUtc) : notYet(*change);
        if (change->state != ChangeState::Paused)
            return refused("change.cannot-resume"_L1, *change);
        if (changebrake::isBrake(change->pausedBecause)) {
            if (auto spared = changebrake::spare(m_db, *change, change->pausedBecause, atUtc); !spared)
                return spared;
        }
        return moveChange(id, ChangeState::Paused, ChangeState::Queued, origin, atUtc);
    });
}

Result<void> ChangeStore::cancel(ChangeId id, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        if (isFinal(change->state))
            return refused("change.is-final"_L1, *change);
        if (auto cancelled = cancelUnsent(*change, true, origin, atUtc); !cancelled)
            return cancelled;
        if (const auto ended = changechains::end(m_db, id, u"chain.cancelled"_s, {}, origin, atUtc); !ended)
            return failure(ended.error());
        return endOrFollow(*change, origin, atUtc);
    });
}

Result<void> ChangeStore::discard(ChangeId id, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        if (change->state != ChangeState::Draft)
            return refused("change.not-draft"_L1, *change);
        if (auto cancelled = cancelUnsent(*change, false, origin, atUtc); !cancelled)
            return cancelled;
        if (const auto ended = changechains::end(m_db, id, u"chain.cancelled"_s, {}, origin, atUtc); !ended)
            return failure(ended.error());
        return moveChange(id, ChangeState::Draft, ChangeState::Cancelled, origin, atUtc, because);
    });
}

Result<void> ChangeStore::cancelUnsent(const Change &change, bool audited, const AuditOrigin &origin, const QDateTime &atUtc)
{
    ItemMoves moves(m_db);
    MoveDetail detail;
    detail.what = u"cancelled"_s;
    detail.reason = u"cancelled.operator"_s;
    detail.audited = audited;
    for (const ItemState unsent : {ItemState::Planned, ItemState::Queued, ItemState::AwaitingRetry}) {
        if (auto staged = moves.addAllOf(change.id, unsent, ItemState::Cancelled, detail); !staged)
            return failure(staged.error());
    }
    const auto moved = moves.apply(origin, atUtc);
    return moved ? Result<void>() : failure(moved.error());
}

Result<void> ChangeStore::endOrFollow(const Change &change, const AuditOrigin &origin, const QDateTime &atUtc)
{
    if (live(change) == 0)
        return moveChange(change.id, change.state, ChangeState::Cancelled, origin, atUtc, u"operator"_s);
    if (change.pausedBecause == kCancelling)
        return {};
    if (change.state == ChangeState::Queued || change.state == ChangeState::Running)
        return moveChange(change.id, change.state, ChangeState::Paused, origin, atUtc, kCancelling);
    return changerows::setCancelling(m_db, entry(change.id, origin, atUtc, u"change.cancelling"_s));
}

Result<void> ChangeStore::rename(ChangeId id, const QString &name, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = find(id);
        if (!change)
            return failure(change.error());
        AuditEntry audit = entry(id, origin, atUtc, u"change.renamed"_s);
        audit.before = change->name;
        audit.after = name;
        Query rename = m_db.query(ChangeSql::Rename);
        rename.bind(u":change", id.value).bind(u":name", name);
        if (auto renamed = rename.exec(); !renamed)
            return failure(renamed.error());
        return AuditLog(m_db).append(audit);
    });
}
