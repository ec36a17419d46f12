#include "models/changes/planning/planestimate.h"

#include "models/changes/watching/changepace.h"

#include <algorithm>
#include <limits>
#include <numeric>

PlanEstimate planEstimate(const ChangeSpec &spec, const Profile &profile, const QList<qint64> &linesPerGroup, const PlanPace &pace)
{
    // Nothing leaves this computer.
    if (spec.isLocal())
        return {};
    const qint64 cap = std::max(1, spec.batchCap(profile));
    PlanEstimate estimate;
    qsizetype wave = 0;
    qint64 room = pace.waves.value(0, std::numeric_limits<qint64>::max());
    for (qint64 lines : linesPerGroup) {
        while (lines > 0) {
            const qint64 taken = std::min(lines, room);
            estimate.requests += (taken + cap - 1) / cap;
            lines -= taken;
            room -= taken;
            if (room == 0)
                room = pace.waves.value(++wave, std::numeric_limits<qint64>::max());
        }
    }
    estimate.inWaves = !pace.waves.isEmpty() && std::reduce(linesPerGroup.begin(), linesPerGroup.end()) > pace.waves.first();
    const auto perMinute = changepace::requestsAMinute(profile, spec.type());
    estimate.sending = sendingTime(std::max<qint64>(1, estimate.requests), perMinute, pace.throttle, pace.now);
    return estimate;
}
