#include "thingspace/api/requestparts.h"

namespace requestparts {

namespace {

constexpr qsizetype kBytesADevice = 96; // an ICCID and an IMEI with their names

} // namespace

void writeIds(JsonWriter &json, QByteArrayView member, const WireDevice &device)
{
    json.key(member).beginArray();
    for (const auto &[kind, id] : device)
        json.beginObject().key("id").value(QByteArrayView(id)).key("kind").value(QByteArrayView(kind)).endObject();
    json.endArray();
}

void writeDevices(JsonWriter &json, QByteArrayView member, const QList<WireDevice> &devices)
{
    json.key(member).beginArray();
    for (const WireDevice &device : devices) {
        json.beginObject();
        writeIds(json, "deviceIds", device);
        json.endObject();
    }
    json.endArray();
}

JsonWriter begin(const QString &account, QByteArrayView devicesMember, const QList<WireDevice> &devices)
{
    JsonWriter json(devices.size() * kBytesADevice + 512);
    json.beginObject().memberIfAny("accountName", account);
    writeDevices(json, devicesMember, devices);
    return json;
}

WireRequest end(QByteArray method, const QByteArray &path, JsonWriter &json)
{
    json.endObject();
    return {std::move(method), "/api/m2m/v1/devices" + path, json.take()};
}

} // namespace requestparts
