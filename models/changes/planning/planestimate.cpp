#include "models/changes/planning/planestimate.h"

#include "models/changes/watching/changepace.h"

#include <algorithm>

namespace {

constexpr qint64 kEstimateMinute = 60'000;

} // namespace

PlanEstimate planEstimate(const ChangeSpec &spec, const Profile &profile, const QList<qint64> &linesPerGroup)
{
    const qint64 cap = std::max(1, spec.batchCap(profile));
    PlanEstimate estimate;
    for (const qint64 lines : linesPerGroup)
        estimate.requests += (lines + cap - 1) / cap;
    if (const auto pace = changepace::requestsAMinute(profile, spec.type()); pace && *pace > 0)
        estimate.sending = std::chrono::milliseconds(std::max<qint64>(0, estimate.requests - 1) * kEstimateMinute / *pace);
    return estimate;
}
