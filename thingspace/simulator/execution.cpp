#include "thingspace/simulator/execution.h"

#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qint64 kHoldMs = 3600 * 1000LL;

DeviceFault faultOf(const FaultRule &rule, quint64 roll)
{
    DeviceFault fault {faultText(rule.name), rule.code, rule.text, rule.ms.value_or(0), rule.known, false};
    if (rule.name == FaultName::Hold) {
        fault.ms = rule.ms.value_or(kHoldMs);
        fault.cancelled = rule.then.isEmpty() ? roll % 2 == 0 : rule.then == "cancelled";
    }
    if (rule.name == FaultName::CallbackLate)
        fault.ms = rule.ms.value_or(5000);
    return fault;
}

} // namespace

void Operation::fail(World &, const Task &, Device &) const { }

void Execution::add(std::unique_ptr<Operation> operation)
{
    const QByteArray key = operation->key();
    m_operations[key] = std::move(operation);
}

const Operation *Execution::find(const QByteArray &key) const
{
    const auto found = m_operations.find(key);
    return found == m_operations.end() ? nullptr : found->second.get();
}

const Task *Execution::pendingOn(Row row) const
{
    const auto pending = m_pending.constFind(row);
    return pending == m_pending.constEnd() ? nullptr : &m_tasks.at(*pending);
}

Execution::Acceptance Execution::accept(Order draft, const QList<Selected> &devices, const QByteArray &path)
{
    Acceptance acceptance;
    acceptance.requestId = m_world.ids.next();
    const auto order = std::make_shared<Order>(std::move(draft));
    order->requestId = acceptance.requestId;
    order->devices = order->open = static_cast<int>(devices.size());
    order->acceptedAt = m_world.clock.ticks();
    m_orders.insert(order->requestId, order);

    QList<quint64> tasks;
    for (const Selected &device : devices) {
        Task task = makeTask(order, device, path, acceptance);
        if (task.fault.name != "never-execute")
            showPending(task);
        const quint64 id = task.id;
        tasks.append(id);
        if (task.fault.name == "callback-early")
            ++*acceptance.early;
        m_tasks.insert({id, std::move(task)});
    }
    if (m_world.state.isOpen())
        m_world.state.append(orderRecord(*order, tasks));

    const auto told = [left = acceptance.early, done = acceptance.earlyDone] {
        if (--*left == 0 && *done)
            (*done)();
    };
    for (const quint64 id : tasks) {
        const Task &task = m_tasks.at(id);
        if (task.fault.name == "callback-early")
            run(id, told);
        else
            schedule(task);
    }
    return acceptance;
}

Task Execution::makeTask(const std::shared_ptr<Order> &order, const Selected &device, const QByteArray &path, Acceptance &acceptance)
{
    Task task;
    task.id = m_nextTask++;
    task.order = order;
    task.ids = device.ids;
    task.row = device.row;
    const quint64 roll = mix(m_world.settings.seed, task.id, 0xde1a7);
    const Settings &settings = m_world.settings;
    task.due = m_world.clock.ticks() + settings.delayMin + static_cast<qint64>(roll % static_cast<quint64>(settings.delayMax - settings.delayMin + 1));
    if (!m_world.faults.hasDeviceRules())
        return task;
    const QList<QByteArray> iccid {iccidOf(m_world.fleet, device.ids)};
    if (const FaultRule *rule = m_world.faults.forDevice({path, order->operation->key(), &iccid})) {
        task.fault = faultOf(*rule, mix(roll));
        ++acceptance.deviceFaults[task.fault.name];
        acceptance.faultOf.insert(iccid.first(), task.fault.name);
    }
    return task;
}

void Execution::showPending(Task &task)
{
    const Operation &operation = *task.order->operation;
    const auto shown = operation.pending();
    if (!shown || (task.row != kNoRow && m_pending.contains(task.row)))
        return;
    Device device = task.row == kNoRow ? Device() : m_world.fleet.at(task.row);
    if (operation.refuse(m_world, task, task.row == kNoRow ? nullptr : &device))
        return;
    if (task.row == kNoRow) {
        operation.execute(m_world, task, device); // for its identifiers; the rest is done again when it is really executed
        device.mdn = {};
        device.ip = 0;
        device.activatedAt = 0;
        device.state = State::PreActive;
        task.row = m_world.fleet.rows();
        task.added = true;
    }
    task.under = device.state;
    device.state = *shown;
    m_world.show(task.row, device);
    m_pending.insert(task.row, task.id);
}

void Execution::schedule(const Task &task)
{
    if (task.fault.name != "never-execute")
        m_world.schedule.at(task.due, [this, id = task.id] { run(id); });
}

bool Execution::hold(Task &task)
{
    if (task.fault.name != "hold" || task.held)
        return false;
    task.held = true;
    task.due = m_world.clock.ticks() + task.fault.ms;
    m_world.state.append({{u"t"_s, u"hold"_s}, {u"task"_s, static_cast<qint64>(task.id)}, {u"due"_s, task.due}});
    tell(task, faultOutcome({"REQUEST_ONHOLD.PendingApproval", "REQUEST_ONHOLD. The request waits for approval."}), {});
    schedule(task);
    return true;
}

void Execution::run(quint64 id, const std::function<void()> &told)
{
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end() || hold(found->second))
        return;
    const Task task = found->second;
    if (task.under)
        m_pending.remove(task.row);
    m_tasks.erase(found);
    finish(task, told);
}

std::optional<ServiceFault> Execution::refusal(const Task &task, const Device *device) const
{
    if (task.fault.name == "fail-device") {
        return ServiceFault {task.fault.code.isEmpty() ? "REQUEST_FAILED.UnexpectedError" : task.fault.code,
            task.fault.text.isEmpty() ? "REQUEST_FAILED. An unexpected error occurred." : task.fault.text};
    }
    if (task.fault.name == "hold" && task.fault.cancelled)
        return ServiceFault {"REQUEST_CANCELLED.ApprovalDenied", "REQUEST_CANCELLED. The request was not approved."};
    if (!device && !task.order->operation->takesUnknown())
        return deviceNotFound();
    if (device && device->account != task.order->account)
        return ServiceFault {"INPUT_INVALID.Device.Account.Invalid", "INPUT_INVALID. The device is not in the account."};
    if (device && pendingOn(task.row))
        return ServiceFault {"INPUT_INVALID.DeviceState.Invalid", "INPUT_INVALID. Another request for the device is pending."};
    if (device && task.order->operation->isProvisioning() && !m_world.limits.mayProvision(task.row, m_world.clock.ticks()))
        return ServiceFault {"REQUEST_FAILED.ProvisioningLimit.Exceeded", "REQUEST_FAILED. Too many provisioning actions for the device today."};
    return task.order->operation->refuse(m_world, task, device);
}

void Execution::finish(const Task &task, const std::function<void()> &told)
{
    const Operation &operation = *task.order->operation;
    Device device;
    device.gone = true;
    // What was unknown when it was ordered may have come since, and what was known may have gone.
    const Row row = task.row != kNoRow ? task.row : rowOf(m_world.fleet, task.ids);
    const bool known = row != kNoRow && !m_world.fleet.at(row).gone;
    if (known) {
        device = m_world.trueDevice(row);
        if (task.under)
            device.state = *task.under;
    }
    Task settled = task;
    settled.row = known ? row : kNoRow;
    LedgerRow entry;
    entry.before = device;
    if (task.added)
        entry.before.gone = true;
    const auto fault = refusal(settled, known ? &device : nullptr);
    if (!fault) {
        device.gone = false;
        operation.execute(m_world, settled, device);
    } else if (known || task.fault.name == "fail-device") {
        operation.fail(m_world, settled, device);
    }
    entry.at = m_world.clock.now();
    entry.operation = operation.key();
    entry.origin = task.order->origin;
    entry.requestId = task.order->origin == Origin::Api ? task.order->requestId : QByteArray();
    // As the device was named when it was ordered: an identifier change's new ICCID is in `after`.
    const Device &named = entry.before.gone ? device : entry.before;
    entry.iccid = named.iccid.isEmpty() ? iccidOf(m_world.fleet, task.ids) : named.iccid.view().toByteArray();
    entry.row = !known && device.gone ? kNoRow : (known ? row : m_world.fleet.rows());
    entry.after = device;
    entry.executed = !fault;
    entry.by = task.order->user;
    entry.code = fault ? fault->code : QByteArray();
    // Before the change itself: whoever reads this back must see the device as no longer pending when that comes.
    m_world.state.append({{u"t"_s, u"done"_s}, {u"task"_s, static_cast<qint64>(task.id)}, {u"failed"_s, fault.has_value()}, {u"at"_s, m_world.clock.ticks()}});
    settled.row = m_world.settle(std::move(entry));

    if (fault)
        ++task.order->failed;
    if (--task.order->open == 0)
        task.order->finishedAt = m_world.clock.ticks();
    if (task.order->origin != Origin::Api)
        return tellExternal(settled, device);
    tell(settled, fault ? faultOutcome(*fault) : successOutcome(operation.response(m_world, settled, device)), told);
}

std::optional<ServiceFault> Execution::carryOut(Order draft, const Selected &selected)
{
    const auto order = std::make_shared<Order>(std::move(draft));
    order->requestId = m_world.ids.next();
    order->devices = order->open = 1;
    order->acceptedAt = m_world.clock.ticks();
    Task task;
    task.order = order;
    task.ids = selected.ids;
    task.row = selected.row;
    std::optional<Device> device;
    if (selected.row != kNoRow)
        device = m_world.trueDevice(selected.row);
    if (auto fault = refusal(task, device ? &*device : nullptr))
        return fault;
    finish(task, {});
    return std::nullopt;
}

void Execution::tell(const Task &task, const QByteArray &outcome, const std::function<void()> &told)
{
    CallbackMessage message;
    message.account = m_world.fleet.catalogue().accounts()[task.order->account].name;
    message.service = "CarrierService";
    message.requestId = task.order->requestId;
    // The ids as sent, or everything known of the device: the live service does either.
    const quint64 roll = mix(m_world.settings.seed, task.id, 0xca11);
    QList<std::pair<QByteArray, QByteArray>> ids;
    if (roll % 2 == 0 && !task.order->operation->tellsAsSent() && task.row != kNoRow && !m_world.fleet.at(task.row).gone)
        ids = identifiersOf(m_world.fleet, m_world.fleet.at(task.row));
    for (const DeviceRef &ref : task.ids) {
        if (!ids.contains(std::pair(ref.kind, ref.id)))
            ids.append({ref.kind, ref.id});
    }
    message.deviceIds = callbackIds(ids, mix(roll));
    message.outcome = outcome;
    m_world.delivery.send(std::move(message), task.fault, told);
}

void Execution::tellExternal(const Task &task, const Device &device)
{
    const QByteArray change = task.order->operation->externalName(*task.order);
    if (change.isEmpty())
        return;
    CallbackMessage message;
    const QByteArray account = m_world.fleet.catalogue().accounts()[task.order->account].name;
    message.account = account;
    message.service = "ExternalProvisioningChanges";
    message.requestId = task.order->requestId;
    const QByteArray ids = callbackIds(identifiersOf(m_world.fleet, device), mix(m_world.settings.seed, m_world.ledger.rows().size()));
    message.deviceIds = ids;
    QByteArray response = "{\"externalProvisioningChanges\":{";
    appendMember(response, "source", task.order->origin == Origin::Automatic ? "Network" : "Portal");
    response += ',';
    appendMember(response, "change", change);
    response += ",\"deviceInfo\":{";
    appendMember(response, "accountName", account);
    response += ',';
    appendMember(response, "state", stateText(device.state));
    response += ",\"deviceIds\":" + ids + "}}}";
    message.outcome = successOutcome(response);
    m_world.delivery.send(std::move(message));
}

} // namespace simulator
