#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// The contract's durations: `500ms 15s 5min 24h`. std::nullopt: not of that form, negative, or too large for 64 bits.
std::optional<std::chrono::milliseconds> parseDuration(QStringView text);

/// The shortest of those forms that is exact: 90 s is `90s`, 120 s is `2min`.
QString durationText(std::chrono::milliseconds duration);
