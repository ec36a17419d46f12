#include "models/changes/watching/openchange.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/watching/changesegments.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

namespace {

bool isUnderWay(ChangeState state)
{
    return state == ChangeState::Queued || state == ChangeState::Running;
}

qint64 notDone(const Change &change)
{
    return changesegments::count(change, {ItemState::Failed, ItemState::Held, ItemState::Cancelled});
}

} // namespace

OpenChange::OpenChange(StoreThread &reading, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_clock(clock)
    , m_pace(clock)
    , m_turns([this] { read(); })
{
}

void OpenChange::open(ChangeId change)
{
    if (change == m_id)
        return refresh();
    m_id = change;
    m_shown = {};
    m_pace.restart();
    Q_EMIT changed();
    Q_EMIT causesChanged();
    m_turns.wantNow();
}

void OpenChange::read()
{
    if (!m_id)
        return m_turns.finished();
    m_reading.ask<Reading>([id = m_id, before = m_shown](Database &db) { return readNow(db, id, before); }, this,
                           [this, id = m_id](const Result<Reading> &reading) { take(id, reading); });
}

Result<OpenChange::Reading> OpenChange::readNow(Database &db, ChangeId id, const Reading &before)
{
    Reading now = before;
    ChangeStore store(db);
    const auto change = store.find(id);
    if (!change)
        return failure(change.error());
    now.change = *change;
    const auto incidents = store.incidents(id);
    if (!incidents)
        return failure(incidents.error());
    now.incidents = *incidents;
    const auto made = store.dispatches(id);
    if (!made)
        return failure(made.error());
    now.requestsMade = *made;
    const SystemClock clock;
    const auto profile = ProfileStore(db, clock).find(change->profile);
    if (!profile)
        return failure(profile.error());
    now.requestsAMinute = changepace::requestsAMinute(*profile, change->type);
    const auto throttle = changepace::readThrottle(db, profile->id);
    if (!throttle)
        return failure(throttle.error());
    now.throttle = *throttle;
    // Lines are frozen at review, and so are their batches.
    if (now.requestsInAll == 0 && change->send > 0) {
        const auto batches = changepace::requestsInAll(db, *change, *profile);
        if (!batches)
            return failure(batches.error());
        now.requestsInAll = *batches;
    }
    if (before.change.id && notDone(before.change) == notDone(*change))
        return now;
    auto causes = readCauses(db, id);
    if (!causes)
        return failure(causes.error());
    now.causes = std::move(*causes);
    return now;
}

void OpenChange::take(ChangeId id, const Result<Reading> &reading)
{
    m_turns.finished();
    if (id != m_id)
        return;
    if (!reading)
        return Q_EMIT failed(reading.error());
    const Reading before = std::exchange(m_shown, *reading);
    if (isUnderWay(m_shown.change.state))
        m_pace.note(changesegments::done(m_shown.change));
    else
        m_pace.restart();
    Q_EMIT changed();
    if (before.change.counts != m_shown.change.counts)
        Q_EMIT linesMoved();
    if (before.causes != m_shown.causes)
        Q_EMIT causesChanged();
}

qint64 OpenChange::requestsLeft() const
{
    return isFinal(change().state) ? 0 : changepace::requestsLeft(change(), m_shown.requestsInAll);
}

std::optional<changepace::TimeLeft> OpenChange::timeLeft() const
{
    if (!isUnderWay(change().state))
        return {};
    const qint64 lines = changesegments::unsent(change()) + changesegments::moving(change());
    // The next may have left a moment ago: each of those to come follows another.
    const auto sending = sendingTime(requestsLeft() + 1, m_shown.requestsAMinute, m_shown.throttle, m_clock.nowUtc().toMSecsSinceEpoch());
    return changepace::timeLeft(lines, linesASecond(), sending);
}

std::optional<std::chrono::milliseconds> OpenChange::elapsed() const
{
    if (!change().releasedAt.isValid() || change().state == ChangeState::Scheduled)
        return {};
    const QDateTime end = change().finishedAt.isValid() ? change().finishedAt : m_clock.nowUtc();
    return std::chrono::milliseconds(std::max<qint64>(0, change().releasedAt.msecsTo(end)));
}
