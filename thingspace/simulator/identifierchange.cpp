// Another SIM, another device, or both for a line (thingspace-api.md 5): one device a request.

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/synthetic.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct ChangeOption
{
    const char *name;
    bool sim;
    bool hardware;
    /// What ExternalProvisioningChanges calls it (10.4).
    const char *external;
};

constexpr std::array kChangeOptions {
    ChangeOption {"ChangeICCID", true, false, "changeICCID"},
    ChangeOption {"ChangeIMEI", false, true, "changeIMEI"},
    ChangeOption {"ChangeIMEIandICCID", true, true, "changeiMEIiCCID"},
};

const ChangeOption *changeOption(const QJsonObject &body)
{
    const QByteArray name = textMember(body, u"change4gOption");
    for (const ChangeOption &option : kChangeOptions) {
        if (name == option.name)
            return &option;
    }
    return nullptr;
}

DeviceRefs newIds(const QJsonObject &body)
{
    return refsFrom(body[u"deviceIdsTo"].toArray());
}

/// Exactly the kinds that the option changes, once each.
bool fitsOption(const ChangeOption &option, const DeviceRefs &to)
{
    return to.size() == int(option.sim) + int(option.hardware) && refValue(to, "iccid").isEmpty() != option.sim
        && refValue(to, "imei").isEmpty() != option.hardware;
}

/// Which of the present identifiers the option is read by: the one it changes; both at once: any.
bool namesPresent(const ChangeOption &option, const DeviceRefs &ids)
{
    if (option.sim && option.hardware)
        return !ids.isEmpty();
    return !refValue(ids, option.sim ? "iccid" : "imei").isEmpty();
}

std::optional<Reply> numberFault(const QJsonObject &body)
{
    if (auto fault = flagsFault(body, {u"assignNonGeoMdn"}))
        return fault;
    // Hardware and MSISDN cannot change in one call (section 5).
    if (body[u"assignNonGeoMdn"].toBool() || body.contains(u"npaNxx"))
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. Identifier and number cannot change in one request.");
    const QByteArray zip = textMember(body, u"zipCode");
    if (body.contains(u"zipCode") && (zip.size() != 5 || !isDigits(zip)))
        return malformed("The zipCode must be five digits.");
    return std::nullopt;
}

class ChangeIdentifier final : public Operation
{
public:
    QByteArray key() const override { return "identifier"; }
    int mostDevices() const override { return 1; }
    QByteArray externalName(const Order &order) const override { return changeOption(order.parameters)->external; }
    bool tellsAsSent() const override { return true; }
    // A new plan for the new hardware is a plan change like any other: nothing says that it does not count.
    bool tookPlanChange(const Device &before, const Device &after) const override { return before.plan != after.plan; }

    std::optional<Reply> refuse(const World &world, quint16 account, const QJsonObject &body) const override;
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override;
    void execute(World &world, const Task &task, Device &device) const override;
    QByteArray response(const World &world, const Task &task, const Device &device) const override;
};

std::optional<Reply> ChangeIdentifier::refuse(const World &world, quint16, const QJsonObject &body) const
{
    if (textMember(body, u"change4gOption").isEmpty())
        return malformed("The change4gOption is missing.");
    const ChangeOption *option = changeOption(body);
    if (!option)
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The change4gOption is not valid for the device.");
    const DeviceRefs ids = refsFrom(body[u"deviceIds"].toArray()), to = newIds(body);
    for (const DeviceRefs &refs : {ids, to}) {
        if (auto fault = refsFault(refs))
            return fault;
    }
    if (!namesPresent(*option, ids))
        return malformed("The deviceIds do not name what is to be changed.");
    if (!fitsOption(*option, to))
        return malformed("The deviceIdsTo do not fit the change4gOption.");
    if (auto fault = planFault(world, textMember(body, u"servicePlan"), false))
        return fault;
    return numberFault(body);
}

std::optional<ServiceFault> ChangeIdentifier::refuse(const World &world, const Task &task, const Device *device) const
{
    // Since it was ordered the line may have got other identifiers: those that were sent are nobody's then.
    if (rowOf(world.fleet, task.ids) != task.row)
        return deviceNotFound();
    if (device->state != State::Active || device->mdn.isEmpty())
        return wrongState();
    // A record of any state is in the way, deactive ones too, until it is deleted (4.5, 5).
    for (const DeviceRef &ref : newIds(task.order->parameters)) {
        if (world.fleet.find(ref.kind, ref.id) != kNoRow)
            return identifierInUse();
    }
    const auto plan = world.fleet.catalogue().planByCode(textMember(task.order->parameters, u"servicePlan"));
    if (plan && *plan != device->plan && !world.limits.mayChangePlan(task.row, world.clock.ticks()))
        return tooManyPlanChanges();
    return std::nullopt;
}

void ChangeIdentifier::execute(World &world, const Task &task, Device &device) const
{
    const QJsonObject &body = task.order->parameters;
    const DeviceRefs to = newIds(body);
    if (const QByteArray iccid = refValue(to, "iccid"); !iccid.isEmpty()) {
        device.iccid = FixedText<20>(iccid);
        device.imsi = world.fleet.imsiOfSim(iccid);
    }
    if (const QByteArray imei = refValue(to, "imei"); !imei.isEmpty())
        device.imei = FixedText<16>(imei);
    device.plan = world.fleet.catalogue().planByCode(textMember(body, u"servicePlan")).value_or(device.plan);
}

QByteArray ChangeIdentifier::response(const World &world, const Task &task, const Device &) const
{
    QList<std::pair<QByteArray, QByteArray>> ids;
    for (const DeviceRef &ref : newIds(task.order->parameters))
        ids.append({ref.kind, ref.id});
    QByteArray json = "{\"changeIdentifierResponse\":{\"deviceIds\":" + callbackIds(ids, mix(world.settings.seed, task.id));
    if (const QByteArray plan = textMember(task.order->parameters, u"servicePlan"); !plan.isEmpty()) {
        json += ',';
        appendMember(json, "servicePlan", plan);
    }
    return json + "}}";
}

/// There is no accountName in the body: the device says whose request it is.
Reply acceptIdentifierChange(World &world, Call &call, const Operation &operation)
{
    const QByteArray serviceType = call.arguments[0].toUpper();
    if (serviceType != "4G" && serviceType != "3G")
        return xmlFault(404, "Not Found", "No matching resource found for the request");
    if (serviceType == "3G") // its options are others, and there is no such line here
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The service type does not fit the device.");
    Selected device {refsFrom(call.body[u"deviceIds"].toArray()), kNoRow};
    device.row = rowOf(world.fleet, device.ids);
    Order order;
    order.operation = &operation;
    order.account = device.row == kNoRow ? quint16(0) : world.fleet.at(device.row).account;
    if (const auto fault = operation.refuse(world, order.account, call.body))
        return *fault;
    if (device.row == kNoRow) {
        const ServiceFault fault = deviceNotFound();
        return serviceError(fault.code, fault.text);
    }
    order.parameters = call.body;
    order.parameters.remove(u"deviceIds"_s);
    order.user = call.user;
    call.acceptance = world.execution.accept(std::move(order), {device}, call.path);
    call.requestId = call.acceptance.requestId;
    return {200, "{\"requestId\":\"" + call.requestId + "\"}"};
}

} // namespace

void addIdentifierChangeRoutes(Routes &routes, World &world)
{
    auto operation = std::make_unique<ChangeIdentifier>();
    const Operation *known = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"PUT", kApi + "/devices/{}/actions/deviceId", known->key(), true, Access::Session, true,
        [known](World &w, Call &call) { return acceptIdentifierChange(w, call, *known); }});
}

} // namespace simulator
