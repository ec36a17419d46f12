#pragma once

#include "models/changes/types/changespec.h"
#include "models/values/profile.h"

#include <QList>

#include <chrono>
#include <optional>

/// What sending a plan takes: how many requests, and how long they take to leave.
struct PlanEstimate
{
    qint64 requests = 0;
    /// From the first request to the last at the profile's pace; std::nullopt: the profile sets no pace. Results come later than that.
    std::optional<std::chrono::milliseconds> sending;

    bool operator==(const PlanEstimate &) const = default;
};

/// `linesPerGroup`: the lines to send of each group that shares account and parameters; each request carries lines of one group.
PlanEstimate planEstimate(const ChangeSpec &spec, const Profile &profile, const QList<qint64> &linesPerGroup);
