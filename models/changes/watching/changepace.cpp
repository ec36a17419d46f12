#include "models/changes/watching/changepace.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/types/changespec.h"
#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/showsql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kPaceWindow = 10s;
constexpr std::chrono::milliseconds kLeastWatched = 2s;

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
    if (unsent == 0 || change.send == 0 || requestsInAll == 0)
        return 0;
    return std::max<qint64>(1, qint64(std::ceil(double(requestsInAll) * double(unsent) / double(change.send))));
}

Result<qint64> requestsInAll(Database &db, const Change &change, const Profile &profile)
{
    if (changeSpec(change.type).isLocal())
        return 0;
    const qint64 cap = std::max(1, changeSpec(change.type).batchCap(profile));
    Query groups = db.query(ShowSql::Batches);
    if (auto read = groups.bind(u":change", change.id.value).exec(); !read)
        return failure(read.error());
    qint64 batches = 0;
    while (groups.next())
        batches += (groups.number(0) + cap - 1) / cap;
    return batches;
}

Result<Throttle> readThrottle(Database &db, ProfileId profile)
{
    Query row = db.query(ShowSql::PaceThrottle);
    if (auto read = row.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    return row.next() ? Throttle {row.number(0), row.number(1), row.number(2)} : Throttle {};
}

Result<std::optional<std::chrono::milliseconds>> readSendingLeft(Database &db, const Change &change, const QDateTime &nowUtc)
{
    using Left = std::optional<std::chrono::milliseconds>;
    if (change.state != ChangeState::Queued && change.state != ChangeState::Running)
        return Left();
    const SystemClock clock;
    const auto profile = ProfileStore(db, clock).find(change.profile);
    if (!profile)
        return failure(profile.error());
    const auto inAll = requestsInAll(db, change, *profile);
    if (!inAll)
        return failure(inAll.error());
    const auto throttle = readThrottle(db, change.profile);
    if (!throttle)
        return failure(throttle.error());
    const qint64 left = requestsLeft(change, *inAll);
    if (left == 0)
        return Left();
    return sendingTime(left + 1, requestsAMinute(*profile, change.type), *throttle, nowUtc.toMSecsSinceEpoch());
}

std::optional<TimeLeft> timeLeft(qint64 linesLeft, std::optional<double> linesASecond, std::optional<std::chrono::milliseconds> sending)
{
    if (linesLeft <= 0)
        return {};
    const bool moves = linesASecond && *linesASecond > 0;
    const auto bySpeed = std::chrono::milliseconds(moves ? qint64(double(linesLeft) * 1000 / *linesASecond) : 0);
    if (sending && *sending > bySpeed)
        return TimeLeft {*sending, true};
    return moves ? std::optional(TimeLeft {bySpeed, false}) : std::nullopt;
}

} // namespace changepace
