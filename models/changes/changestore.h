#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/chains/chainstep.h"
#include "models/changes/changebrake.h"
#include "models/changes/changeitem.h"
#include "models/changes/inputfile.h"
#include "models/changes/types/charges.h"
#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class Database;

/// One bulk change without its items.
struct Change
{
    ChangeId id;
    ProfileId profile;
    ChangeType type = ChangeType::Suspend;
    QString name;
    ChangeState state = ChangeState::Draft;
    /// What was said for all of its items (`--set`).
    QJsonObject parameters;
    /// The plan: items = send + skip + blocked; warnings are lines inside send.
    qint64 items = 0;
    qint64 send = 0;
    qint64 skip = 0;
    qint64 blocked = 0;
    qint64 warnings = 0;
    /// Items by state, zeros left out.
    QMap<ItemState, qint64> counts;
    /// The columns of the operator's table, and the file that it came in.
    QStringList inputColumns;
    InputFile input = {};
    /// Of an undo, a retry or a chain's later step: what it undoes, repeats or follows, and which of these ("undo", "retry", "then").
    ChangeId source;
    QString sourceLink;
    /// "operator", "cancel" (unsent items were cancelled, live ones are followed), "schedule.missed" (it is scheduled and asks), or another wording code
    /// of the engine's; empty: not paused.
    QString pausedBecause;
    /// Of the wording code.
    QStringList pausedArguments;
    ChangeBrake brake;
    /// When it is to begin by itself; invalid: when it is released. What its plan said instead of a moment: "cycle-end", "legal"; empty: nothing.
    QDateTime startAt;
    QString startWish;
    /// What follows it by itself, and how far that is.
    ChainSteps then = {};
    /// What the lines to send cost more or less when it is carried out, by the prices at its planning.
    PlanCharges charges = {};
    QDateTime createdAt;
    QString createdBy;
    QDateTime releasedAt;
    QDateTime finishedAt;

    bool operator==(const Change &) const = default;
};

/// Bulk changes in the store: reading them, and moving them as a whole. Everything that moves a change writes its event and its audit
/// entry in the same transaction, the caller's if there is one.
/// Errors besides Storage: Usage "change.unknown" (the number).
class ChangeStore
{
public:
    explicit ChangeStore(Database &db);

    /// Newest first; std::nullopt: of every profile.
    [[nodiscard]] Result<QList<Change>> list(std::optional<ProfileId> profile);
    [[nodiscard]] Result<Change> find(ChangeId change);
    /// HTTP requests made for it.
    [[nodiscard]] Result<qint64> dispatches(ChangeId change);
    /// What went on besides its items: how many were carried out after a person had given them up, and how many messages named one of its
    /// requests but none of that request's devices.
    struct Incidents
    {
        qint64 late = 0;
        qint64 foreign = 0;

        bool operator==(const Incidents &) const = default;
    };
    [[nodiscard]] Result<Incidents> incidents(ChangeId change);
    /// One after another in row order, so that a million need no memory; `take` may stop by answering false. std::nullopt: every state.
    [[nodiscard]] Result<void> eachItem(ChangeId change, std::optional<ItemState> state, const std::function<bool(const ChangeItem &)> &take);

    /// From one state to another, if it is in the first. `because` goes into event and audit; to `paused` it is kept with the change, with the
    /// arguments of its sentence, until it is queued again, and "cancel" for good. Errors: Storage "store.conflict": it was not in `from`, or the move is illegal.
    [[nodiscard]] Result<void> moveChange(ChangeId change, ChangeState from, ChangeState to, const AuditOrigin &origin, const QDateTime &atUtc,
                                          const QString &because = {}, const QStringList &arguments = {});

    /// Releases a draft: its planned items are queued, and its waves and brake are settled. One that has a moment is scheduled: its items stay
    /// planned until then. Errors: Refused "change.not-draft" (number, state), "change.scheduled" (number, moment), "change.plan-differs" (number):
    /// the frozen items are not what was reviewed.
    [[nodiscard]] Result<void> submit(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc);
    /// A scheduled change is queued, as a release does it. Inside a transaction that saw it scheduled. Errors: Storage; Refused "change.plan-differs".
    [[nodiscard]] Result<void> begin(ChangeId change, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc);
    /// Nothing more is sent; what is live is followed. Paused already: nothing to do. Errors: Refused "change.cannot-pause" (number, state).
    [[nodiscard]] Result<void> pause(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc);
    /// Back to queued; what a brake counted is forgiven. Queued or running already: nothing to do. A scheduled one that asks begins now.
    /// Errors: Refused "change.cannot-resume" (number, state), "change.scheduled" (number, moment), "change.cancelling" (number).
    [[nodiscard]] Result<void> resume(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc);
    /// What is not sent is cancelled. Where nothing is live the change is cancelled at once; else it is paused because of "cancel", its
    /// live items are followed, and whoever settles the last one ends it. Nothing follows it any more. Errors: Refused "change.is-final" (number, state).
    [[nodiscard]] Result<void> cancel(ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc);
    /// Cancels a draft that nobody wants any more. Its items were never ordered: one audit entry for the whole. `because`: "discarded", or
    /// "superseded" by a new plan of the same. Errors: Refused "change.not-draft" (number, state).
    [[nodiscard]] Result<void> discard(ChangeId draft, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc);
    [[nodiscard]] Result<void> rename(ChangeId change, const QString &name, const AuditOrigin &origin, const QDateTime &atUtc);

private:
    Result<void> checkPlan(const Change &change);
    Result<void> release(const Change &change, const QString &because, const AuditOrigin &origin, const QDateTime &atUtc);
    Result<void> cancelUnsent(const Change &change, bool audited, const AuditOrigin &origin, const QDateTime &atUtc);
    Result<void> endOrFollow(const Change &change, const AuditOrigin &origin, const QDateTime &atUtc);

    Database &m_db;
};
