#pragma once

#include "thingspace/basics/error.h"

#include <chrono>
#include <optional>

/// When a read goes out again: it changes nothing, so its failures need no proof of anything (thingspace-api.md 11.2).
/// `attempt` counts from 1; `elapsed` since the first; `backoff` is what the client would wait, already rolled.
/// std::nullopt: no more. Repeated are the network's failures (not TLS: a certificate does not heal), 408, 429, 5xx: three tries in all;
/// UnexpectedError: two. Retry-After is the least; nothing is waited for past kReadTime.
std::optional<std::chrono::milliseconds> readRetryDelay(const Error &error, int attempt, std::chrono::milliseconds elapsed, std::chrono::milliseconds backoff);

/// A read that has not come through after this is given up, whatever the carrier asked to wait for: whoever wanted it asks again.
inline constexpr std::chrono::minutes kReadTime {5};

/// Before try number `attempt` + 1: full jitter under 1 s · 2^(attempt-1), at most 32 s. `roll` is a random number in [0, 1).
std::chrono::milliseconds jitteredBackoff(int attempt, double roll);
