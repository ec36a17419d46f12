#include "thingspace/api/linerequests.h"

#include "thingspace/api/requestparts.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lines {

using requestparts::begin;
using requestparts::end;

namespace {

bool isNamed(const WireDevice &device)
{
    return !device.isEmpty() && std::all_of(device.begin(), device.end(), [](const auto &id) { return !id.first.isEmpty() && !id.second.isEmpty(); });
}

JsonWriter beginDevices(const QString &account, const NamedDevices &devices)
{
    return begin(account, "devices", devices.list());
}

std::pair<QByteArray, QByteArray> id(const char *kind, const QString &value)
{
    return {kind, value.toUtf8()};
}

// Section 5's table: what the option is called, what it names the line by, what it makes of it.
struct OptionParts { QString name; WireDevice from; WireDevice to; };

OptionParts optionParts(const IdentifierChange &change)
{
    const bool sim = !change.newIccid.isEmpty(), hardware = !change.newImei.isEmpty();
    const auto newIccid = id("iccid", change.newIccid), newImei = id("imei", change.newImei);
    const auto oldIccid = id("iccid", change.oldIccid);
    if (sim && hardware)
        return {u"ChangeIMEIandICCID"_s, {change.mdn.isEmpty() ? oldIccid : id("mdn", change.mdn)}, {newImei, newIccid}};
    if (hardware)
        return {u"ChangeIMEI"_s, {id("imei", change.oldImei)}, {newImei}};
    return {u"ChangeICCID"_s, {oldIccid}, {newIccid}};
}

} // namespace

std::optional<NamedDevices> NamedDevices::of(QList<WireDevice> devices)
{
    if (devices.isEmpty() || !std::all_of(devices.begin(), devices.end(), isNamed))
        return std::nullopt;
    return NamedDevices(std::move(devices));
}

std::optional<WireRequest> identifier(const IdentifierChange &change)
{
    const OptionParts option = optionParts(change);
    if (!isNamed(option.from) || !isNamed(option.to))
        return std::nullopt;
    JsonWriter json;
    json.beginObject();
    requestparts::writeIds(json, "deviceIds", option.from);
    requestparts::writeIds(json, "deviceIdsTo", option.to);
    json.member("change4gOption", option.name).memberIfAny("servicePlan", change.plan);
    return end("PUT", '/' + QUrl::toPercentEncoding(change.serviceType) + "/actions/deviceId", json);
}

WireRequest plan(const QString &account, const QString &plan, const QString &ipPool, const NamedDevices &devices)
{
    JsonWriter json = beginDevices(account, devices);
    json.member("servicePlan", plan).memberIfAny("carrierIpPoolName", ipPool);
    return end("PUT", "/actions/plan", json);
}

WireRequest contact(const QString &account, const lifecycle::PlaceOfUse &place, const NamedDevices &devices)
{
    JsonWriter json = beginDevices(account, devices);
    lifecycle::writePlaceOfUse(json, place);
    return end("PUT", "/actions/contactInfo", json);
}

std::optional<WireRequest> customFields(const QString &account, const CustomFields &fields, const NamedDevices &devices)
{
    if (std::none_of(fields.begin(), fields.end(), [](const auto &field) { return field.has_value(); }))
        return std::nullopt;
    JsonWriter json = beginDevices(account, devices);
    json.key("customFieldsToUpdate").beginArray();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i])
            json.beginObject().member("key", u"CustomField%1"_s.arg(i + 1)).member("value", *fields[i]).endObject();
    }
    json.endArray();
    return end("PUT", "/actions/customFields", json);
}

WireRequest costCenter(const QString &account, const QString &code, const NamedDevices &devices)
{
    JsonWriter json = beginDevices(account, devices);
    json.memberIfAny("costCenter", code);
    return end("PUT", "/costCenter", json);
}

WireRequest removeCostCenter(const QString &account, const NamedDevices &devices)
{
    JsonWriter json = beginDevices(account, devices);
    json.key("removeCostCenter").value(true);
    return end("PUT", "/costCenter", json);
}

WireRequest deleteDevices(const QString &account, const NamedDevices &devices)
{
    JsonWriter json = begin(account, "devicesToDelete", devices.list());
    return end("POST", "/actions/delete", json);
}

} // namespace lines
