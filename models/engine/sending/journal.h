#pragma once

#include "models/engine/carrier/storebudget.h"
#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "thingspace/api/sendoutcome.h"
#include "thingspace/basics/result.h"

struct AnswerVerdict;

/// From intent to first byte no more than this may pass (engine-protocol.md 1, S).
inline constexpr std::chrono::seconds kIntentTime {10};

/// The journal: a changing request is durably written down with every item in it before its first byte (J), and its answer after (R).
/// Safety is here: one conditional commit, and never a second one for the same items while the fate of the first is not known.
class Journal
{
public:
    explicit Journal(EngineContext &context);

    /// Items of the batch that may not go now: their device is in a live dispatch, or waits in a change that was released earlier.
    [[nodiscard]] Result<QList<ItemId>> conflicts(const Batch &batch, qint64 releasedSeq);

    /// J: all or nothing, durable when it answers. Errors, none of which sent or changed anything:
    /// Refused "journal.lease" (not ours any more), "journal.not-running", "writes.off", "budget.spent"; "journal.conflict", "journal.wave",
    /// "journal.quota", "journal.shorter" (look again); "brake.destructive" (lines ended, the limit, from when; the change must be paused);
    /// Storage "store.full", "store.read-only" (storeroom.h), "store.conflict" (an item moved meanwhile), …
    [[nodiscard]] Result<Dispatch> begin(const Batch &batch, const WireRequest &request, const Profile &profile, StoreBudget &budget,
                                         std::chrono::milliseconds carrierOffset);

    /// R: the answer, and where it takes the items. Needs no lease: true evidence is true whoever holds the change.
    /// `lookAfter`: when the carrier is looked at first, counted from J.
    [[nodiscard]] Result<void> close(const Dispatch &dispatch, const SendOutcome &outcome, const Profile &profile);

private:
    Result<void> stage(const Batch &batch);
    Result<void> guard(const Batch &batch, ProfileId id, StoreBudget &budget);
    Result<void> write(const Dispatch &dispatch, const Batch &batch, const Profile &profile, std::chrono::milliseconds carrierOffset);
    Result<void> closeDispatch(const Dispatch &dispatch, const SendOutcome &outcome, const AnswerVerdict &verdict, const Profile &profile);
    Result<void> moveAll(const Dispatch &dispatch, const AnswerVerdict &verdict, const SendOutcome &outcome);
    Result<void> moveRows(const Dispatch &dispatch, const SendOutcome &outcome, const Profile &profile);

    EngineContext &m_context;
};
