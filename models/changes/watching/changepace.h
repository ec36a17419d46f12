#pragma once

#include "models/changes/changestore.h"
#include "models/values/profile.h"

#include <chrono>
#include <deque>
#include <optional>

class Clock;

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

struct TimeLeft
{
    std::chrono::milliseconds duration {0};
    /// The profile's pace sets it, not the carrier's speed.
    bool isByPace = false;

    bool operator==(const TimeLeft &) const = default;
};

/// By the speed seen, and never less than the profile's pace allows for the requests left. std::nullopt: not known, or nothing is left.
std::optional<TimeLeft> timeLeft(qint64 linesLeft, std::optional<double> linesASecond, qint64 requestsLeft, std::optional<qint64> requestsAMinute);

} // namespace changepace
