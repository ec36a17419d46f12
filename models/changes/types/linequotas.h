#pragma once

#include "models/values/changetype.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <chrono>

/// What the carrier lets one line have of some types within a rolling time (thingspace-api.md 12.1). What counts: requests of ours that were
/// not refused or never sent (of unknown fate too), and what reads show that others did.
struct LineQuota
{
    /// Wording code of a line that has none left; arguments: how many it had, from when one more is legal.
    QLatin1StringView code;
    /// Type keys, a comma before and behind each: as the statement compares them.
    QLatin1StringView types;
    /// What others' acts are seen by: the field of the device's history.
    QLatin1StringView field;
    int most;
    std::chrono::hours window;
};

// A month is taken as the longest there is: the stricter reading.
inline constexpr std::array kLineQuotas {
    LineQuota {QLatin1StringView("quota.day"), QLatin1StringView(",activate,suspend,restore,deactivate,"), QLatin1StringView("state"), 5, std::chrono::hours(24)},
    LineQuota {QLatin1StringView("quota.month"), QLatin1StringView(",carrier-plan,"), QLatin1StringView("plan"), 4, std::chrono::hours(31 * 24)},
};

/// nullptr: the type has none.
inline const LineQuota *lineQuota(ChangeType type)
{
    const QString wanted = QLatin1Char(',') + key(type) + QLatin1Char(',');
    const auto row = std::ranges::find_if(kLineQuotas, [&wanted](const LineQuota &quota) { return quota.types.contains(wanted); });
    return row == kLineQuotas.end() ? nullptr : &*row;
}
