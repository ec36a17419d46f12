#pragma once

#include "models/changes/changestore.h"
#include "models/values/profile.h"
#include "models/values/throttle.h"

#include <chrono>
#include <deque>
#include <optional>

class Clock;
class Database;

/// How fast a change goes, as seen by whoever watches it: lines that reached their end a second, over the last ten seconds.
class ChangePace
{
public:
    /// `clock` must outlive it; its boot time counts, so that a set clock does not matter.
    explicit ChangePace(const Clock &clock);

    /// Another change, or watched anew.
    void restart();
    /// So many lines have reached their end by now.
    void note(qint64 done);

    /// std::nullopt: not watched for long enough (two seconds). Zero: nothing moves.
    std::optional<double> linesASecond() const;

private:
    struct Sample
    {
        std::chrono::milliseconds at;
        qint64 done;
    };

    const Clock &m_clock;
    /// The first is the last one before the window, or the first one ever.
    std::deque<Sample> m_samples;
};

/// What is left of a change: how many requests, how long.
namespace changepace {

/// Changing requests a minute that the profile allows for this type; std::nullopt: unlimited.
std::optional<qint64> requestsAMinute(const Profile &profile, ChangeType type);

/// Requests still to be made, estimated: what the whole change takes (`requestsInAll`, an exact count of its batches), by the share of its
/// lines that is not sent yet. Never zero while there is one.
qint64 requestsLeft(const Change &change, qint64 requestsInAll);

/// Requests that all lines to be sent take: each group in batches as large as the carrier and the profile allow. Errors: Storage.
[[nodiscard]] Result<qint64> requestsInAll(Database &db, const Change &change, const Profile &profile);

/// What the carrier's last 429 left of the profile's pace, for all processes on the store. Errors: Storage.
[[nodiscard]] Result<Throttle> readThrottle(Database &db, ProfileId profile);

/// How long the requests still to be made take to leave, at the profile's pace as it is now; std::nullopt: it is not being sent, or there is
/// no pace. Results come later than that. Errors: Storage.
[[nodiscard]] Result<std::optional<std::chrono::milliseconds>> readSendingLeft(Database &db, const Change &change, const QDateTime &nowUtc);

struct TimeLeft
{
    std::chrono::milliseconds duration {0};
    /// The profile's pace sets it, not the carrier's speed.
    bool isByPace = false;

    bool operator==(const TimeLeft &) const = default;
};

/// By the speed seen, and never less than the requests left take at the profile's pace (`sending`, see values/throttle.h). std::nullopt: not
/// known, or nothing is left.
std::optional<TimeLeft> timeLeft(qint64 linesLeft, std::optional<double> linesASecond, std::optional<std::chrono::milliseconds> sending);

} // namespace changepace
