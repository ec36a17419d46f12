#include "thingspace/simulator/requestlog.h"

#include "thingspace/simulator/jsontext.h"

#include <QJsonArray>

#include <algorithm>

namespace simulator {

const RequestRow &RequestLog::append(RequestRow row)
{
    row.seq = nextSeq();
    m_rows.push_back(std::move(row));
    return m_rows.back();
}

QByteArray RequestLog::page(quint64 after, qsizetype limit) const
{
    QByteArray json = "[";
    const size_t end = std::min(m_rows.size(), static_cast<size_t>(std::min<quint64>(after, m_rows.size())) + static_cast<size_t>(limit));
    for (size_t i = after; i < end; ++i) {
        if (json.size() > 1)
            json += ',';
        json += requestJson(m_rows[i]);
    }
    return json + ']';
}

QByteArray requestJson(const RequestRow &row)
{
    QByteArray json = "{\"seq\":";
    appendNumber(json, static_cast<qint64>(row.seq));
    json += ',';
    appendMember(json, "at", zuluTime(row.at));
    json += ',';
    appendMember(json, "method", row.method);
    json += ',';
    appendMember(json, "path", row.path);
    json += ",\"devices\":";
    appendNumber(json, row.devices);
    json += ",\"iccids\":[";
    for (qsizetype i = 0; i < row.iccids.size(); ++i) {
        if (i)
            json += ',';
        appendString(json, row.iccids[i]);
    }
    json += "],";
    appendMember(json, "bodySha256", row.bodySha256);
    json += ',';
    appendMember(json, "requestId", row.requestId);
    json += row.processed ? ",\"processed\":true,\"status\":" : ",\"processed\":false,\"status\":";
    appendNumber(json, row.status);
    json += ',';
    appendMember(json, "fault", row.fault);
    json += ",\"deviceFaults\":{";
    bool first = true;
    for (auto it = row.deviceFaults.begin(); it != row.deviceFaults.end(); ++it, first = false) {
        if (!first)
            json += ',';
        appendString(json, it.key());
        json += ':';
        appendNumber(json, it.value());
    }
    json += "},\"faultOf\":{";
    first = true;
    for (auto it = row.faultOf.begin(); it != row.faultOf.end(); ++it, first = false) {
        if (!first)
            json += ',';
        appendMember(json, it.key(), it.value());
    }
    json += '}';
    if (row.replayOf) {
        json += ",\"replayOf\":";
        appendNumber(json, static_cast<qint64>(row.replayOf));
    }
    return json + '}';
}

RequestRow requestFrom(const QJsonObject &object)
{
    RequestRow row;
    row.at = timeFrom(object[u"at"].toString()).value_or(0);
    row.method = object[u"method"].toString().toUtf8();
    row.path = object[u"path"].toString().toUtf8();
    row.devices = object[u"devices"].toInt();
    const QJsonArray iccids = object[u"iccids"].toArray();
    for (const QJsonValueConstRef iccid : iccids)
        row.iccids.append(iccid.toString().toUtf8());
    row.bodySha256 = object[u"bodySha256"].toString().toUtf8();
    row.requestId = object[u"requestId"].toString().toUtf8();
    row.processed = object[u"processed"].toBool();
    row.status = object[u"status"].toInt();
    row.fault = object[u"fault"].toString().toUtf8();
    const QJsonObject faults = object[u"deviceFaults"].toObject();
    for (auto it = faults.begin(); it != faults.end(); ++it)
        row.deviceFaults.insert(it.key().toUtf8(), it.value().toInt());
    const QJsonObject faultOf = object[u"faultOf"].toObject();
    for (auto it = faultOf.begin(); it != faultOf.end(); ++it)
        row.faultOf.insert(it.key().toUtf8(), it.value().toString().toUtf8());
    row.replayOf = static_cast<quint64>(object[u"replayOf"].toInteger());
    return row;
}

} // namespace simulator
