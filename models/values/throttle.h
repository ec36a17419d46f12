#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

/// What a 429 did to a profile's pace (table throttle): nothing leaves before `notBefore`, then the rate is `factor` per mille of what the
/// profile allows and a tenth of it comes back each minute. Times are milliseconds since 1970 UTC.
struct Throttle
{
    qint64 notBefore = 0;
    qint64 factor = 1000;
    qint64 slowedAt = 0;

    /// Until a request may leave; never longer than the pause was when it began: a clock that was set back does not lengthen it.
    qint64 pauseLeft(qint64 now) const;
    /// The factor at a later time.
    qint64 factorAt(qint64 now) const;
    /// After another 429 at `now`: half the rate there is, a tenth at least, and a pause.
    Throttle slowed(qint64 now, std::chrono::milliseconds pause) const;

    bool operator==(const Throttle &) const = default;
};

/// From now until the last of `requests` has left, when the first may leave at once but for the pause; std::nullopt: there is no pace to
/// keep to (`perMinute`), or no request.
std::optional<std::chrono::milliseconds> sendingTime(qint64 requests, std::optional<qint64> perMinute, const Throttle &throttle, qint64 now);
