#pragma once

#include "models/changes/planning/planrequest.h"
#include "models/changes/targets/mixedtargets.h"

class Database;

/// The draft of one kind of change out of a file with several.
struct MixedPlan
{
    ChangeType type = ChangeType::Suspend;
    PlanSummary summary;
};

/// One draft for each kind, in the order of a line's life; `request` says what they share, its type is not looked at. All of them are made, or none
/// is left. Errors: Planner's.
[[nodiscard]] Result<QList<MixedPlan>> planMixed(Database &db, PlanRequest request, const MixedTargets &rows, const QDateTime &nowUtc);
