#include "thingspace/api/histories.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

QDateTime parseTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

// Numbers come as numbers and as text (section 8: extendedAttributes and event attributes are text).
qint64 parseNumber(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QJsonValue attribute(const QJsonValue &list, QStringView key)
{
    const QJsonArray entries = list.toArray();
    for (const QJsonValueConstRef entry : entries) {
        if (entry[u"key"].toString().compare(key, Qt::CaseInsensitive) == 0)
            return entry[u"value"];
    }
    return {};
}

ProvisioningEvent parseProvisioningEvent(const QJsonValue &row)
{
    return {parseTime(row[u"occurredAt"]), row[u"status"].toString(), row[u"eventBy"].toString(), row[u"eventType"].toString(),
            row[u"servicePlan"].toString(), row[u"mdn"].toString(), row[u"msisdn"].toString()};
}

UsageRow parseUsageRow(const QJsonValue &row)
{
    return {parseTime(row[u"timestamp"]), parseNumber(row[u"bytesUsed"]), parseNumber(row[u"smsUsed"]), row[u"source"].toString(),
            row[u"servicePlan"].toString()};
}

ConnectionEvent parseConnectionEvent(const QJsonValue &row)
{
    const QJsonValue attributes = row[u"connectionEventAttributes"];
    return {parseTime(row[u"occurredAt"]), attribute(attributes, u"Event").toString(), parseNumber(attribute(attributes, u"BytesUsed")),
            attribute(attributes, u"Msisdn").toString()};
}

template<typename Row>
Result<HistoryPage<Row>> parsePage(const QByteArray &body, QStringView member, Row (*parseRow)(const QJsonValue &), const QString &errorCode)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    // An empty array is a device without history; an object that has neither member is something else.
    const bool empty = document.isArray() && document.array().isEmpty();
    if (!empty && !object.contains(member) && !object.contains(u"hasMoreData"_s))
        return failure(Error::Kind::Protocol, errorCode);
    HistoryPage<Row> page;
    page.hasMoreData = object[u"hasMoreData"].toBool();
    const QJsonArray rows = object[member].toArray();
    page.rows.reserve(rows.size());
    for (const QJsonValueConstRef row : rows)
        page.rows.append(parseRow(row));
    return page;
}

} // namespace

Result<HistoryPage<ProvisioningEvent>> parseProvisioningHistory(const QByteArray &body)
{
    return parsePage(body, u"provisioningHistory", parseProvisioningEvent, u"history.malformed"_s);
}

Result<HistoryPage<UsageRow>> parseUsage(const QByteArray &body)
{
    return parsePage(body, u"usageHistory", parseUsageRow, u"usage.malformed"_s);
}

Result<HistoryPage<ConnectionEvent>> parseConnections(const QByteArray &body)
{
    return parsePage(body, u"connectionHistory", parseConnectionEvent, u"connections.malformed"_s);
}
