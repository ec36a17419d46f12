#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/brakeverdict.h"
#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>

/// Where a change stands, read in one go.
struct Standing
{
    ChangeState state = ChangeState::Draft;
    ProfileId profile;
    ChangeType type = ChangeType::Suspend;
    qint64 releasedSeq = 0;
    QDateTime lastDispatchAt;
    /// When it begins by itself; invalid: when it is released.
    QDateTime startAt;
    /// Why it is paused, or asks though it is scheduled; "cancel": unsent items were cancelled and the live ones are still followed.
    QString pausedBecause;
    Brake brake;
    QHash<ItemState, qint64> counts;

    qint64 count(ItemState item) const { return counts.value(item); }
    /// May still be sent.
    qint64 waiting() const { return count(ItemState::Queued) + count(ItemState::AwaitingRetry); }
    /// On its way: an answer or evidence will settle it.
    qint64 moving() const { return count(ItemState::Sending) + count(ItemState::AwaitingCarrier); }
    qint64 live() const { return moving() + count(ItemState::Unconfirmed); }
};

/// The state a change takes when its items stand so (engine-protocol.md 3); std::nullopt: it stays. Pure.
std::optional<ChangeState> nextState(const Standing &standing);

/// Moves changes along with their items, in the transaction that moved the items.
class ChangeProgress
{
public:
    explicit ChangeProgress(EngineContext &context);

    [[nodiscard]] Result<Standing> standing(ChangeId change);
    /// Takes every step that nextState allows, and pauses what its brake stops. Answers the state reached.
    [[nodiscard]] Result<ChangeState> advance(ChangeId change);
    /// queued to running, when this process has the lease; false: it was not queued.
    [[nodiscard]] Result<bool> begin(ChangeId change);
    /// queued or running to paused, saying why (a wording code). Nothing else happens to its items.
    [[nodiscard]] Result<void> pause(ChangeId change, const QString &because, const QStringList &arguments = {});

private:
    EngineContext &m_context;
};
