#pragma once

#include "thingspace/basics/clock.h"

#include <QTimeZone>

/// A clock that stands until it is told to move.
class FakeClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return m_now; }
    std::chrono::milliseconds bootTime() const override { return m_boot; }

    /// Both clocks go on.
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_boot += by;
    }
    /// Only the wall clock jumps.
    void jump(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }
    void setNow(const QDateTime &nowUtc) { m_now = nowUtc; }

private:
    QDateTime m_now {QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc()};
    std::chrono::milliseconds m_boot {1'000'000};
};
