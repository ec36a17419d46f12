#pragma once

#include "models/engine/settlement.h"

#include <QHash>

/// What the device record proves (engine-protocol.md 6, "executed, unattributed"), line by line.
struct SightingVerdicts
{
    QList<Settled> settled;
    /// Show the target, read before J + list-lag.
    QSet<DeviceId> hints;
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

/// A refused batch whose every line is proven at its baseline was not executed: its items go again, each by itself.
[[nodiscard]] Result<void> splitRefusedBatches(EngineContext &context, const QHash<DispatchId, SightingVerdicts::Refused> &dispatches);
