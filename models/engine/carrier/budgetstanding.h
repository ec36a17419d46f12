#pragma once

#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

#include <optional>

class Database;

/// What is left of a profile's pace for changing requests, as a person wants to know it.
struct BudgetStanding
{
    /// A minute, less where a 429 slowed the profile; std::nullopt: unlimited.
    std::optional<qint64> limit;
    /// Changing requests that left within the last minute, by all processes on this store.
    qint64 used = 0;
    /// The carrier asked for a pause (429) that lasts until then; invalid: it did not.
    QDateTime pausedUntil;

    qint64 left() const { return limit ? std::max<qint64>(0, *limit - used) : 0; }
    bool operator==(const BudgetStanding &) const = default;
};

/// Errors: Storage.
Result<BudgetStanding> budgetStanding(Database &db, const Profile &profile, const QDateTime &nowUtc);
