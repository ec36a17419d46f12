#pragma once

#include "models/changes/types/changespec.h"
#include "models/values/profile.h"
#include "models/values/throttle.h"

#include <QList>

#include <chrono>
#include <optional>

/// What sending a plan takes: how many requests, and how long they take to leave.
struct PlanEstimate
{
    qint64 requests = 0;
    /// From the first request to the last at the profile's pace; std::nullopt: the profile sets no pace. Results come later than that.
    std::optional<std::chrono::milliseconds> sending;
    /// More than one wave: between them nothing is sent until the one before has its results.
    bool inWaves = false;

    bool operator==(const PlanEstimate &) const = default;
};

/// What slows or cuts up the sending.
struct PlanPace
{
    /// Lines of each wave before the rest.
    QList<qint64> waves;
    Throttle throttle;
    /// Milliseconds since 1970 UTC.
    qint64 now = 0;
};

/// `linesPerGroup`: the lines to send of each group that shares account and parameters, in the order of sending; each request carries lines of
/// one group and one wave. How long a wave waits for its results is the carrier's and no part of it.
PlanEstimate planEstimate(const ChangeSpec &spec, const Profile &profile, const QList<qint64> &linesPerGroup, const PlanPace &pace = {});
