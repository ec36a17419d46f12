#pragma once

#include "thingspace/simulator/callbackdelivery.h"
#include "thingspace/simulator/callbackregistry.h"
#include "thingspace/simulator/execution.h"
#include "thingspace/simulator/faults.h"
#include "thingspace/simulator/fleet.h"
#include "thingspace/simulator/ledger.h"
#include "thingspace/simulator/linelimits.h"
#include "thingspace/simulator/randomness.h"
#include "thingspace/simulator/requestlog.h"
#include "thingspace/simulator/schedule.h"
#include "thingspace/simulator/signin.h"
#include "thingspace/simulator/statefile.h"

#include <functional>

namespace simulator {

/// How a carrier is set up.
struct Settings
{
    quint64 seed = 1;
    qint64 devices = 5000;
    /// From acknowledgement to execution, milliseconds of the carrier's clock.
    qint64 delayMin = 200;
    qint64 delayMax = 2000;
    std::optional<Login> login = {};
    bool vendorPorts = false;
    /// Provisioning actions of a line in 24 hours, activate requests in a minute, and plan changes of a line in 31 days;
    /// 0: no limit.
    int lineQuota = 5;
    int activateQuota = 100;
    int planQuota = 4;
};

/// Everything the carrier is. One thread uses it. What happened is appended to the state file as it happens; commit()
/// makes it last, and only then do callbacks go out.
struct World
{
    World(const Settings &settings, const Clock &machine);

    /// A change of one device that took place, or was tried: ledger, limits, timers, state file.
    /// `row.after` becomes the device, unless the row is kNoRow. Answers the row number (a new one where the device is new).
    Row settle(LedgerRow row);
    /// The same from a state file: as it was at those ticks.
    void recall(LedgerRow row, qint64 ticks);
    /// A device as it is shown while something is pending; not in the ledger.
    void show(Row row, const Device &device);
    /// The device without what is merely pending.
    Device trueDevice(Row row) const;

    /// After everything that changed something, before anybody hears of it.
    void commit(bool durable = true);
    /// Called after each commit: the schedule may have something earlier now.
    std::function<void()> committed;

    Settings settings;
    SimClock clock;
    Schedule schedule;
    IdMaker ids;
    Fleet fleet;
    Ledger ledger;
    RequestLog requests;
    FaultPlan faults;
    SignIn signIn;
    LineLimits limits;
    CallbackRegistry callbacks;
    CallbackDelivery delivery;
    Execution execution;
    StateFile state;

private:
    void count(const LedgerRow &entry, qint64 ticks);
};

} // namespace simulator
