#pragma once

#include "thingspace/basics/result.h"

#include <chrono>
#include <optional>

class Clock;

/// What kept a profile from its carrier since its last success, and how long it waits before it tries again: longer each time, with jitter.
class ProfileTrouble
{
public:
    /// `clock` must outlive it.
    explicit ProfileTrouble(const Clock &clock);

    void note(const Error &error);
    /// Served, or somebody acted: whatever kept the profile waiting is over.
    void forget();

    /// std::nullopt: nothing.
    const std::optional<Error> &what() const { return m_what; }
    /// Nothing is asked of the carrier until the wait is over (CLOCK_BOOTTIME).
    bool isWaiting() const;

private:
    const Clock &m_clock;
    std::optional<Error> m_what;
    int m_times = 0;
    std::chrono::milliseconds m_notBefore {0};
};
