#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/fleet/deviceevidence.h"
#include "models/values/changestate.h"
#include "thingspace/api/sendoutcome.h"
#include "thingspace/basics/result.h"

#include <QSet>

#include <functional>

/// One item and what was learnt of it.
struct Settled
{
    ItemId item;
    ChangeId change;
    /// The item must still belong to it: evidence of an earlier request says nothing about a later one.
    DispatchId dispatch;
    ItemState from = ItemState::AwaitingCarrier;
    ItemState to = ItemState::Succeeded;
    /// A word for the event chain: "callback", "look" …
    QString what;
    /// models/values/evidence.h
    QString evidence;
    QString attribution;
    QString reason;
    QString code;
    QString text;
    /// A success: what it proved about the line. `device.item` and `device.evidence` are filled in from above.
    DeviceEvidence device;
    /// A dispute: only a read begun after this settles the item.
    QDateTime newerThan;
    QStringList reasonArguments = {};
    /// A success that somebody undid since: the line's own next read says what it is.
    bool isReversed = false;
};

/// E: item state, device record, history and audit entry change together or not at all (promise 5), many items a transaction.
class Settlement
{
public:
    explicit Settlement(EngineContext &context);

    /// Errors: Storage; nothing changed then.
    [[nodiscard]] Result<void> settle(const QList<Settled> &items);

    /// The rows of a synchronous answer, inside the transaction that closes its dispatch. `rowOf` finds the row of a line by its identifiers,
    /// nullptr where the answer has none: such an item stays `sending` for the caller.
    [[nodiscard]] Result<void> settleAnswer(const Dispatch &dispatch, const Profile &profile,
                                            const std::function<const SendOutcome::Row *(const QJsonObject &)> &rowOf);

    /// Judges what reads since their dispatch showed of lines that are still to be settled (fleet's sightings).
    /// `lines`: those a read just saw; std::nullopt: every line of our changes that somebody's read has seen.
    /// `shift`: how much our clock moved against the carrier's since a dispatch with carrier offset `o` is `offsetNow - o`.
    struct Judged
    {
        qint64 settled = 0;
        /// Lines that show the target, but were read too early to prove it.
        QSet<DeviceId> hints;
    };
    [[nodiscard]] Result<Judged> judgeSightings(const Profile &profile, std::optional<std::span<const DeviceId>> lines,
                                                std::chrono::milliseconds offsetNow);

private:
    EngineContext &m_context;
};
