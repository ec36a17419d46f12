#pragma once

#include "tests/chaos/requestmatch.h"
#include "tests/chaos/testimony.h"
#include "tests/chaos/unconfirmed.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

/// How many of each word of engine-protocol.md 9 there are.
struct Verdict
{
    /// Items that their plans meant to send.
    qint64 items = 0;
    /// Items gone; after quiet neither final, nor unconfirmed, nor on hold; requests that the carrier accepted and no intent is known of;
    /// callbacks that were answered 2xx and are not in the inbox.
    qint64 lost = 0;
    /// Items with more than one request that was accepted for execution. A request and the carrier's own copy of it count as one.
    qint64 doubled = 0;
    /// Items whose final state is not what the carrier's ledger says.
    qint64 wrong = 0;
    /// Items unconfirmed though executed, still at the target, readable.
    qint64 lazy = 0;
    /// Items whose intent was written against a change of the line that was in our store already.
    qint64 trampled = 0;
    /// Items executed after an operator had said that they were not.
    qint64 late = 0;
    qint64 unconfirmed = 0;
    /// Why there was no evidence for them (unconfirmed.h), lazy ones left out.
    QMap<QString, qint64> because;

    /// Unconfirmed, and neither lazy nor excused: evidence was there, or nothing explains that there was none.
    qint64 deaf = 0;
    /// Settled by the false one of two messages that contradict each other, the true one never having come: the carrier's doing.
    qint64 misled = 0;
    /// Items that wait behind an unconfirmed or held-up line, as the journal's rule wants it: their turn has not come, nothing is lost.
    qint64 waiting = 0;
    /// Dispatches that stand in the carrier's log more than once.
    qint64 repeated = 0;
    /// Broken invariants of the store.
    qint64 broken = 0;

    /// One line a finding, the first hundred.
    QStringList findings;

    bool isClean() const { return lost == 0 && doubled == 0 && wrong == 0 && lazy == 0 && trampled == 0 && deaf == 0 && repeated == 0 && broken == 0; }
    Verdict &operator+=(const Verdict &other);
};

/// Compares what our store says with what the carrier really did. Pure; to be asked after quiet: faults off, a day gone by for the carrier,
/// nothing moving any more.
class Oracle
{
public:
    Oracle(const StoreTestimony &store, const CarrierTestimony &carrier);

    Verdict judge();

private:
    void judgeRequests();
    void judgePlans();
    void judgeItem(const StoredItem &item);
    void judgeQuiet(const StoredItem &item);
    void judgeSuccess(const StoredItem &item);
    void judgeFailure(const StoredItem &item);
    void judgeUnconfirmed(const StoredItem &item);
    void judgeTrampling();
    void judgeCallbacks();

    QString lineOf(const QString &iccid) const;
    qint64 processed(const StoredItem &item) const;
    std::optional<qint64> executed(const StoredItem &item) const;
    bool showedTarget(const StoredItem &item) const;
    ItemTrail trailOf(const StoredItem &item) const;
    bool wasMisled(const StoredItem &item);
    void find(qint64 &counter, const QString &what, const StoredItem &item);

    const StoreTestimony &m_store;
    const CarrierTestimony &m_carrier;
    Verdict m_verdict;
    const RequestMatch m_match;
    /// Item id to the places of its dispatches; dispatch id to its place.
    QHash<qint64, QList<qsizetype>> m_dispatchesOf;
    QHash<qint64, qsizetype> m_places;
    /// By the first name of the line.
    QHash<QString, QList<const CarrierEvent *>> m_eventsOf;
    QHash<QString, QString> m_firstNames;
    /// The carrier's own copies, by the number of the request.
    QHash<qint64, QList<const CarrierRequest *>> m_copiesOf;
    QSet<QString> m_callbacks;
    QSet<QString> m_verdicts;
    /// Lines with an item that only evidence or an operator can settle.
    QSet<qint64> m_heldUp;
};
