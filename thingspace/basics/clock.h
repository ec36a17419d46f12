#pragma once

#include <QDateTime>

#include <chrono>

/// The two clocks that decisions are taken on, so that tests can hold them.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall time, UTC, milliseconds. May jump: what is measured since a dispatch uses the carrier's offset or bootTime().
    virtual QDateTime nowUtc() const = 0;

    /// Time since boot, suspended time included (CLOCK_BOOTTIME). Never jumps; comparable only within one bootId().
    virtual std::chrono::milliseconds bootTime() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
    std::chrono::milliseconds bootTime() const override;
};

/// The kernel's id of this boot (/proc/sys/kernel/random/boot_id).
QString bootId();
