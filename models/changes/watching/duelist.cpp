#include "models/changes/watching/duelist.h"

#include "models/changes/changeschedule.h"
#include "models/changes/schedulesql.h"
#include "models/changes/types/linequotas.h"
#include "models/store/database.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace {

Result<void> addScheduled(Database &db, std::optional<ProfileId> profile, const QDateTime &nowUtc, DueList &list)
{
    const auto changes = ChangeStore(db).list(profile);
    if (!changes)
        return failure(changes.error());
    for (const Change &change : *changes) {
        if (change.state != ChangeState::Scheduled)
            continue;
        const auto kind = asks(change, nowUtc) ? DueEntry::Kind::Asks : DueEntry::Kind::Begins;
        DueEntry entry {kind, change.startAt};
        entry.change = asShown(change, nowUtc);
        entry.lines = change.send;
        list.entries << entry;
    }
    return {};
}

/// Lines by the day of their end; a fleet may have very many of them.
Result<void> addSuspended(Database &db, std::optional<ProfileId> profile, DueList &list)
{
    std::map<std::pair<QDate, bool>, DueEntry> days;
    Query rows = db.query(ScheduleSql::Suspended);
    rows.bind(u":first_profile", profile.value_or(ProfileId {}).value);
    rows.bind(u":last_profile", profile ? profile->value : std::numeric_limits<qint64>::max());
    if (auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        const auto resumes = resumeDay(rows.time(2), rows.time(3), rows.text(4));
        if (!resumes) {
            ++list.unknownLines;
            continue;
        }
        DueEntry &entry = days[{resumes->day, resumes->isAnnounced}];
        entry.kind = resumes->isAnnounced ? DueEntry::Kind::Announced : DueEntry::Kind::AtTheLatest;
        entry.at = QDateTime(resumes->day, QTime(0, 0), Qt::UTC);
        if (++entry.lines <= kNamedLines)
            entry.iccids << rows.text(1);
    }
    if (auto ended = rows.ended(); !ended)
        return ended;
    for (auto &[day, entry] : days)
        list.entries << std::move(entry);
    return {};
}

void bindProfiles(Query &rows, std::optional<ProfileId> profile)
{
    rows.bind(u":first_profile", profile.value_or(ProfileId {}).value);
    rows.bind(u":last_profile", profile ? profile->value : std::numeric_limits<qint64>::max());
}

Result<void> addComing(Database &db, std::optional<ProfileId> profile, const QDateTime &nowUtc, DueList &list)
{
    Query rows = db.query(ScheduleSql::Coming);
    bindProfiles(rows, profile);
    if (auto read = rows.bind(u":now", nowUtc).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        DueEntry entry {DueEntry::Kind::PlanBegins, rows.time(0)};
        entry.source = ChangeId {rows.number(1)};
        QStringList names {rows.text(2), rows.text(3), rows.text(4), rows.text(5)};
        names.removeAll(QString());
        entry.subject = names.isEmpty() ? u"–"_s : names.join(u", "_s);
        entry.lines = rows.number(6);
        list.entries << entry;
    }
    return rows.ended();
}

/// By the hour of the day's quota, by the day of the month's: a fleet may have very many of them.
Result<void> addQuotas(Database &db, std::optional<ProfileId> profile, const QDateTime &nowUtc, DueList &list)
{
    for (const LineQuota &quota : kLineQuotas) {
        const bool isDay = quota.window <= std::chrono::hours(24);
        const qint64 window = std::chrono::milliseconds(quota.window).count();
        const qint64 grain = std::chrono::milliseconds(std::chrono::hours(isDay ? 1 : 24)).count();
        Query rows = db.query(ScheduleSql::QuotaFrees);
        bindProfiles(rows, profile);
        rows.bind(u":types", quota.types).bind(u":since", nowUtc.toMSecsSinceEpoch() - window).bind(u":most", qint64(quota.most));
        if (auto read = rows.bind(u":grain", grain).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            // When all of them are free: the last of the span.
            DueEntry entry {isDay ? DueEntry::Kind::DayQuotaFrees : DueEntry::Kind::MonthQuotaFrees, rows.time(0).addMSecs(window)};
            entry.lines = rows.number(1);
            list.entries << entry;
        }
        if (auto ended = rows.ended(); !ended)
            return ended;
    }
    return {};
}

} // namespace

std::optional<ResumeDay> resumeDay(const QDateTime &since, const QDateTime &announcedAt, const QString &announced)
{
    const QDate said = QDate::fromString(announced, Qt::ISODate);
    const bool isOfThis = announcedAt.isValid() && (!since.isValid() || announcedAt >= since);
    if (isOfThis && said.isValid())
        return ResumeDay {said, true};
    if (!since.isValid())
        return {};
    return ResumeDay {since.toUTC().date().addDays(kMostSuspendedDays), false};
}

Result<DueList> readDue(Database &db, std::optional<ProfileId> profile, const QDateTime &nowUtc)
{
    DueList list;
    if (auto added = addScheduled(db, profile, nowUtc, list); !added)
        return failure(added.error());
    if (auto added = addSuspended(db, profile, list); !added)
        return failure(added.error());
    if (auto added = addComing(db, profile, nowUtc, list); !added)
        return failure(added.error());
    if (auto added = addQuotas(db, profile, nowUtc, list); !added)
        return failure(added.error());
    std::ranges::stable_sort(list.entries, {}, &DueEntry::at);
    return list;
}
