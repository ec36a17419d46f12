#include "thingspace/api/readrequests.h"

#include "thingspace/api/requestparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reads {

namespace {

constexpr char kBase[] = "/api/m2m/v1";
constexpr int kLargestPage = 2000;

QByteArray segment(const QString &text)
{
    return '/' + QUrl::toPercentEncoding(text);
}

HttpRequest get(const QByteArray &path)
{
    return {"GET", kBase + path};
}

HttpRequest post(const QByteArray &path, JsonWriter &json)
{
    HttpRequest request {"POST", kBase + path};
    request.body = json.endObject().take();
    return request;
}

void writeDeviceId(JsonWriter &json, IdentifierKind kind, const QString &id)
{
    json.key("deviceId").beginObject().member("id", id).member("kind", key(kind)).endObject();
}

} // namespace

HttpRequest devices(const DeviceQuery &query, qint64 after)
{
    JsonWriter json;
    json.beginObject().memberIfAny("accountName", query.account).memberIfAny("currentState", query.currentState);
    if (!query.identifiers.isEmpty()) {
        json.key("deviceList").beginArray();
        for (const auto &[kind, id] : query.identifiers)
            json.beginObject().key("id").value(QByteArrayView(id)).key("kind").value(QByteArrayView(kind)).endObject();
        json.endArray();
    }
    json.key("largestDeviceIdSeen").value(after);
    json.key("maxNumberOfDevices").value(qint64(std::clamp(query.pageSize, 1, kLargestPage)));
    HttpRequest request = post("/devices/actions/list", json);
    request.answerLimit = kPageLimit;
    return request;
}

HttpRequest device(IdentifierKind kind, const QString &id)
{
    JsonWriter json;
    json.beginObject();
    writeDeviceId(json, kind, id);
    return post("/devices/actions/list", json);
}

HttpRequest account(const QString &account)
{
    return get("/accounts" + segment(account));
}

HttpRequest plans(const QString &account)
{
    return get("/plans" + segment(account));
}

HttpRequest requestStatus(const QString &account, const QString &requestId)
{
    return get("/accounts" + segment(account) + "/requests" + segment(requestId) + "/status");
}

HttpRequest history(const QByteArray &what, IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest)
{
    JsonWriter json;
    json.beginObject();
    writeDeviceId(json, kind, id);
    json.member("earliest", earliest.toUTC().toString(Qt::ISODate)).member("latest", latest.toUTC().toString(Qt::ISODate));
    return post("/devices/" + what, json);
}

HttpRequest availability(const QString &account, const QList<WireDevice> &devices)
{
    JsonWriter json = requestparts::begin(account, "devices", devices);
    return post("/devices/availability/actions/list", json);
}

HttpRequest callbacks(const QString &account)
{
    return get("/callbacks" + segment(account));
}

HttpRequest registerCallback(const QString &account, const QString &service, const QUrl &url, const QString &username, const QByteArray &password)
{
    JsonWriter json;
    json.beginObject().member("name", service).member("url", url.toString(QUrl::FullyEncoded));
    json.memberIfAny("username", username).memberIfAny("password", QString::fromUtf8(password));
    HttpRequest request = post("/callbacks" + segment(account), json);
    request.once = true;
    return request;
}

HttpRequest removeCallback(const QString &account, const QString &service)
{
    HttpRequest request {"DELETE", QByteArray(kBase) + "/callbacks" + segment(account) + "/name" + segment(service)};
    request.once = true;
    return request;
}

HttpRequest logout()
{
    HttpRequest request {"POST", QByteArray(kBase) + "/session/logout"};
    request.once = true;
    return request;
}

} // namespace reads
