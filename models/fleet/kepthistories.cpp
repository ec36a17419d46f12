#include "models/fleet/kepthistories.h"

#include "models/fleet/kepthistorysql.h"
#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject row(const QDateTime &at)
{
    return at.isValid() ? QJsonObject {{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}} : QJsonObject();
}

void insert(QJsonObject &row, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        row.insert(key, text);
}

QDateTime timeIn(const QJsonValue &row)
{
    return QDateTime::fromString(row[u"at"].toString(), Qt::ISODateWithMs);
}

QJsonObject usageJson(const UsageRow &usage)
{
    QJsonObject json = row(usage.at);
    json.insert(u"bytes"_s, usage.bytes);
    json.insert(u"messages"_s, usage.messages);
    insert(json, u"plan"_s, usage.plan);
    insert(json, u"source"_s, usage.source);
    return json;
}

QJsonObject connectionJson(const ConnectionEvent &connection)
{
    QJsonObject json = row(connection.occurredAt);
    insert(json, u"event"_s, connection.event);
    json.insert(u"bytes"_s, connection.bytes);
    insert(json, u"msisdn"_s, connection.msisdn);
    return json;
}

QJsonObject provisioningJson(const ProvisioningEvent &event)
{
    QJsonObject json = row(event.occurredAt);
    insert(json, u"status"_s, event.status);
    insert(json, u"by"_s, event.eventBy);
    insert(json, u"event"_s, event.eventType);
    insert(json, u"plan"_s, event.plan);
    insert(json, u"mdn"_s, event.mdn);
    insert(json, u"msisdn"_s, event.msisdn);
    return json;
}

template<typename Row>
QJsonArray rowsJson(const QList<Row> &rows, QJsonObject (*json)(const Row &))
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(json(row));
    return array;
}

QByteArray packed(const LineHistory &history)
{
    return qCompress(QJsonDocument(historyJson(history)).toJson(QJsonDocument::Compact));
}

LineHistory unpacked(const QByteArray &body)
{
    return historyOf(QJsonDocument::fromJson(qUncompress(body)).object());
}

Result<void> noRows(const Result<qint64> &done)
{
    return done ? Result<void>() : failure(done.error());
}

} // namespace

QJsonObject historyJson(const LineHistory &history)
{
    return {{u"fetchedAt"_s, history.fetchedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"usage"_s, rowsJson(history.usage, usageJson)},
            {u"connections"_s, rowsJson(history.connections, connectionJson)},
            {u"provisioning"_s, rowsJson(history.provisioning, provisioningJson)}};
}

LineHistory historyOf(const QJsonObject &json)
{
    LineHistory history;
    history.fetchedAt = QDateTime::fromString(json.value("fetchedAt"_L1).toString(), Qt::ISODateWithMs);
    const QJsonArray usage = json.value("usage"_L1).toArray();
    for (const QJsonValueConstRef row : usage)
        history.usage.append({timeIn(row), row[u"bytes"].toInteger(), row[u"messages"].toInteger(), row[u"source"].toString(), row[u"plan"].toString()});
    const QJsonArray connections = json.value("connections"_L1).toArray();
    for (const QJsonValueConstRef row : connections)
        history.connections.append({timeIn(row), row[u"event"].toString(), row[u"bytes"].toInteger(), row[u"msisdn"].toString()});
    const QJsonArray provisioning = json.value("provisioning"_L1).toArray();
    for (const QJsonValueConstRef row : provisioning) {
        history.provisioning.append({timeIn(row), row[u"status"].toString(), row[u"by"].toString(), row[u"event"].toString(), row[u"plan"].toString(),
                                     row[u"mdn"].toString(), row[u"msisdn"].toString()});
    }
    return history;
}

Result<void> KeptHistories::keep(ItemId item, ChangeId change, DeviceId device, const LineHistory &history)
{
    return m_db.inTransaction([&]() -> Result<void> {
        const auto kept = m_db.query(KeptHistorySql::Keep)
                              .bind(u":item", item.value)
                              .bind(u":change", change.value)
                              .bind(u":device", device.value)
                              .bind(u":at", history.fetchedAt)
                              .bind(u":usage", qint64(history.usage.size()))
                              .bind(u":connections", qint64(history.connections.size()))
                              .bind(u":provisioning", qint64(history.provisioning.size()))
                              .bind(u":body", packed(history))
                              .exec();
        if (!kept)
            return failure(kept.error());
        const auto id = m_db.takeNumbers(u"device_history"_s);
        if (!id)
            return failure(id.error());
        const QString what = u"usage %1, connections %2, provisioning %3"_s.arg(history.usage.size()).arg(history.connections.size()).arg(history.provisioning.size());
        return noRows(m_db.query(KeptHistorySql::Note)
                          .bind(u":id", *id)
                          .bind(u":device", device.value)
                          .bind(u":at", history.fetchedAt)
                          .bind(u":what", what)
                          .bind(u":item", item.value)
                          .exec());
    });
}

Result<bool> KeptHistories::isKept(ItemId item)
{
    Query query = m_db.query(KeptHistorySql::IsKept);
    if (auto read = query.bind(u":item", item.value).exec(); !read)
        return failure(read.error());
    return query.next();
}

Result<QHash<ItemId, KeptCounts>> KeptHistories::countsOf(ChangeId change)
{
    Query query = m_db.query(KeptHistorySql::CountsOf);
    if (auto read = query.bind(u":change", change.value).exec(); !read)
        return failure(read.error());
    QHash<ItemId, KeptCounts> counts;
    while (query.next())
        counts.insert(ItemId {query.number(0)}, {query.time(1), query.number(2), query.number(3), query.number(4)});
    return counts;
}

Result<std::optional<LineHistory>> KeptHistories::find(ItemId item)
{
    Query query = m_db.query(KeptHistorySql::HistoryOf);
    if (auto read = query.bind(u":item", item.value).exec(); !read)
        return failure(read.error());
    return query.next() ? std::optional(unpacked(query.bytes(1))) : std::nullopt;
}
