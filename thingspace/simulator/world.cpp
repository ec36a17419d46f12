#include "thingspace/simulator/world.h"

#include "thingspace/simulator/devicerecord.h"
#include "thingspace/simulator/suspensions.h"

using namespace Qt::StringLiterals;

namespace simulator {

World::World(const Settings &given, const Clock &machine)
    : settings(given)
    , clock(machine)
    , schedule(clock)
    , ids(mix(given.seed, 0x1d5))
    , faults(given.seed)
    , signIn(clock, given.seed, given.login)
    , limits(given.lineQuota, given.activateQuota, given.planQuota)
    , callbacks(given.vendorPorts)
    , delivery(*this)
    , execution(*this)
{
}

Device World::trueDevice(Row row) const
{
    Device device = fleet.at(row);
    if (const Task *pending = execution.pendingOn(row))
        device.state = *pending->under;
    return device;
}

void World::show(Row row, const Device &device)
{
    if (state.isOpen()) {
        const Device before = row == fleet.rows() ? Device() : fleet.at(row);
        state.append({{u"t"_s, u"show"_s}, {u"row"_s, qint64(row)}, {u"to"_s, deviceDelta(fleet, before, device)}});
    }
    if (row == fleet.rows())
        fleet.add(device, clock.ticks());
    else
        fleet.update(row, device, clock.ticks());
}

Row World::settle(LedgerRow row)
{
    const qint64 at = clock.ticks();
    row.machineAt = clock.machineNow();
    const Row place = row.row;
    if (state.isOpen()) {
        const bool fresh = place == kNoRow || place == fleet.rows();
        state.append({
            {u"t"_s, u"op"_s}, {u"at"_s, row.at}, {u"ticks"_s, at}, {u"machine"_s, row.machineAt}, {u"operation"_s, QString::fromUtf8(row.operation)},
            {u"origin"_s, static_cast<int>(row.origin)}, {u"req"_s, QString::fromUtf8(row.requestId)},
            {u"iccid"_s, QString::fromUtf8(row.iccid)}, {u"row"_s, place == kNoRow ? qint64(-1) : qint64(place)},
            {u"before"_s, deviceDelta(fleet, fresh ? Device() : fleet.at(place), row.before)},
            {u"after"_s, deviceDelta(fleet, row.before, row.after)}, {u"executed"_s, row.executed},
            {u"ids"_s, static_cast<qint64>(ids.count())}, {u"by"_s, QString::fromUtf8(row.by)}, {u"code"_s, QString::fromUtf8(row.code)},
        });
    }
    if (place == kNoRow) {
        ledger.append(std::move(row));
        return place;
    }
    const bool isNew = place == fleet.rows();
    const bool pending = !isNew && execution.pendingOn(place) != nullptr;
    if (isNew)
        fleet.add(row.after, at);
    else if (!pending) // else what is pending stays in sight: nothing was executed here
        fleet.update(place, row.after, at);
    const LedgerRow &entry = ledger.append(std::move(row));
    count(entry, at);
    if (entry.executed && entry.after.state == State::Suspend && entry.before.state != State::Suspend)
        watchSuspension(*this, place);
    return place;
}

void World::recall(LedgerRow row, qint64 ticks)
{
    const Row place = row.row;
    if (place != kNoRow && (place == fleet.rows() || !execution.pendingOn(place)))
        fleet.restore(place, row.after);
    count(ledger.append(std::move(row)), ticks);
}

/// What an executed change takes from the line's quotas.
void World::count(const LedgerRow &entry, qint64 ticks)
{
    if (!entry.executed || entry.row == kNoRow)
        return;
    const Operation *operation = execution.find(entry.operation);
    if (operation && operation->isProvisioning())
        limits.noteProvisioned(entry.row, ticks);
    if (operation && operation->tookPlanChange(entry.before, entry.after))
        limits.notePlanChange(entry.row, ticks);
    if (entry.before.state == State::Suspend && entry.after.state != State::Suspend && entry.before.suspendedAt)
        limits.noteSuspended(entry.row, entry.before.suspendedAt * 1000, ticks);
}

void World::commit(bool durable)
{
    state.flush(durable);
    delivery.flush();
    if (committed)
        committed();
}

} // namespace simulator
