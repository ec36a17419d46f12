#pragma once

#include "models/values/device.h"
#include "models/values/profile.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

/// Activate, suspend, restore, deactivate: what a line may have of them in a rolling day (thingspace-api.md 12.1).
inline constexpr int kProvisioningActionsADay = 5;

/// What is the same for all lines of a plan.
struct PlanFacts
{
    Profile profile;
    /// Account name to whether the carrier allows provisioning without adding first; only accounts that were synced.
    QHash<QString, bool> provisioningAllowed;
    /// Account name to whether a default IP pool is defined.
    QHash<QString, bool> hasDefaultIpPool;
    /// Account name to codes of its present plans; empty before the first plan sync.
    QHash<QString, QSet<QString>> planCodes;
    /// Account name to plan name by code, for "already on this plan".
    QHash<QString, QHash<QString, QString>> planNames;
};

/// What is known about one line of a plan; loaded by set queries.
struct ItemFacts
{
    std::shared_ptr<const PlanFacts> plan;
    /// std::nullopt: not in the fleet.
    std::optional<Device> device;
    /// The identifiers the operator gave for the line (kind key to value); for a known device the device's own win.
    QHash<QString, QString> given;
    /// Changing dispatches of the four provisioning types in the last 24 h that were not refused or never sent, plus changes seen from outside.
    int provisioningActionsToday = 0;
    /// When enough of those have left the rolling day that one more is allowed; invalid while it is.
    QDateTime quotaFreesAt;
    /// The open change (queued … unconfirmed) that holds the line, 0: none.
    qint64 heldByChange = 0;
};
