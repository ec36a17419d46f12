#include "thingspace/simulator/callbackmessage.h"

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/randomness.h"

namespace simulator {

namespace {

QByteArray casedKind(const QByteArray &kind, quint64 roll)
{
    switch (roll % 4) {
    case 0:
        return kind;
    case 1:
        return kind.toUpper();
    case 2:
        return kind == "iccid" ? QByteArray("iccId") : kind;
    default:
        return kind.left(1).toUpper() + kind.mid(1);
    }
}

} // namespace

QByteArray callbackIds(const QList<std::pair<QByteArray, QByteArray>> &ids, quint64 roll)
{
    QByteArray json = "[";
    for (const auto &[kind, id] : ids) {
        json += json.size() > 1 ? ",{" : "{";
        appendMember(json, "id", id);
        json += ',';
        appendMember(json, "kind", casedKind(kind, roll));
        json += '}';
        roll = mix(roll);
    }
    return json + ']';
}

QByteArray successOutcome(const QByteArray &deviceResponse)
{
    return "\"deviceResponse\":" + deviceResponse + ",\"status\":\"Success\"";
}

QByteArray faultOutcome(const ServiceFault &fault)
{
    QByteArray json = "\"faultResponse\":{";
    appendMember(json, "faultcode", "UnifiedWebService." + fault.code);
    json += ',';
    appendMember(json, "faultstring", fault.text);
    return json + "},\"status\":\"Failed\"";
}

QByteArray callbackBody(const CallbackMessage &message, const QByteArray &username, const QByteArray &password, int count)
{
    QByteArray json = "{";
    appendMember(json, "username", username);
    json += ',';
    appendMember(json, "password", password);
    json += ',';
    appendMember(json, "requestId", message.requestId);
    json.append(",\"deviceIds\":").append(message.deviceIds).append(',').append(message.outcome);
    json += ",\"callbackCount\":";
    appendNumber(json, count);
    json += ",\"maxCallbackThreshold\":";
    appendNumber(json, kCallbackAttempts);
    return json + '}';
}

} // namespace simulator
