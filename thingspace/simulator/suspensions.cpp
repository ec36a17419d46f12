#include "thingspace/simulator/suspensions.h"

#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

bool stillSuspended(const World &world, Row row, qint64 since)
{
    const Device &device = world.fleet.at(row);
    return !device.gone && device.suspendedAt == since && world.trueDevice(row).state == State::Suspend;
}

void announce(World &world, Row row, qint64 resumesAt)
{
    const Device &device = world.fleet.at(row);
    CallbackMessage message;
    message.account = world.fleet.catalogue().accounts()[device.account].name;
    message.service = "ResumeTrackingNotification";
    message.requestId = world.ids.next();
    message.deviceIds = callbackIds(identifiersOf(world.fleet, device), mix(world.settings.seed, row));
    QByteArray response = "{\"resumeTrackingNotification\":{";
    appendMember(response, "comment", "The device will resume service on " + zuluSeconds(resumesAt));
    message.outcome = successOutcome(response + "}}");
    world.delivery.send(std::move(message));
}

void resumeLine(World &world, Row row, qint64 since)
{
    if (!stillSuspended(world, row, since))
        return;
    if (world.execution.pendingOn(row)) { // a request is about to decide; look again when it has
        world.schedule.after(60 * 1000, [&world, row, since] { resumeLine(world, row, since); });
        return;
    }
    Order order;
    order.operation = world.execution.find("restore");
    order.account = world.fleet.at(row).account;
    order.user = "System";
    order.origin = Origin::Automatic;
    const DeviceRefs ids {{"iccid", world.fleet.at(row).iccid.view().toByteArray()}};
    if (order.operation)
        (void)world.execution.carryOut(std::move(order), {ids, row});
}

} // namespace

void watchSuspension(World &world, Row row)
{
    const qint64 since = world.fleet.at(row).suspendedAt;
    const qint64 end = since + kSuspendedSeconds;
    world.schedule.at((end - kResumeNoticeSeconds) * 1000, [&world, row, since, end] {
        if (!stillSuspended(world, row, since))
            return;
        announce(world, row, end);
        world.schedule.at(end * 1000, [&world, row, since] { resumeLine(world, row, since); });
    });
}

} // namespace simulator
