#include "thingspace/api/lifecyclerequests.h"

#include "thingspace/api/requestparts.h"

using namespace Qt::StringLiterals;

namespace lifecycle {

using requestparts::begin;

namespace {

WireRequest post(const char *operation, JsonWriter &json)
{
    return requestparts::end("POST", QByteArray("/actions/") + operation, json);
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
