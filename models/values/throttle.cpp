#include "models/values/throttle.h"

#include <algorithm>

namespace {

constexpr qint64 kFull = 1000; // per mille
constexpr qint64 kLeastFactor = 100;
constexpr qint64 kRecovery = 100; // a minute
constexpr qint64 kPaceMinute = 60'000;

} // namespace

qint64 Throttle::pauseLeft(qint64 now) const
{
    return std::clamp<qint64>(notBefore - now, 0, std::max<qint64>(0, notBefore - slowedAt));
}

qint64 Throttle::factorAt(qint64 now) const
{
    return std::min(kFull, factor + kRecovery * (std::max<qint64>(0, now - slowedAt) / kPaceMinute));
}

Throttle Throttle::slowed(qint64 now, std::chrono::milliseconds pause) const
{
    return {now + std::max(pauseLeft(now), qint64(pause.count())), std::max(kLeastFactor, factorAt(now) / 2), now};
}

std::optional<std::chrono::milliseconds> sendingTime(qint64 requests, std::optional<qint64> perMinute, const Throttle &throttle, qint64 now)
{
    if (requests <= 0)
        return {};
    const qint64 pause = throttle.pauseLeft(now);
    if (!perMinute || *perMinute <= 0)
        return pause > 0 ? std::optional(std::chrono::milliseconds(pause)) : std::nullopt;
    qint64 at = now + pause;
    qint64 left = requests - 1;
    // Minute by minute while the rate comes back; from then on all at once.
    while (left > 0) {
        const qint64 factor = throttle.factorAt(at);
        const qint64 interval = kPaceMinute * kFull / (*perMinute * factor);
        if (factor == kFull || interval == 0)
            return std::chrono::milliseconds(at - now + left * kPaceMinute / *perMinute);
        const qint64 stepEnd = throttle.slowedAt + ((at - throttle.slowedAt) / kPaceMinute + 1) * kPaceMinute;
        const qint64 sent = std::clamp<qint64>((stepEnd - at + interval - 1) / interval, 1, left);
        left -= sent;
        at += sent * interval;
    }
    return std::chrono::milliseconds(at - now);
}
