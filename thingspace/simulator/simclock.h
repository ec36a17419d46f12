#pragma once

#include "thingspace/basics/clock.h"

#include <optional>

namespace simulator {

/// The carrier's clock: it may run faster than ours, jump ahead, and be wrong by a skew.
/// Two readings in milliseconds since 1970: ticks() never go back and order what happens; now() is what is shown.
class SimClock
{
public:
    /// What rebuilds the same clock in a later process.
    struct Setting
    {
        qint64 wall = 0;
        qint64 ticks = 0;
        double rate = 1;
    };

    /// `machine` must outlive the clock.
    explicit SimClock(const Clock &machine);

    qint64 ticks() const;
    qint64 now() const { return ticks() + m_skew; }
    /// The machine's own clock, which nothing here moves.
    qint64 machineNow() const { return m_machine.nowUtc().toMSecsSinceEpoch(); }

    void advance(qint64 ms);
    /// Its seconds for one of ours; above 0.
    void setRate(double rate);
    double rate() const { return m_rate; }
    void setSkew(qint64 ms) { m_skew = ms; }
    qint64 skew() const { return m_skew; }

    /// While something due runs, it is the time it was due at, not the time we got round to it.
    void pin(qint64 ticks) { m_pinned = ticks; }
    void unpin() { m_pinned.reset(); }

    /// How long until then on our clocks; 0 if past.
    std::chrono::milliseconds until(qint64 ticks) const;

    Setting setting() const;
    /// As if the clock had gone on while we were away.
    void resume(const Setting &setting);

private:
    qint64 running() const;

    const Clock &m_machine;
    qint64 m_bootBase;
    qint64 m_tickBase;
    double m_rate = 1;
    qint64 m_skew = 0;
    std::optional<qint64> m_pinned;
};

} // namespace simulator
