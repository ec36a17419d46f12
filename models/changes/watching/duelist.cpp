#include "models/changes/watching/duelist.h"

#include "models/changes/changeschedule.h"
#include "models/changes/schedulesql.h"
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
        list.entries << DueEntry {kind, change.startAt, asShown(change, nowUtc), change.send, {}};
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
    std::ranges::stable_sort(list.entries, {}, &DueEntry::at);
    return list;
}
