#include "thingspace/simulator/routes.h"

#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

bool matches(const QByteArray &pattern, const QByteArray &path, QList<QByteArray> *arguments)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> given = path.split('/');
    if (wanted.size() != given.size())
        return false;
    QList<QByteArray> found;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "{}" && !given[i].isEmpty())
            found.append(QByteArray::fromPercentEncoding(given[i]));
        else if (wanted[i] != given[i])
            return false;
    }
    if (arguments)
        *arguments = found;
    return true;
}

} // namespace

const Route *Routes::find(const QByteArray &method, const QByteArray &path, QList<QByteArray> *arguments) const
{
    for (const Route &route : m_routes) {
        if (route.method == method && matches(route.pattern, path, arguments))
            return &route;
    }
    return nullptr;
}

bool Routes::knowsPath(const QByteArray &path) const
{
    for (const Route &route : m_routes) {
        if (matches(route.pattern, path, nullptr))
            return true;
    }
    return false;
}

void addVendorRoutes(Routes &routes, World &world)
{
    addSessionRoutes(routes);
    addAccountRoutes(routes);
    addListRoutes(routes);
    addHistoryRoutes(routes);
    addCallbackRoutes(routes);
    addLifecycleRoutes(routes, world);
    addAddRoutes(routes, world);
    addDeletionRoutes(routes, world);
    addIdentifierChangeRoutes(routes, world);
    addPlanChangeRoutes(routes, world);
    addAttributeEditRoutes(routes, world);
    addAvailabilityRoutes(routes);
}

Reply acceptChange(World &world, Call &call, const Operation &operation, bool accountRequired)
{
    const auto account = accountOf(world, call.body, accountRequired);
    if (!account)
        return account.error();
    if (const auto fault = operation.refuse(world, *account, call.body))
        return *fault;
    const auto devices = selectDevices(world, operation, *account, call.body);
    if (!devices)
        return devices.error();
    Order order;
    order.operation = &operation;
    order.account = *account;
    order.parameters = call.body;
    order.parameters.remove(u"devices"_s);
    order.user = call.user;
    call.acceptance = world.execution.accept(std::move(order), *devices, call.path);
    call.requestId = call.acceptance.requestId;
    return {200, "{\"requestId\":\"" + call.requestId + "\"}"};
}

} // namespace simulator
