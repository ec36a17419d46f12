#include "models/engine/carrier/profiletrouble.h"

#include "models/engine/carrier/backoff.h"
#include "thingspace/basics/clock.h"

#include <QRandomGenerator>

ProfileTrouble::ProfileTrouble(const Clock &clock)
    : m_clock(clock)
{
}

void ProfileTrouble::note(const Error &error)
{
    m_what = error;
    ++m_times;
    const double roll = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    m_notBefore = m_clock.bootTime() + retryDelay(m_times, error.retryAfter, roll);
}

void ProfileTrouble::forget()
{
    m_what.reset();
    m_times = 0;
    m_notBefore = std::chrono::milliseconds::zero();
}

bool ProfileTrouble::isWaiting() const
{
    return m_clock.bootTime() < m_notBefore;
}
