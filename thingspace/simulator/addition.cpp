// Adding devices as preactive (thingspace-api.md 4.1): synchronous, an answer for each device.

#include "thingspace/simulator/activation.h"
#include "thingspace/simulator/devicewriter.h"
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
    QByteArray externalName() const override { return "Device Detection"; }
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

/// One device of an add: what happened goes into the ledger, what went wrong into the answer.
QByteArray addOne(World &world, const std::shared_ptr<Order> &order, const DeviceRefs &ids, const QByteArray &path, Call &call)
{
    Task task;
    task.order = order;
    task.ids = ids;
    const Row known = anyRowOf(world.fleet, ids);
    LedgerRow entry;
    entry.before.gone = true;
    Device device;
    if (known != kNoRow)
        entry.before = device = world.trueDevice(known);
    std::optional<ServiceFault> fault;
    if (world.faults.hasDeviceRules()) {
        const QList<QByteArray> iccid {iccidOf(world.fleet, ids)};
        const FaultRule *rule = world.faults.forDevice({path, "add", &iccid});
        // The others need something that is still to come: an acknowledgement without a deed, an approval, a callback. Here the answer is the deed.
        if (rule && rule->name == FaultName::FailDevice) {
            ++call.acceptance.deviceFaults[faultText(rule->name)];
            call.acceptance.faultOf.insert(iccid.first(), faultText(rule->name));
            fault = ServiceFault {rule->code.isEmpty() ? "REQUEST_FAILED.UnexpectedError" : rule->code, rule->text};
        }
    }
    if (!fault)
        fault = order->operation->refuse(world, task, known == kNoRow ? nullptr : &device);
    if (!fault)
        order->operation->execute(world, task, device);
    else if (known == kNoRow)
        device.gone = true;
    entry.at = world.clock.now();
    entry.operation = "add";
    entry.requestId = order->requestId;
    entry.iccid = iccidOf(world.fleet, ids);
    entry.row = fault ? known : world.fleet.rows();
    entry.after = device;
    entry.executed = !fault;
    entry.by = order->user;
    entry.code = fault ? fault->code : QByteArray();
    world.settle(std::move(entry));
    return fault ? (fault->text.isEmpty() ? fault->code : fault->text) : QByteArray("Success");
}

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
    for (const QJsonValue &value : devices) {
        all.append(refsFrom(value[u"deviceIds"].toArray()));
        if (auto fault = refsFault(all.last()))
            return *fault;
    }
    const auto order = std::make_shared<Order>();
    // Not told to anybody: it only ties the ledger to the request log.
    order->requestId = call.requestId = world.ids.next();
    order->operation = &operation;
    order->account = *account;
    order->parameters = call.body;
    order->user = call.user;
    QByteArray json = "[";
    for (const DeviceRefs &ids : all) {
        json += json.size() > 1 ? ",{\"deviceIds\":" : "{\"deviceIds\":";
        json += QJsonDocument(refsToJson(ids)).toJson(QJsonDocument::Compact) + ',';
        appendMember(json, "response", addOne(world, order, ids, call.path, call));
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
