#include "thingspace/simulator/answeredchange.h"

#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

namespace simulator {

std::shared_ptr<Order> answeredOrder(World &world, Call &call, const Operation &operation, quint16 account)
{
    auto order = std::make_shared<Order>();
    order->requestId = call.requestId = world.ids.next();
    order->operation = &operation;
    order->account = account;
    order->parameters = call.body;
    order->user = call.user;
    return order;
}

std::optional<ServiceFault> carryOutAnswered(World &world, const std::shared_ptr<Order> &order, const Selected &selected, Call &call)
{
    const bool known = selected.row != kNoRow;
    Task task;
    task.order = order;
    task.ids = selected.ids;
    task.row = selected.row;
    LedgerRow entry;
    entry.before.gone = true;
    Device device;
    if (known)
        entry.before = device = world.trueDevice(selected.row);
    std::optional<ServiceFault> fault;
    if (world.faults.hasDeviceRules()) {
        const QList<QByteArray> iccid {iccidOf(world.fleet, selected.ids)};
        const FaultRule *rule = world.faults.forDevice({call.path, order->operation->key(), &iccid});
        // The others need something that is still to come: an acknowledgement without a deed, an approval, a callback. Here the answer is the deed.
        if (rule && rule->name == FaultName::FailDevice) {
            ++call.acceptance.deviceFaults[faultText(rule->name)];
            call.acceptance.faultOf.insert(iccid.first(), faultText(rule->name));
            fault = ServiceFault {rule->code.isEmpty() ? "REQUEST_FAILED.UnexpectedError" : rule->code, rule->text};
        }
    }
    if (!fault)
        fault = order->operation->refuse(world, task, known ? &device : nullptr);
    entry.at = world.clock.now();
    entry.operation = order->operation->key();
    entry.requestId = order->requestId;
    entry.iccid = iccidOf(world.fleet, selected.ids);
    if (!fault)
        order->operation->execute(world, task, device);
    else if (!known)
        device.gone = true;
    entry.row = known || fault ? selected.row : world.fleet.rows();
    entry.after = device;
    entry.executed = !fault;
    entry.by = order->user;
    entry.code = fault ? fault->code : QByteArray();
    world.settle(std::move(entry));
    return fault;
}

} // namespace simulator
