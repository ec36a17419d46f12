// The device list (thingspace-api.md 3).

#include "thingspace/simulator/devicequery.h"
#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

Reply listDevices(World &world, Call &call)
{
    const std::optional<qint64> past = call.staleMs ? std::optional(world.clock.ticks() - call.staleMs) : std::nullopt;
    const auto query = DeviceQuery::read(world.fleet, call.body, past);
    if (!query)
        return query.error();
    const DeviceQuery::Page page = query->run(world.fleet, past);
    if (query->single && page.devices.isEmpty())
        return serviceError("REQUEST_FAILED.DeviceNotFound", "REQUEST_FAILED. The device could not be found.");

    QByteArray json;
    json.reserve(64 + page.devices.size() * 2100);
    json.append(page.more ? "{\"hasMoreData\":true,\"devices\":[" : "{\"hasMoreData\":false,\"devices\":[");
    DeviceWriter writer(world.fleet);
    const qint64 now = world.clock.now() / 1000;
    for (const Row row : page.devices) {
        if (!json.endsWith('['))
            json += ',';
        const Fleet &fleet = world.fleet;
        if (past && fleet.hasPast())
            writer.append(json, fleet.past(row, *past), fleet.idOf(row), now);
        else
            writer.append(json, fleet.at(row), fleet.idOf(row), now);
    }
    json.append("]}");
    return {page.more ? 202 : 200, json};
}

} // namespace

void addListRoutes(Routes &routes)
{
    routes.add({"POST", kApi + "/devices/actions/list", "list", false, Access::Session, true, listDevices});
}

} // namespace simulator
