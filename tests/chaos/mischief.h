#pragma once

#include "tests/chaos/changefeed.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>

/// What goes wrong around a worker besides its being killed: a turn of it for each kill. Some is over at once, some lasts until end().
class Mischief
{
public:
    Mischief(Arena &arena, ChangeFeed &feed, quint64 seed);
    ~Mischief();
    Mischief(const Mischief &) = delete;
    Mischief &operator=(const Mischief &) = delete;

    /// The turn of kill `number`: nothing, the simulator starts again, the store is locked, its disk is full, the carrier's clock moves,
    /// or somebody else changes a line and a sync runs beside the worker. False: see Arena::problem().
    [[nodiscard]] bool begin(int number);
    /// Something goes on that nothing can be sent in.
    bool lasts() const { return m_locked || m_full; }
    void end();

    /// What was done, by name: "simulator-restart", "database-locked", "disk-full", "clock-moved", "skew".
    const QMap<QString, qint64> &counts() const { return m_counts; }

    /// The fault plan that `faults` is with the present skew of the carrier's clock.
    QByteArray withSkew(const QByteArray &faults) const;
    void setFaults(const QByteArray &faults) { m_faults = faults; }

private:
    bool moveClock();
    void besides();

    Arena &m_arena;
    ChangeFeed &m_feed;
    QRandomGenerator m_random;
    QByteArray m_faults;
    qint64 m_skew = 0;
    bool m_locked = false;
    bool m_full = false;
    QProcess m_sync;
    QMap<QString, qint64> m_counts;
};
