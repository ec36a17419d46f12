#pragma once

#include "thingspace/simulator/simclock.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace simulator {

/// What will happen at times of the carrier's clock, in order; what is due at the same time, in the order it was asked for.
class Schedule
{
public:
    using Work = std::function<void()>;

    explicit Schedule(SimClock &clock) : m_clock(clock) { }

    /// At `ticks` of the clock; past is as soon as runDue() is called.
    void at(qint64 ticks, Work work)
    {
        m_queue.push({ticks, ++m_count, std::move(work)});
    }
    void after(qint64 ms, Work work) { at(m_clock.ticks() + ms, std::move(work)); }

    std::optional<qint64> next() const
    {
        return m_queue.empty() ? std::nullopt : std::optional(m_queue.top().ticks);
    }

    /// Runs what is due, at most `limit` of it. After a jump of the clock each sees the time it was due at.
    void runDue(int limit)
    {
        const qint64 end = m_clock.ticks();
        const auto late = static_cast<qint64>(1000 * std::max(1.0, m_clock.rate()));
        while (limit-- > 0 && !m_queue.empty() && m_queue.top().ticks <= end) {
            // The queue gives const access only; the entry is popped at once, so moving its work out is harmless.
            Work work = std::move(const_cast<Entry &>(m_queue.top()).work);
            if (end - m_queue.top().ticks > late)
                m_clock.pin(m_queue.top().ticks);
            m_queue.pop();
            work();
            m_clock.unpin();
        }
    }

private:
    struct Entry
    {
        qint64 ticks;
        quint64 count;
        Work work;
        bool operator<(const Entry &other) const { return std::tie(other.ticks, other.count) < std::tie(ticks, count); }
    };

    SimClock &m_clock;
    std::priority_queue<Entry> m_queue;
    quint64 m_count = 0;
};

} // namespace simulator
