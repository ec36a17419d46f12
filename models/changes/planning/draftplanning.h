#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/changestore.h"
#include "models/changes/planning/changedraft.h"
#include "models/changes/targets/target.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

#include <atomic>
#include <memory>

class Database;

/// How far a planning on another thread is, and the way to end it: the one thing that both threads hold.
struct PlanningProgress
{
    /// Lines read so far.
    std::atomic<qint64> lines = 0;
    /// Set by whoever asked: nothing is to come of it.
    std::atomic<bool> stopped = false;
    /// The draft that was made; 0: none yet.
    std::atomic<qint64> change = 0;
};

/// What the draft names. Errors: Usage "target.none"; of a file openTargetFile()'s.
[[nodiscard]] Result<std::unique_ptr<TargetSource>> draftTargets(const ChangeDraft &draft);

/// Makes the draft's plan; the draft must have no obstacle left. Errors: draftTargets()'s and those of its source (nothing was planned); Usage "plan.at-past", "plan.no-cycle-end";
/// Cancelled "plan.stopped"; Storage.
[[nodiscard]] Result<Change> planDraft(Database &db, const ChangeDraft &draft, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc,
                                       PlanningProgress &progress);
