#include "tests/chaos/testimony.h"

#include "models/store/database.h"
#include "tests/chaos/invariants.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// Runs a statement and shows every row.
Result<void> eachRow(Database &db, const QString &sql, const std::function<void(const Query &)> &take)
{
    auto rows = db.composed(sql);
    if (const auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next())
        take(rows);
    return {};
}

Result<void> readItems(Database &db, StoreTestimony &store)
{
    return eachRow(db,
                   u"SELECT i.id, i.change_id, i.device_id, b.type, i.state, i.reason, i.evidence, i.attribution, p.identifiers, p.before_values, "
                   "p.after_values, i.dispatch_id, i.settled_at FROM item i JOIN bulk_change b ON b.id = i.change_id "
                   "JOIN item_plan p ON p.item_id = i.id ORDER BY i.id"_s,
                   [&](const Query &row) {
                       store.items.push_back({row.number(0), row.number(1), row.number(2), row.text(3), row.text(4), row.text(5), row.text(6),
                                              row.text(7), objectOf(row.text(8)).value("iccid"_L1).toString(), objectOf(row.text(9)),
                                              objectOf(row.text(10)), row.number(11), row.number(12)});
                   });
}

Result<void> readDispatches(Database &db, StoreTestimony &store)
{
    QHash<qint64, size_t> places;
    auto read = eachRow(db, u"SELECT id, seq, journalled_at, fate, request_id, body_sha256 FROM dispatch ORDER BY seq"_s, [&](const Query &row) {
        places.insert(row.number(0), store.dispatches.size());
        store.dispatches.push_back({row.number(0), row.number(1), row.number(2), row.text(3), row.text(4), row.text(5), {}});
    });
    if (!read)
        return read;
    return eachRow(db, u"SELECT dispatch_id, item_id FROM dispatch_item ORDER BY dispatch_id, item_id"_s, [&](const Query &row) {
        if (const auto place = places.constFind(row.number(0)); place != places.cend())
            store.dispatches[*place].items << row.number(1);
    });
}

const QStringList kNotedByReads {u"state"_s, u"plan"_s};

/// Numbers are given in the order of the commits, and evidence says when it was written: so whatever has a smaller number was there by then.
Result<void> readStates(Database &db, StoreTestimony &store)
{
    qint64 storedBy = std::numeric_limits<qint64>::max();
    const auto read = eachRow(db, u"SELECT device_id, at, field, after, source FROM device_history ORDER BY id DESC"_s, [&](const Query &row) {
        if (row.text(4) != "sync"_L1)
            storedBy = std::min(storedBy, row.number(1));
        // What reads note too: of the others, history knows only what changes did.
        if (kNotedByReads.contains(row.text(2)))
            store.states.push_back({row.number(0), row.number(1), storedBy == std::numeric_limits<qint64>::max() ? -1 : storedBy, row.text(3), row.text(2)});
    });
    std::ranges::reverse(store.states);
    return read;
}

Result<void> readCallbacks(Database &db, StoreTestimony &store)
{
    return eachRow(db, u"SELECT request_id, device, failed, outcome FROM callback_inbox"_s, [&](const Query &row) {
        store.callbacks << callbackKey(row.text(0), objectOf(row.text(1)).value("iccid"_L1).toString(), row.flag(2));
        if (row.text(3) != "on-hold"_L1 && row.text(3) != "already-so"_L1)
            store.verdicts << store.callbacks.last();
    });
}

qint64 timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

/// The carrier writes kinds in any case.
QString iccidOf(const QJsonArray &ids)
{
    for (const QJsonValueConstRef id : ids) {
        if (id[u"kind"].toString().compare("iccid"_L1, Qt::CaseInsensitive) == 0)
            return id[u"id"].toString();
    }
    return {};
}

} // namespace

QString callbackKey(const QString &requestId, const QString &iccid, bool failed)
{
    return u"%1 %2 %3"_s.arg(requestId, iccid, failed ? u"failed"_s : u"done"_s);
}

Result<StoreTestimony> storeTestimony(Database &db)
{
    StoreTestimony store;
    const auto done = db.inTransaction([&]() -> Result<void> {
        auto planned = eachRow(db, u"SELECT id, items FROM bulk_change"_s, [&](const Query &row) { store.planned.insert(row.number(0), row.number(1)); });
        if (!planned)
            return planned;
        for (const auto part : {readItems, readDispatches, readStates, readCallbacks}) {
            if (auto read = part(db, store); !read)
                return read;
        }
        store.broken = brokenInvariants(db);
        return {};
    });
    return done ? Result<StoreTestimony>(std::move(store)) : failure(done.error());
}

CarrierTestimony carrierTestimony(const QJsonArray &requests, const QJsonArray &ledger, const QJsonArray &callbacks)
{
    CarrierTestimony carrier;
    for (const QJsonValueConstRef row : requests) {
        CarrierRequest request {row[u"seq"].toInteger(), {}, row[u"bodySha256"].toString(), row[u"requestId"].toString(),
                                row[u"processed"].toBool(), row[u"replayOf"].toInteger()};
        const QJsonObject faultOf = row[u"faultOf"].toObject();
        for (auto it = faultOf.begin(); it != faultOf.end(); ++it)
            request.faultOf.insert(it.key(), it.value().toString());
        for (const QJsonValueConstRef iccid : row[u"iccids"].toArray())
            request.iccids << iccid.toString();
        // Only a request that changes devices names them in the log.
        if (!request.iccids.isEmpty())
            carrier.requests.push_back(std::move(request));
    }
    for (const QJsonValueConstRef row : ledger) {
        carrier.events.push_back({timeOf(row[u"machineAt"]), row[u"operation"].toString(), row[u"origin"].toString(), row[u"requestId"].toString(),
                                  row[u"iccid"].toString(), row[u"before"].toObject(), row[u"after"].toObject(),
                                  row[u"result"].toString() == "executed"_L1});
    }
    for (const QJsonValueConstRef row : callbacks)
        carrier.accepted << callbackKey(row[u"requestId"].toString(), iccidOf(row[u"deviceIds"].toArray()), row[u"failed"].toBool());
    return carrier;
}
