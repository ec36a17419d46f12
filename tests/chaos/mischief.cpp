#include "tests/chaos/mischief.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSyncPatience = 60'000; // milliseconds
constexpr int kTurns = 6;

} // namespace

Mischief::Mischief(Arena &arena, ChangeFeed &feed, quint64 seed)
    : m_arena(arena)
    , m_feed(feed)
    , m_random(quint32(seed * 40503u + 7))
{
}

Mischief::~Mischief()
{
    end();
}

bool Mischief::begin(int number)
{
    switch (number % kTurns) {
    case 1:
        ++m_counts[u"simulator-restart"_s];
        return m_arena.restartSimulator();
    case 2:
        m_locked = m_arena.lockStore();
        m_counts[u"database-locked"_s] += m_locked ? 1 : 0;
        return true;
    case 3:
        m_full = m_arena.disk().fill();
        if (m_full)
            ++m_counts[u"disk-full"_s];
        return true;
    case 4:
        return moveClock();
    case 5:
        besides();
        return true;
    default:
        return true;
    }
}

void Mischief::end()
{
    if (std::exchange(m_locked, false))
        m_arena.unlockStore();
    if (std::exchange(m_full, false))
        m_arena.disk().empty();
    // Under these faults it may well fail: that is its right.
    if (m_sync.state() != QProcess::NotRunning && !m_sync.waitForFinished(kSyncPatience)) {
        m_sync.kill();
        m_sync.waitForFinished();
    }
}

/// Ahead, faster or slower, or wrong by up to a minute and a half against ours.
bool Mischief::moveClock()
{
    ++m_counts[u"clock-moved"_s];
    switch (m_random.bounded(3)) {
    case 0:
        return m_arena.tellCarrier(u"/simulator/clock"_s, "{\"advance\":\"" + QByteArray::number(1 + m_random.bounded(90)) + "min\"}");
    case 1:
        return m_arena.tellCarrier(u"/simulator/clock"_s, "{\"rate\":" + QByteArray::number(1 + m_random.bounded(10)) + "}");
    default:
        m_skew = m_random.bounded(180'000) - 90'000;
        ++m_counts[u"skew"_s];
        return m_arena.setFaults(withSkew(m_faults));
    }
}

/// Without conditions it is a property of the clock, and stops no rule behind it.
QByteArray Mischief::withSkew(const QByteArray &faults) const
{
    QJsonArray plan = QJsonDocument::fromJson(faults).array();
    if (m_skew != 0)
        plan.prepend(QJsonObject {{u"fault"_s, u"skew"_s}, {u"ms"_s, m_skew}});
    return QJsonDocument(plan).toJson(QJsonDocument::Compact);
}

void Mischief::besides()
{
    m_feed.meddle();
    m_sync.setProcessEnvironment(m_arena.environment());
    m_sync.setStandardOutputFile(QProcess::nullDevice());
    m_sync.setStandardErrorFile(QProcess::nullDevice());
    m_sync.start(Arena::program(), m_arena.arguments({u"sync"_s}));
}
