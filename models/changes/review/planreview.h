#pragma once

#include "models/changes/changestore.h"
#include "models/changes/planning/chainedplans.h"
#include "models/changes/planning/planestimate.h"
#include "models/changes/types/finding.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>

class Database;

/// One reason that lines of a plan share: why they are blocked or need no change, or what is noteworthy about those to send.
struct PlanCause
{
    /// Of the lines that it decides: planned (a warning), skipped or blocked.
    ItemState state = ItemState::Blocked;
    QString code;
    /// As findingtext says it; what differs from line to line is a dash of dots.
    QString sentence;
    qint64 lines = 0;

    bool operator==(const PlanCause &) const = default;
};

/// A plan as a whole, for who has to decide about it.
struct PlanReview
{
    Change change;
    PlanEstimate estimate;
    /// Blocked ones first, then no change, then warnings; the most frequent first.
    QList<PlanCause> causes;
    /// What it says about waves and brake, or the profile for it.
    ChangeBrake brake;
    /// What would help lines that it blocks.
    QList<ChainOffer> offers = {};

    bool operator==(const PlanReview &) const = default;
};

/// `profile`: the change's, as it is set now. Errors: Usage "change.unknown"; Storage.
[[nodiscard]] Result<PlanReview> readPlanReview(Database &db, ChangeId change, const Profile &profile);
