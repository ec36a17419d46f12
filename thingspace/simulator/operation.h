#pragma once

#include "thingspace/simulator/deviceids.h"
#include "thingspace/simulator/ledger.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace simulator {

struct World;
class Operation;

/// A request that was accepted: what its devices have in common.
struct Order
{
    QByteArray requestId;
    const Operation *operation = nullptr;
    quint16 account = 0;
    /// The body without its devices.
    QJsonObject parameters;
    /// Who asked.
    QByteArray user;
    Origin origin = Origin::Api;
    int devices = 0;
    /// Devices not settled yet, and those that failed.
    int open = 0;
    int failed = 0;
    /// Ticks; the second 0 while any is open.
    qint64 acceptedAt = 0;
    qint64 finishedAt = 0;
};

/// A per-device fault, as far as it outlives its rule.
struct DeviceFault
{
    /// Empty: none. Else the fault's name.
    QByteArray name;
    QByteArray code;
    QByteArray text;
    /// Milliseconds of the carrier's clock.
    qint64 ms = 0;
    bool known = false;
    /// hold: whether it is cancelled in the end.
    bool cancelled = false;
};

/// One device's share of an order.
struct Task
{
    quint64 id = 0;
    std::shared_ptr<Order> order;
    /// As sent.
    DeviceRefs ids;
    /// kNoRow: unknown to the carrier.
    Row row = kNoRow;
    /// The state under the pending one that is shown; empty: nothing pending is shown.
    std::optional<State> under;
    /// The device came into being with this order.
    bool added = false;
    /// Ticks.
    qint64 due = 0;
    DeviceFault fault;
    /// A hold has been told; it ends when the task is due again.
    bool held = false;
};

/// Why a device cannot have it: for a callback's faultResponse, code without the service name.
struct ServiceFault
{
    QByteArray code;
    QByteArray text;
};

/// One kind of change as the carrier carries it out. A family of endpoints is one file that derives from this, and adds
/// its routes (routes.h).
class Operation
{
public:
    virtual ~Operation() = default;

    /// The change type's key (contract section 2).
    virtual QByteArray key() const = 0;
    /// Most devices of one request; more is INPUT_INVALID.NumberofDevices.
    virtual int mostDevices() const { return 200; }
    /// One of the five provisioning actions a day, and covered by the request-status endpoint.
    virtual bool isProvisioning() const { return false; }
    /// Whether it may name a device that is not there yet.
    virtual bool takesUnknown() const { return false; }
    /// Whether groupName beside devices is an order (activate) rather than a second selection.
    virtual bool groupsDevices() const { return false; }
    /// Whether servicePlan is an order (activate, carrier-plan) rather than a selection.
    virtual bool ordersPlan() const { return groupsDevices(); }
    /// What ExternalProvisioningChanges calls it; empty: it is not told there (thingspace-api.md 10.4).
    virtual QByteArray externalName(const Order &) const { return {}; }
    /// What provisioning history calls it, done; nothing for what history does not show.
    virtual QByteArray eventType() const { return {}; }
    /// Whether callbacks name the device by what was sent and by nothing more.
    virtual bool tellsAsSent() const { return false; }
    /// Whether it took one of the line's plan changes.
    virtual bool tookPlanChange(const Device &, const Device &) const { return false; }

    /// What is wrong with the request as a whole, before any device is looked at.
    virtual std::optional<Reply> refuse(const World &world, quint16 account, const QJsonObject &body) const = 0;
    /// What is wrong with this device now; `device` is nullptr where there is none, and has its true state, not a pending one.
    virtual std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const = 0;
    /// What is shown until it is executed.
    virtual std::optional<State> pending() const { return std::nullopt; }
    /// Carries it out.
    virtual void execute(World &world, const Task &task, Device &device) const = 0;
    /// What a failed one leaves behind.
    virtual void fail(World &world, const Task &task, Device &device) const;
    /// The deviceResponse of the callback, a whole JSON object.
    virtual QByteArray response(const World &world, const Task &task, const Device &device) const = 0;
};

} // namespace simulator
