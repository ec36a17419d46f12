#include "thingspace/simulator/simclock.h"

#include <cmath>

namespace simulator {

SimClock::SimClock(const Clock &machine)
    : m_machine(machine)
    , m_bootBase(machine.bootTime().count())
    , m_tickBase(machine.nowUtc().toMSecsSinceEpoch())
{
}

qint64 SimClock::running() const
{
    return m_tickBase + static_cast<qint64>(static_cast<double>(m_machine.bootTime().count() - m_bootBase) * m_rate);
}

qint64 SimClock::ticks() const
{
    return m_pinned ? *m_pinned : running();
}

void SimClock::advance(qint64 ms)
{
    m_tickBase += ms;
}

void SimClock::setRate(double rate)
{
    m_tickBase = running();
    m_bootBase = m_machine.bootTime().count();
    m_rate = rate;
}

std::chrono::milliseconds SimClock::until(qint64 ticks) const
{
    const double left = static_cast<double>(ticks - running()) / m_rate;
    return std::chrono::milliseconds(left <= 0 ? 0 : static_cast<qint64>(std::ceil(left)));
}

SimClock::Setting SimClock::setting() const
{
    return {m_machine.nowUtc().toMSecsSinceEpoch(), running(), m_rate};
}

void SimClock::resume(const Setting &setting)
{
    const auto away = std::max<qint64>(0, m_machine.nowUtc().toMSecsSinceEpoch() - setting.wall);
    m_tickBase = setting.ticks + static_cast<qint64>(static_cast<double>(away) * setting.rate);
    m_bootBase = m_machine.bootTime().count();
    m_rate = setting.rate;
}

} // namespace simulator
