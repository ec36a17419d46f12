#include "models/changes/changeschedule.h"

#include "models/audit/auditlog.h"
#include "models/changes/jsontext.h"
#include "models/changes/schedulesql.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

const QString kMissed = u"schedule.missed"_s;

QString startText(const QDateTime &start)
{
    return start.isValid() ? start.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QStringList missedArguments(ChangeId change, const QDateTime &start)
{
    return {start.toUTC().toString(Qt::ISODate), QString::number(change.value)};
}

AuditEntry startEntry(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc, const QString &action)
{
    AuditEntry entry;
    entry.at = atUtc;
    entry.origin = origin;
    entry.action = action;
    entry.subject = QString::number(change.value);
    entry.change = change;
    return entry;
}

} // namespace

StartVerdict startVerdict(const QDateTime &startUtc, const QDateTime &nowUtc)
{
    if (startUtc > nowUtc)
        return StartVerdict::Wait;
    return startUtc.msecsTo(nowUtc) > std::chrono::milliseconds(kStartGrace).count() ? StartVerdict::Ask : StartVerdict::Begin;
}

Change asShown(Change change, const QDateTime &nowUtc)
{
    if (change.state == ChangeState::Scheduled && change.pausedBecause.isEmpty() && startVerdict(change.startAt, nowUtc) == StartVerdict::Ask) {
        change.pausedBecause = kMissed;
        change.pausedArguments = missedArguments(change.id, change.startAt);
    }
    return change;
}

bool asks(const Change &change, const QDateTime &nowUtc)
{
    return change.state == ChangeState::Scheduled && !asShown(change, nowUtc).pausedBecause.isEmpty();
}

ChangeSchedule::ChangeSchedule(Database &db)
    : m_db(db)
{
}

Result<QList<ChangeSchedule::Due>> ChangeSchedule::due(const QDateTime &nowUtc)
{
    QList<Due> result;
    Query rows = m_db.query(ScheduleSql::Due);
    if (auto read = rows.bind(u":now", nowUtc).exec(); !read)
        return failure(read.error());
    while (rows.next())
        result << Due {ChangeId {rows.number(0)}, ProfileId {rows.number(1)}, rows.time(2)};
    return result;
}

Result<bool> ChangeSchedule::take(const Due &due, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    auto taken = beginOrMiss(due, origin, nowUtc);
    if (taken || taken.error().kind != Error::Kind::Refused)
        return taken;
    // It cannot begin: said once, not at every turn.
    const auto asked = m_db.inTransaction([&] { return ask(due, taken.error().code, taken.error().arguments, origin, nowUtc); });
    return asked ? Result<bool>(true) : failure(asked.error());
}

Result<bool> ChangeSchedule::beginOrMiss(const Due &due, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    bool taken = false;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto still = m_db.query(ScheduleSql::TakeDue).bind(u":change", due.change.value).bind(u":start", due.start).exec();
        if (!still)
            return failure(still.error());
        taken = *still == 1;
        if (!taken)
            return {};
        if (startVerdict(due.start, nowUtc) == StartVerdict::Ask)
            return ask(due, kMissed, missedArguments(due.change, due.start), origin, nowUtc);
        return ChangeStore(m_db).begin(due.change, u"schedule.due"_s, origin, nowUtc);
    });
    return done ? Result<bool>(taken) : failure(done.error());
}

Result<void> ChangeSchedule::ask(const Due &due, const QString &because, const QStringList &arguments, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    Query set = m_db.query(ScheduleSql::Ask);
    set.bind(u":change", due.change.value).bind(u":start", due.start);
    set.bind(u":because", because).bind(u":arguments", QString::fromUtf8(jsontext::array(arguments)));
    const auto asked = set.exec();
    if (!asked || *asked == 0)
        return asked ? Result<void>() : failure(asked.error());
    AuditEntry entry = startEntry(due.change, origin, nowUtc, u"change.asks"_s);
    entry.before = startText(due.start);
    entry.reason = arguments.isEmpty() ? because : u"%1: %2"_s.arg(because, arguments.join(u", "_s));
    return AuditLog(m_db).append(entry);
}

Result<void> ChangeSchedule::move(ChangeId id, const std::optional<QDateTime> &startUtc, const AuditOrigin &origin, const QDateTime &nowUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto change = ChangeStore(m_db).find(id);
        if (!change)
            return failure(change.error());
        const bool isDraft = change->state == ChangeState::Draft;
        const QDateTime start = startUtc ? *startUtc : isDraft ? QDateTime() : nowUtc;
        Query set = m_db.query(ScheduleSql::SetStart);
        const auto moved = set.bind(u":change", id.value).bind(u":start", start).exec();
        if (!moved)
            return failure(moved.error());
        if (*moved != 1)
            return failure(Error::Kind::Refused, u"change.cannot-reschedule"_s, {QString::number(id.value), key(change->state)});
        AuditEntry entry = startEntry(id, origin, nowUtc, u"change.rescheduled"_s);
        entry.before = startText(change->startAt);
        entry.after = startText(start);
        return AuditLog(m_db).append(entry);
    });
}
