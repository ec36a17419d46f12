// Deleting deactivated devices (thingspace-api.md 4.5): synchronous, an answer for each device, and nothing of it comes back.

#include "thingspace/simulator/answeredchange.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

class Delete final : public Operation
{
public:
    QByteArray key() const override { return "delete"; }
    int mostDevices() const override { return 100; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &) const override { return std::nullopt; }
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override
    {
        if (!device)
            return deviceNotFound();
        if (device->account != task.order->account)
            return ServiceFault {"INPUT_INVALID.Device.Account.Invalid", "The user does not have access to the device."};
        // Preactive is not deactive: the stricter of two readings. Nor is what is about to be activated.
        if (device->state != State::Deactive || world.execution.pendingOn(task.row))
            return ServiceFault {"INPUT_INVALID.DeviceState.Invalid", "The device is not in deactive state."};
        return std::nullopt;
    }
    // A gone row has no identifiers: history by them finds nothing, and the pair is free for another record.
    void execute(World &, const Task &, Device &device) const override { device.gone = true; }
    QByteArray response(const World &, const Task &, const Device &) const override { return "{}"; }
};

std::optional<Reply> deletableFault(const DeviceRefs &refs)
{
    static const QList<QByteArray> kinds {"esn", "iccid", "imei", "meid", "eid"};
    if (refs.isEmpty())
        return malformed("A device without identifiers.");
    for (const DeviceRef &ref : refs) {
        if (!kinds.contains(ref.kind))
            return serviceError("INPUT_INVALID.Device.Kind.Invalid", "INPUT_INVALID. The kind of a device identifier is not valid.");
    }
    return refsFault(refs);
}

/// One row: `deviceIds` is an object on some, an array on others.
QByteArray deletionRow(const World &world, const DeviceRefs &ids, const std::optional<ServiceFault> &fault)
{
    const QJsonArray all = refsToJson(ids);
    const bool alone = mix(world.settings.seed, world.ledger.rows().size(), 0xde1e7e) % 2 == 0;
    QByteArray json = "{\"deviceIds\":" + (alone ? compact(all.first().toObject()) : QJsonDocument(all).toJson(QJsonDocument::Compact)) + ',';
    appendMember(json, "status", fault ? "Failed" : "Success");
    if (fault) {
        json += ',';
        appendMember(json, "message", fault->text.isEmpty() ? fault->code : fault->text);
    }
    return json + '}';
}

Reply deleteDevices(World &world, Call &call, const Operation &operation)
{
    const auto account = accountOf(world, call.body, false);
    if (!account)
        return account.error();
    const QJsonArray devices = call.body[u"devicesToDelete"].toArray();
    if (devices.isEmpty())
        return serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. The list of devices is empty.");
    if (devices.size() > operation.mostDevices())
        return serviceError("INPUT_INVALID.NumberofDevices", "INPUT_INVALID. More than 100 devices in one request.");
    QList<DeviceRefs> all;
    for (const QJsonValueConstRef value : devices) {
        all.append(refsFrom(value[u"deviceIds"].toArray()));
        if (auto fault = deletableFault(all.last()))
            return *fault;
    }
    const auto order = answeredOrder(world, call, operation, *account);
    QByteArray json = "[";
    for (const DeviceRefs &ids : all) {
        if (json.size() > 1)
            json += ',';
        // Found one after the other: who is named twice is gone the second time.
        const auto fault = carryOutAnswered(world, order, {ids, rowOf(world.fleet, ids)}, call);
        json += deletionRow(world, ids, fault);
    }
    return {200, json + ']'};
}

} // namespace

void addDeletionRoutes(Routes &routes, World &world)
{
    auto operation = std::make_unique<Delete>();
    const Operation *known = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"POST", kApi + "/devices/actions/delete", known->key(), true, Access::Session, true,
        [known](World &w, Call &call) { return deleteDevices(w, call, *known); }});
}

} // namespace simulator
