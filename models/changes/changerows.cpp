#include "models/changes/changerows.h"

#include "models/audit/auditlog.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changesql.h"
#include "models/changes/jsontext.h"
#include "models/changes/rowsaffected.h"
#include "models/store/database.h"

#include <QHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace changerows {

namespace {

Change change(const Query &query)
{
    Change row;
    row.id = ChangeId {query.number(0)};
    row.profile = ProfileId {query.number(1)};
    row.type = changeType(query.text(2)).value_or(ChangeType::Suspend);
    row.name = query.text(3);
    row.state = changeState(query.text(4)).value_or(ChangeState::Paused);
    row.parameters = jsontext::object(query.text(5));
    row.items = query.number(6);
    row.send = query.number(7);
    row.skip = query.number(8);
    row.blocked = query.number(9);
    row.warnings = query.number(10);
    row.inputColumns = jsontext::texts(query.text(11));
    row.source = ChangeId {query.number(12)};
    row.sourceLink = query.text(13);
    row.pausedBecause = query.text(14);
    row.createdAt = query.time(15);
    row.createdBy = query.text(16);
    row.releasedAt = query.time(17);
    row.finishedAt = query.time(18);
    row.pausedArguments = jsontext::texts(query.text(19));
    row.brake = {query.text(20), query.text(21), int(query.number(22)), int(query.number(23))};
    row.startAt = query.time(24);
    row.startWish = query.text(25);
    row.charges = {query.number(26), query.number(27), query.number(28), query.number(29)};
    row.input = {query.text(30), query.text(31)};
    return row;
}

// One or all, as spans: so an index serves either.
void bindSpan(Query &query, ProfileId profile, ChangeId change)
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    query.bind(u":first", change.value).bind(u":last", change ? change.value : kLast);
    query.bind(u":first_profile", profile.value).bind(u":last_profile", profile ? profile.value : kLast);
}

Result<QHash<ChangeId, QMap<ItemState, qint64>>> counts(Database &db, ProfileId profile, ChangeId change)
{
    QHash<ChangeId, QMap<ItemState, qint64>> result;
    Query query = db.query(ChangeSql::Counts);
    bindSpan(query, profile, change);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        if (const auto state = itemState(query.text(1)))
            result[ChangeId {query.number(0)}].insert(*state, query.number(2));
    }
    return result;
}

} // namespace

Result<QList<Change>> changes(Database &db, ProfileId profile, ChangeId id)
{
    const auto counted = counts(db, profile, id);
    if (!counted)
        return failure(counted.error());
    const auto chains = changechains::read(db, profile, id);
    if (!chains)
        return failure(chains.error());
    Query query = db.query(ChangeSql::Changes);
    bindSpan(query, profile, id);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<Change> result;
    while (query.next()) {
        result << change(query);
        result.last().counts = counted->value(result.last().id);
        result.last().then = chains->value(result.last().id);
    }
    return result;
}

ChangeItem item(const Query &query)
{
    ChangeItem row;
    row.id = ItemId {query.number(0)};
    row.row = query.number(1);
    row.device = DeviceId {query.number(2)};
    row.state = itemState(query.text(3)).value_or(ItemState::Unconfirmed);
    row.reason = query.text(4);
    row.reasonArguments = jsontext::texts(query.text(5));
    row.evidence = query.text(6);
    row.attribution = query.text(7);
    row.errorCode = query.text(8);
    row.errorText = query.text(9);
    row.identifiers = jsontext::object(query.text(10));
    row.before = jsontext::object(query.text(11));
    row.after = jsontext::object(query.text(12));
    row.findings = findingsOf(query.text(13).toUtf8());
    row.inputValues = jsontext::texts(query.text(14));
    row.requestId = query.text(15);
    return row;
}

Result<QString> planHash(Database &db, ChangeId change)
{
    Query query = db.query(ChangeSql::PlanHash);
    query.bind(u":change", change.value);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return query.next() ? query.text(0) : QString();
}

Result<void> writeEvent(Database &db, ChangeId change, std::optional<ChangeState> from, ChangeState to, const AuditOrigin &origin,
                        const QDateTime &atUtc, const QString &reason)
{
    const auto seq = db.takeNumbers(u"seq"_s);
    if (!seq)
        return failure(seq.error());
    Query write = db.query(ChangeSql::WriteEvent);
    write.bind(u":seq", *seq).bind(u":change", change.value).bind(u":to_state", key(to)).bind(u":at", atUtc);
    write.bind(u":actor", origin.actor).bind(u":reason", reason);
    if (from)
        write.bind(u":from_state", key(*from));
    else
        write.bindNull(u":from_state");
    return withoutRows(write.exec());
}

Result<void> setReleased(Database &db, ChangeId change, const QDateTime &atUtc)
{
    qint64 seq = 0;
    {
        Query last = db.query(ChangeSql::LastEvent);
        last.bind(u":change", change.value);
        if (auto read = last.exec(); !read)
            return failure(read.error());
        seq = last.next() ? last.number(0) : 0;
    }
    Query set = db.query(ChangeSql::SetReleased);
    set.bind(u":change", change.value).bind(u":seq", seq).bind(u":at", atUtc);
    return withoutRows(set.exec());
}

Result<void> setCancelling(Database &db, const AuditEntry &audit)
{
    Query set = db.query(ChangeSql::SetCancelling);
    set.bind(u":change", audit.change.value);
    if (auto done = set.exec(); !done)
        return failure(done.error());
    return AuditLog(db).append(audit);
}

} // namespace changerows
