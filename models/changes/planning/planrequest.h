#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/chains/chainstep.h"
#include "models/changes/changebrake.h"
#include "models/changes/types/charges.h"
#include "models/values/changetype.h"
#include "models/values/ids.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// When a change is to begin, as it was said.
struct PlanStart
{
    enum class Kind {
        /// When it is released.
        AtOnce,
        Moment,
        /// When the first of the billing cycles ends that the lines to send are in.
        CycleEnd,
        /// When the last of the lines to send becomes legal that only a quota blocks; when it is released where none is blocked so.
        Legal,
    };
    Kind kind = Kind::AtOnce;
    /// Of Kind::Moment.
    QDateTime moment = {};

    bool operator==(const PlanStart &) const = default;
};

/// What is to become a draft, besides its targets.
struct PlanRequest
{
    Profile profile;
    ChangeType type = ChangeType::Suspend;
    /// What was said for all lines, normalised (settingsOf()).
    QJsonObject parameters;
    QString name;
    AuditOrigin origin;
    /// Of an undo, a retry, or a step of a chain: the change it comes from, and "undo", "retry", "then", or "chain" (for lines that it blocked).
    ChangeId source = {};
    QString sourceLink = {};
    /// What is said about waves and brake, normalised; empty: the profile's keys at the release.
    ChangeBrake brake = {};
    /// Lines in other open changes are sent behind these, not refused.
    bool queuesBehind = false;
    PlanStart start = {};
    /// What follows by itself for the lines that succeed (chainrules.h says what may).
    ChainSteps then = {};
};

/// The draft, as `change plan` answers it. items = send + skip + blocked; warnings are lines inside send.
struct PlanSummary
{
    ChangeId change;
    qint64 items = 0;
    qint64 send = 0;
    qint64 skip = 0;
    qint64 blocked = 0;
    qint64 warnings = 0;
    /// When it is to begin by itself; invalid: when it is released.
    QDateTime startAt = {};
    PlanCharges charges = {};
    ChangeType type = ChangeType::Suspend;

    bool operator==(const PlanSummary &) const = default;
};

/// `--at`: a time of the contract's form, "cycle-end" or "legal". Errors: Usage "plan.at" (what was given), "plan.at-past" (the moment).
Result<PlanStart> startOf(const QString &text, const QDateTime &nowUtc);

/// `--waves` and `--brake-failures`, normalised; empty: not said. Errors: Usage "plan.waves", "plan.brake" (what was given).
Result<ChangeBrake> brakeOf(const QString &waves, const QString &failures);

/// `--set KEY=VALUE …` for a type; a later one wins, an empty value takes one back. What a value is worth is judged line by line.
/// Errors: Usage "set.pair" (what was given), "set.key" (the key, the type, its keys).
Result<QJsonObject> settingsOf(ChangeType type, const QStringList &pairs);
