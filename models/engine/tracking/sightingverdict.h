#pragma once

#include "models/engine/tracking/settlement.h"

#include <QHash>

/// What the device record proves (engine-protocol.md 6, "executed, unattributed"), line by line.
struct SightingVerdicts
{
    QList<Settled> settled;
    /// Lines that show the target, read before J + list-lag: whose item, and when.
    struct Hint
    {
        ItemId item;
        QDateTime at;
    };
    QHash<DeviceId, Hint> hints;
    /// Dispatches refused for one of their devices: how many of their lines a proper read shows at the baseline.
    struct Refused
    {
        qint64 devices = 0;
        QList<ItemId> atBaseline;
    };
    QHash<DispatchId, Refused> atBaseline;
};

/// Judges the sightings of the lines in stage_line. Inside the caller's transaction.
[[nodiscard]] Result<SightingVerdicts> readSightings(EngineContext &context, ProfileId profile, std::chrono::milliseconds lag,
                                                     std::chrono::milliseconds offsetNow);

/// Says with the items that their target was seen too early to prove anything. Inside the caller's transaction.
[[nodiscard]] Result<void> noteHints(EngineContext &context, const QHash<DeviceId, SightingVerdicts::Hint> &hints);

/// Keeps what the sightings in stage_line showed of items that are still to be settled. Inside the caller's transaction.
[[nodiscard]] Result<void> noteRuns(EngineContext &context, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow);

/// A refused batch whose every line is proven at its baseline was not executed: its items go again, each by itself.
[[nodiscard]] Result<void> splitRefusedBatches(EngineContext &context, const QHash<DispatchId, SightingVerdicts::Refused> &dispatches);
