// Suspend, restore and deactivate (thingspace-api.md 4.3, 4.4). Activation is in activation.cpp.

#include "thingspace/simulator/activation.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/suspensions.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

class Suspend final : public Operation
{
public:
    QByteArray key() const override { return "suspend"; }
    bool isProvisioning() const override { return true; }
    QByteArray externalName(const Order &) const override { return "Suspend"; }
    QByteArray eventType() const override { return "Suspension Confirmed"; }
    std::optional<State> pending() const override { return State::PendingSuspend; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &body) const override
    {
        return flagsFault(body, {u"withBilling"});
    }
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override
    {
        if (device->state != State::Active)
            return wrongState();
        if (!world.limits.maySuspend(task.row, world.clock.ticks()))
            return ServiceFault {"REQUEST_FAILED.SuspensionLimit.Exceeded", "REQUEST_FAILED. The device was suspended for 180 days of this year."};
        return std::nullopt;
    }
    void execute(World &world, const Task &task, Device &device) const override
    {
        device.state = State::Suspend;
        device.suspendedAt = world.clock.ticks() / 1000;
        device.suspendedWithBilling = task.order->parameters[u"withBilling"].toBool();
        device.connected = false;
    }
    QByteArray response(const World &, const Task &, const Device &device) const override
    {
        QByteArray json = "{\"suspendResponse\":{";
        appendMember(json, "expectedResumeDate", zuluSeconds(device.suspendedAt + kSuspendedSeconds));
        return json + ",\"maxSuspendDays\":" + QByteArray::number(kSuspendedSeconds / 86400) + "}}";
    }
};

class Restore final : public Operation
{
public:
    QByteArray key() const override { return "restore"; }
    bool isProvisioning() const override { return true; }
    QByteArray externalName(const Order &) const override { return "Restore"; }
    QByteArray eventType() const override { return "Restore"; }
    std::optional<State> pending() const override { return State::PendingRestore; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &) const override { return std::nullopt; }
    std::optional<ServiceFault> refuse(const World &, const Task &, const Device *device) const override
    {
        return device->state == State::Suspend ? std::nullopt : std::optional(wrongState());
    }
    void execute(World &, const Task &, Device &device) const override
    {
        device.state = State::Active;
        device.suspendedAt = 0;
        device.suspendedWithBilling = false;
    }
    QByteArray response(const World &, const Task &, const Device &) const override { return "{\"restoreResponse\":{\"restored\":true}}"; }
};

class Deactivate final : public Operation
{
public:
    QByteArray key() const override { return "deactivate"; }
    bool isProvisioning() const override { return true; }
    QByteArray externalName(const Order &) const override { return "Deactivate"; }
    QByteArray eventType() const override { return "Deactivate"; }
    std::optional<State> pending() const override { return State::PendingDeactivation; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &body) const override
    {
        if (auto fault = flagsFault(body, {u"etfWaiver", u"deleteAfterDeactivation"}))
            return fault;
        if (body[u"reasonCode"].toString().isEmpty())
            return serviceError("DeserializationFailed", "The reasonCode is missing.");
        if (body[u"reasonCode"].toString() != u"FF")
            return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The reason code is not valid.");
        return std::nullopt;
    }
    std::optional<ServiceFault> refuse(const World &, const Task &, const Device *device) const override
    {
        // A suspended line must be restored first: the stricter of two readings.
        return device->state == State::Active ? std::nullopt : std::optional(wrongState());
    }
    void execute(World &, const Task &task, Device &device) const override
    {
        device.state = State::Deactive;
        device.mdn = {};
        device.ip = 0;
        device.plan = 0;
        device.connected = false;
        device.gone = task.order->parameters[u"deleteAfterDeactivation"].toBool();
    }
    QByteArray response(const World &, const Task &, const Device &) const override
    {
        return "{\"deactivateResponse\":{\"deactivated\":true}}";
    }
};

void addRoute(Routes &routes, World &world, std::unique_ptr<Operation> operation, bool accountRequired)
{
    const Operation *known = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"POST", kApi + "/devices/actions/" + known->key(), known->key(), true, Access::Session, true,
        [known, accountRequired](World &w, Call &call) { return acceptChange(w, call, *known, accountRequired); }});
}

} // namespace

void addLifecycleRoutes(Routes &routes, World &world)
{
    addRoute(routes, world, std::make_unique<Suspend>(), false);
    addRoute(routes, world, std::make_unique<Restore>(), false);
    addRoute(routes, world, std::make_unique<Deactivate>(), true);

    auto activation = makeActivation();
    const Operation *activate = activation.get();
    world.execution.add(std::move(activation));
    routes.add({"POST", kApi + "/devices/actions/activate", "activate", true, Access::Session, true, [activate](World &w, Call &call) {
        if (const qint64 wait = w.limits.takeActivation(w.clock.ticks()))
            return throttled((wait + 999) / 1000);
        return acceptChange(w, call, *activate, false);
    }});
}

} // namespace simulator
