#pragma once

#include "thingspace/basics/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

class Database;

/// One item as our store has it. Times here are milliseconds since 1970 on our clock.
struct StoredItem
{
    qint64 id = 0;
    qint64 change = 0;
    qint64 device = 0;
    /// The change type's key.
    QString type;
    QString state;
    QString reason;
    QString evidence;
    QString attribution;
    QString iccid;
    QJsonObject before;
    QJsonObject after;
    /// The dispatch it was last in; 0: none.
    qint64 dispatch = 0;
    /// 0: not settled.
    qint64 settledAt = 0;
};

struct StoredDispatch
{
    qint64 id = 0;
    qint64 seq = 0;
    qint64 journalledAt = 0;
    QString fate;
    QString requestId;
    QString bodySha256;
    /// Item ids.
    QList<qint64> items;
};

/// One row of device_history, in the order of the store.
struct StoredState
{
    qint64 device = 0;
    /// As written: for a read, when it began.
    qint64 at = 0;
    /// Not later than this the row was in the store; -1: not known.
    qint64 storedBy = -1;
    QString after;
    /// What it is about, a key of a plan's `before`.
    QString field = QStringLiteral("state");
};

/// What our store says of itself.
struct StoreTestimony
{
    /// Change id to the items its plan promised.
    QHash<qint64, qint64> planned;
    std::vector<StoredItem> items;
    std::vector<StoredDispatch> dispatches;
    std::vector<StoredState> states;
    /// Callbacks in the inbox, by callbackKey(); and those of them that settle an item.
    QStringList callbacks;
    QStringList verdicts;
    /// models' invariants that do not hold (tests/chaos/invariants.h).
    QStringList broken;
};

/// One row of /simulator/requests, of a request that changes devices.
struct CarrierRequest
{
    qint64 seq = 0;
    QStringList iccids;
    QString bodySha256;
    QString requestId;
    bool processed = false;
    /// The simulator's own copy of the request of this number, which counts as one with it; 0: none.
    qint64 replayOf = 0;
    /// By ICCID: what was laid on a device.
    QHash<QString, QString> faultOf = {};
};

/// One row of /simulator/ledger.
struct CarrierEvent
{
    /// On the machine's clock, so that the carrier's may be moved.
    qint64 at = 0;
    QString operation;
    QString origin;
    QString requestId;
    QString iccid;
    QJsonObject before;
    QJsonObject after;
    bool executed = false;
};

/// What the carrier says of us.
struct CarrierTestimony
{
    std::vector<CarrierRequest> requests;
    std::vector<CarrierEvent> events;
    /// Callbacks that were answered 2xx, by callbackKey().
    QStringList accepted;
};

/// One transaction's view of the store. Errors: Storage.
Result<StoreTestimony> storeTestimony(Database &db);

/// From the arrays of /simulator/requests, /simulator/ledger and /simulator/callbacks.
CarrierTestimony carrierTestimony(const QJsonArray &requests, const QJsonArray &ledger, const QJsonArray &callbacks);

/// What makes two deliveries of a callback the same: requestId, ICCID, and whether it tells of a failure.
QString callbackKey(const QString &requestId, const QString &iccid, bool failed);
