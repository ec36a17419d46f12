#include "thingspace/api/lifecyclerequests.h"

#include "thingspace/api/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace lifecycle {

namespace {

constexpr qsizetype kBytesADevice = 96; // an ICCID and an IMEI with their names

void writeDevices(JsonWriter &json, QByteArrayView member, const QList<WireDevice> &devices)
{
    json.key(member).beginArray();
    for (const WireDevice &device : devices) {
        json.beginObject().key("deviceIds").beginArray();
        for (const auto &[kind, id] : device)
            json.beginObject().key("id").value(QByteArrayView(id)).key("kind").value(QByteArrayView(kind)).endObject();
        json.endArray().endObject();
    }
    json.endArray();
}

// Section 7.1's shape.
void writePlaceOfUse(JsonWriter &json, const PlaceOfUse &place)
{
    json.key("primaryPlaceOfUse").beginObject();
    json.key("customerName").beginObject();
    json.memberIfAny("firstName", place.firstName).memberIfAny("lastName", place.lastName).endObject();
    json.key("address").beginObject();
    json.memberIfAny("addressLine1", place.address).memberIfAny("city", place.city).memberIfAny("state", place.state);
    json.memberIfAny("zip", place.postalCode).memberIfAny("country", place.country).endObject();
    json.endObject();
}

JsonWriter begin(const QString &account, QByteArrayView devicesMember, const QList<WireDevice> &devices)
{
    JsonWriter json(devices.size() * kBytesADevice + 512);
    json.beginObject().memberIfAny("accountName", account);
    writeDevices(json, devicesMember, devices);
    return json;
}

WireRequest post(const char *operation, JsonWriter &json)
{
    json.endObject();
    return {"POST", QByteArray("/api/m2m/v1/devices/actions/") + operation, json.take()};
}

} // namespace

WireRequest add(const AddOptions &options, const QList<WireDevice> &devices)
{
    JsonWriter json = begin(options.account, "devicesToAdd", devices);
    json.memberIfAny("groupName", options.group).memberIfAny("skuNumber", options.sku).member("state", u"preactive"_s);
    return post("add", json);
}

WireRequest activate(const ActivateOptions &options, const QList<WireDevice> &devices)
{
    JsonWriter json = begin(options.account, "devices", devices);
    json.memberIfAny("servicePlan", options.plan).memberIfAny("mdnZipCode", options.zip);
    json.memberIfAny("carrierIpPoolName", options.ipPool).memberIfAny("costCenterCode", options.costCenter);
    json.memberIfAny("groupName", options.group);
    if (options.placeOfUse)
        writePlaceOfUse(json, *options.placeOfUse);
    json.memberIfAny("publicIpRestriction", options.publicIp).memberIfAny("skuNumber", options.sku);
    return post("activate", json);
}

WireRequest suspend(const QString &account, std::optional<bool> withBilling, const QList<WireDevice> &devices)
{
    JsonWriter json = begin(account, "devices", devices);
    if (withBilling)
        json.key("withBilling").value(*withBilling);
    return post("suspend", json);
}

WireRequest restore(const QString &account, const QList<WireDevice> &devices)
{
    JsonWriter json = begin(account, "devices", devices);
    return post("restore", json);
}

WireRequest deactivate(const DeactivateOptions &options, const QList<WireDevice> &devices)
{
    JsonWriter json = begin(options.account, "devices", devices);
    json.memberIfAny("reasonCode", options.reason);
    // Both are off at the carrier unless said; what is not asked for is not sent.
    if (options.etfWaiver)
        json.key("etfWaiver").value(true);
    if (options.deleteAfter)
        json.key("deleteAfterDeactivation").value(true);
    return post("deactivate", json);
}

} // namespace lifecycle
