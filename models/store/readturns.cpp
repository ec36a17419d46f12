#include "models/store/readturns.h"

#include <algorithm>

namespace {

constexpr qint64 kLeastRest = 250; // ms
constexpr qint64 kLongestRest = 10'000;

} // namespace

ReadTurns::ReadTurns(std::function<void()> read, QObject *parent)
    : QObject(parent)
    , m_read(std::move(read))
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ReadTurns::next);
}

void ReadTurns::want()
{
    m_wanted = true;
    next();
}

void ReadTurns::wantNow()
{
    m_wanted = true;
    m_urgent = true;
    next();
}

void ReadTurns::finished()
{
    m_reading = false;
    m_rest.start(int(std::clamp(m_took.elapsed() * 2, kLeastRest, kLongestRest)));
    next();
}

void ReadTurns::setAwake(bool awake)
{
    m_awake = awake;
    next();
}

void ReadTurns::next()
{
    if (m_wanted && !m_reading && m_awake && (m_urgent || !m_rest.isActive()))
        begin();
}

void ReadTurns::begin()
{
    m_wanted = false;
    m_urgent = false;
    m_reading = true;
    m_took.start();
    m_read();
}
