#pragma once

#include "models/audit/auditentry.h"
#include "models/store/bulkinsert.h"
#include "models/store/query.h"
#include "models/values/changestate.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

class Database;

/// What a move writes besides the state. Everything is written as given, an empty text as an empty text, with three exceptions:
/// an empty `errorCode` keeps what the last attempt said (a success clears it); an absent `alone` and `dispatch` keep the item's.
struct MoveDetail
{
    /// Why the item moves, a short stable key of the event chain: "released", "journal", "acked", "callback" …
    QString what;
    /// To `sending`: the item's new dispatch. Else, where given: a guard, the item must belong to that dispatch.
    DispatchId dispatch;
    /// models/values/evidence.h.
    QString evidence;
    QString attribution;
    /// A wording code and its arguments.
    QString reason;
    QStringList reasonArguments;
    /// The carrier's code and text (or one of ours).
    QString errorCode;
    QString errorText;
    /// awaiting-retry: when it may be queued again.
    QDateTime dueAt;
    /// The next request carries this item by itself.
    std::optional<bool> alone;
    /// Writes an audit entry for each item (settlements, sending, cancelling).
    bool audited = false;
};

struct ItemMove
{
    ItemId item;
    ChangeId change;
    ItemState from = ItemState::Planned;
    ItemState to = ItemState::Planned;
    MoveDetail detail;
};

/// Moves items from state to state in sets: stage any number of moves, then apply() them with a handful of statements: the items, their
/// events, the counts of their changes, the live flags of their dispatches and the audit entries, or nothing at all.
/// For one transaction of the caller; an object is one batch at a time and may be used again after apply(). After an error the transaction
/// ends and the object with it.
///
///     ItemMoves moves(db);
///     for (…) if (auto staged = moves.add({item, change, ItemState::Sending, ItemState::AwaitingCarrier, detail}); !staged) return …;
///     return moves.apply(origin, now);
class ItemMoves
{
public:
    explicit ItemMoves(Database &db);
    ~ItemMoves();
    ItemMoves(const ItemMoves &) = delete;
    ItemMoves &operator=(const ItemMoves &) = delete;

    /// Stages one move. An item may be staged once a batch.
    [[nodiscard]] Result<void> add(const ItemMove &move);

    /// Stages all items of a change that are in `from`; no row passes through C++. Answers how many.
    [[nodiscard]] Result<qint64> addAllOf(ChangeId change, ItemState from, ItemState to, const MoveDetail &detail);

    /// Stages all items of a dispatch that are in `from` and still belong to it. `detail.dispatch` is taken as `dispatch`.
    [[nodiscard]] Result<qint64> addAllOf(DispatchId dispatch, ItemState from, ItemState to, const MoveDetail &detail);

    /// Stages the items of a change that wait for a repetition and are due at `nowUtc`, to `queued`.
    [[nodiscard]] Result<qint64> addDue(ChangeId change, const QDateTime &nowUtc, const MoveDetail &detail);

    /// Staged so far in this batch.
    qint64 count() const { return m_count; }

    /// Carries the batch out and forgets it; answers how many items moved. To `sending` counts an attempt; a final state is settled at
    /// `atUtc`. Leaving the live states ends the item's live link (dispatch_item.live); a dispute takes it up again.
    /// Errors: Storage "store.conflict" (an item is not in its `from`, or belongs to another dispatch; the transaction must end),
    /// or what the store's triggers refuse (an illegal transition).
    [[nodiscard]] Result<qint64> apply(const AuditOrigin &origin, const QDateTime &atUtc);

private:
    Result<void> begin();
    Result<qint64> stage(Query set, ItemState from, ItemState to, const MoveDetail &detail);
    void note(ItemState from, ItemState to, bool audited, qint64 items);
    Result<void> moveItems(const QDateTime &atUtc);
    Result<void> writeEvents(const QDateTime &atUtc);
    Result<void> adjustCounts();
    Result<void> adjustLinks();
    Result<void> writeAudit(const AuditOrigin &origin, const QDateTime &atUtc);

    Database &m_db;
    std::optional<BulkInsert> m_rows;
    qint64 m_count = 0;
    qint64 m_audited = 0;
    bool m_begun = false;
    bool m_endsLinks = false;
    bool m_revivesLinks = false;
};
