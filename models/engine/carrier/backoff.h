#pragma once

#include <chrono>
#include <optional>

/// A request that was refused or never sent is sent again at most this often; then its items fail with the last code.
inline constexpr int kMostAttempts = 12;
/// … and no more when this long has passed since it was first sent. (Queued lines that wait for a carrier which does not answer are not
/// being sent: that time is without end, as a pause is.)
inline constexpr std::chrono::hours kRetryTime {24};

/// When to send again what was proven not executed, after attempt `n` (from 1): Retry-After wins (RFC 9110 §10.2.3, at most an hour),
/// else full jitter over 0.5 s · 2^n, at most a minute. `roll` is a random number in [0, 1).
std::chrono::milliseconds retryDelay(int n, std::optional<std::chrono::milliseconds> retryAfter, double roll);

/// The wait before the next look at a dispatch: doubling, at most `most`.
std::chrono::milliseconds nextLookDelay(std::chrono::milliseconds previous, std::chrono::milliseconds first, std::chrono::milliseconds most);
