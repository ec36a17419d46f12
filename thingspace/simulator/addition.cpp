// Adding devices as preactive (thingspace-api.md 4.1): synchronous, an answer for each device.

#include "thingspace/simulator/activation.h"
#include "thingspace/simulator/answeredchange.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

class Add final : public Operation
{
public:
    QByteArray key() const override { return "add"; }
    int mostDevices() const override { return 10000; }
    bool takesUnknown() const override { return true; }
    bool groupsDevices() const override { return true; }
    QByteArray externalName(const Order &) const override { return "Device Detection"; }
    QByteArray eventType() const override { return "Device Added"; }

    std::optional<Reply> refuse(const World &world, quint16 account, const QJsonObject &body) const override
    {
        if (stateFrom(body[u"state"].toString().toUtf8()) != std::optional(State::PreActive))
            return serviceError("DeserializationFailed", "The state must be preactive.");
        return takeInFault(world, account, body);
    }
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override
    {
        if (device)
            return ServiceFault {"REQUEST_FAILED.DeviceAlreadyExists", "REQUEST_FAILED. The device is in the account already."};
        for (const DeviceRef &ref : task.ids) {
            if (world.fleet.find(ref.kind, ref.id) != kNoRow)
                return ServiceFault {"REQUEST_FAILED.DeviceAlreadyExists", "REQUEST_FAILED. An identifier is in use by another device."};
        }
        const bool hasSku = !task.order->parameters[u"skuNumber"].toString().isEmpty();
        if (refValue(task.ids, "iccid").isEmpty() || (!hasSku && refValue(task.ids, "imei").isEmpty()))
            return ServiceFault {"INPUT_INVALID.Device.Identifier.Invalid", "INPUT_INVALID. An IMEI and an ICCID are required."};
        return std::nullopt;
    }
    void execute(World &world, const Task &task, Device &device) const override
    {
        takeIn(world, task.order->account, task.ids, task.order->parameters, device);
        device.state = State::PreActive;
    }
    QByteArray response(const World &, const Task &, const Device &) const override { return "{}"; }
};

Reply addDevices(World &world, Call &call, const Operation &operation)
{
    const auto account = accountOf(world, call.body, false);
    if (!account)
        return account.error();
    if (const auto fault = operation.refuse(world, *account, call.body))
        return *fault;
    const QJsonArray devices = call.body[u"devicesToAdd"].toArray();
    if (devices.isEmpty())
        return serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. The list of devices is empty.");
    if (devices.size() > operation.mostDevices())
        return serviceError("INPUT_INVALID.MaxRequestsExceeded", "INPUT_INVALID. More than 10,000 devices in one request.");
    QList<DeviceRefs> all;
    for (const QJsonValueConstRef value : devices) {
        all.append(refsFrom(value[u"deviceIds"].toArray()));
        if (auto fault = refsFault(all.last()))
            return *fault;
    }
    const auto order = answeredOrder(world, call, operation, *account);
    QByteArray json = "[";
    for (const DeviceRefs &ids : all) {
        json += json.size() > 1 ? ",{\"deviceIds\":" : "{\"deviceIds\":";
        json += QJsonDocument(refsToJson(ids)).toJson(QJsonDocument::Compact) + ',';
        const auto fault = carryOutAnswered(world, order, {ids, anyRowOf(world.fleet, ids)}, call);
        appendMember(json, "response", !fault ? QByteArray("Success") : fault->text.isEmpty() ? fault->code : fault->text);
        json += '}';
    }
    return {200, json + ']'};
}

} // namespace

void addAddRoutes(Routes &routes, World &world)
{
    auto operation = std::make_unique<Add>();
    const Operation *add = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"POST", kApi + "/devices/actions/add", "add", true, Access::Session, true,
        [add](World &w, Call &call) { return addDevices(w, call, *add); }});
}

} // namespace simulator
