#pragma once

#include <QDateTime>

#include <chrono>

/// Time since J runs on the carrier's clock (engine-protocol.md 1), so that ours may jump: an offset is the carrier's clock minus ours,
/// as the Date header and half a round trip tell it, in milliseconds.
namespace sincejournal {

/// The Date header counts whole seconds: a smaller difference of offsets is its rounding, not a clock that moved.
inline constexpr qint64 kOffsetNoise = 2000;

/// By how much our clock moved against the carrier's between an intent with `offsetThen` and now.
inline qint64 shift(qint64 offsetThen, std::chrono::milliseconds offsetNow)
{
    const qint64 moved = offsetNow.count() - offsetThen;
    return moved > kOffsetNoise || moved < -kOffsetNoise ? moved : 0;
}

/// How long after J a moment of our clock was. `at` and `journalledAt` are milliseconds since 1970.
inline std::chrono::milliseconds elapsed(qint64 at, qint64 journalledAt, qint64 offsetThen, std::chrono::milliseconds offsetNow)
{
    return std::chrono::milliseconds(at + shift(offsetThen, offsetNow) - journalledAt);
}

/// What history says within this of J says nothing: whose event it is cannot be told (e; its rows count seconds).
inline std::chrono::milliseconds historyDoubt(std::chrono::milliseconds timeout)
{
    return std::max<std::chrono::milliseconds>(std::chrono::minutes(2), timeout / 2 + std::chrono::seconds(1));
}

} // namespace sincejournal
