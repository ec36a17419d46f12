#include "models/changes/watching/changepace.h"

#include "models/changes/types/changespec.h"
#include "models/changes/watching/changesegments.h"
#include "thingspace/basics/clock.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kPaceWindow = 10s;
constexpr std::chrono::milliseconds kLeastWatched = 2s;
constexpr double kMillisecondsAMinute = 60'000;

} // namespace

ChangePace::ChangePace(const Clock &clock)
    : m_clock(clock)
{
}

void ChangePace::restart()
{
    m_samples.clear();
}

void ChangePace::note(qint64 done)
{
    const auto now = m_clock.bootTime();
    // A disputed line goes back to open: what is counted then is not a speed.
    if (!m_samples.empty() && done < m_samples.back().done)
        m_samples.clear();
    m_samples.push_back({now, done});
    while (m_samples.size() > 2 && now - m_samples[1].at >= kPaceWindow)
        m_samples.pop_front();
}

std::optional<double> ChangePace::linesASecond() const
{
    if (m_samples.empty())
        return {};
    const auto now = m_clock.bootTime();
    const Sample &first = m_samples.front();
    const auto watched = now - first.at;
    if (watched < kLeastWatched)
        return {};
    // Nothing was heard for a whole window: nothing moves.
    if (now - m_samples.back().at >= kPaceWindow)
        return 0.0;
    return double(m_samples.back().done - first.done) * 1000 / double(watched.count());
}

namespace changepace {

std::optional<qint64> requestsAMinute(const Profile &profile, ChangeType type)
{
    const auto writes = rateSetting(profile, "pace.writes"_L1);
    const auto activations = changeSpec(type).isActivation() ? rateSetting(profile, "pace.activations"_L1) : std::nullopt;
    if (writes && activations)
        return std::min(*writes, *activations);
    return writes ? writes : activations;
}

qint64 requestsLeft(const Change &change, qint64 requestsInAll)
{
    const qint64 unsent = changesegments::unsent(change);
    if (unsent == 0 || change.send == 0)
        return 0;
    return std::max<qint64>(1, qint64(std::ceil(double(requestsInAll) * double(unsent) / double(change.send))));
}

std::optional<TimeLeft> timeLeft(qint64 linesLeft, std::optional<double> linesASecond, qint64 requestsLeft, std::optional<qint64> requestsAMinute)
{
    if (linesLeft <= 0)
        return {};
    const bool moves = linesASecond && *linesASecond > 0;
    const auto bySpeed = std::chrono::milliseconds(moves ? qint64(double(linesLeft) * 1000 / *linesASecond) : 0);
    const auto byPace = std::chrono::milliseconds(requestsAMinute ? qint64(double(requestsLeft) * kMillisecondsAMinute / double(*requestsAMinute)) : 0);
    if (byPace > bySpeed)
        return TimeLeft {byPace, true};
    return moves ? std::optional(TimeLeft {bySpeed, false}) : std::nullopt;
}

} // namespace changepace
