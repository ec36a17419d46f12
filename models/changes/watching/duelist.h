#pragma once

#include "models/changes/changestore.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

class Database;

/// A suspension lasts so long at most; then the carrier ends it by itself.
inline constexpr int kMostSuspendedDays = 90;
/// Of lines that resume on one day, so many are named.
inline constexpr int kNamedLines = 10;

/// Something that happens by itself.
struct DueEntry
{
    enum class Kind {
        /// A scheduled change begins.
        Begins,
        /// A scheduled change asks a person: its moment was missed.
        Asks,
        /// The carrier announced that it ends the suspension of lines.
        Announced,
        /// The carrier ends the suspension of lines, on this day at the latest: they are known to be suspended for kMostSuspendedDays then.
        AtTheLatest,
        /// A customer plan, pool, customer or site of a later date (`subject`) applies to lines from then on.
        PlanBegins,
        /// Lines that had all that a quota allows may have one more; by what was sent from here.
        DayQuotaFrees,
        MonthQuotaFrees,
    };
    Kind kind = Kind::Begins;
    /// Of a day, its midnight in UTC: the hour is not known.
    QDateTime at = {};
    /// Of Begins and Asks, as it is to be shown.
    std::optional<Change> change = {};
    qint64 lines = 0;
    /// Of the others: the first lines' ICCIDs.
    QStringList iccids = {};
    /// Of PlanBegins: the names, and the change that said so (0: not known).
    QString subject = {};
    ChangeId source = {};

    /// Its hour is not known.
    bool isDay() const { return kind == Kind::Announced || kind == Kind::AtTheLatest; }

    bool operator==(const DueEntry &) const = default;
};

/// What is due, in order of time. What nobody can know here: days of suspension before the line was first read, the yearly limit of 180 days,
/// and what the carrier announced while nothing listened.
struct DueList
{
    QList<DueEntry> entries;
    /// Suspended lines of which it is not known since when they are.
    qint64 unknownLines = 0;
};

/// When one suspended line resumes. `since`: when it was first seen suspended, invalid: not known; `announced`: what the carrier said of the end,
/// at `announcedAt`. What was said of an earlier suspension says nothing of this one. std::nullopt: not known. Pure.
struct ResumeDay
{
    QDate day;
    bool isAnnounced = false;

    bool operator==(const ResumeDay &) const = default;
};
std::optional<ResumeDay> resumeDay(const QDateTime &since, const QDateTime &announcedAt, const QString &announced);

/// std::nullopt: of every profile. Errors: Storage.
[[nodiscard]] Result<DueList> readDue(Database &db, std::optional<ProfileId> profile, const QDateTime &nowUtc);
