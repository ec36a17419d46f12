// The plan of lines (thingspace-api.md 6).

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

class CarrierPlan final : public Operation
{
public:
    QByteArray key() const override { return "carrier-plan"; }
    bool ordersPlan() const override { return true; }
    // A change to the plan that the line has already is carried out and counts: nothing says otherwise (section 6).
    bool tookPlanChange(const Device &, const Device &) const override { return true; }

    std::optional<Reply> refuse(const World &world, quint16 account, const QJsonObject &body) const override
    {
        if (auto fault = planFault(world, textMember(body, u"servicePlan"), true))
            return fault;
        // Undocumented, never to be sent (section 6): whoever does learns it here.
        if (body.contains(u"takeEffect"))
            return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. takeEffect is not supported.");
        const QByteArray pool = textMember(body, u"carrierIpPoolName");
        return pool.isEmpty() ? std::nullopt : ipPoolFault(world, account, pool);
    }
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override
    {
        if (device->state != State::Active)
            return wrongState();
        if (!world.limits.mayChangePlan(task.row, world.clock.ticks()))
            return tooManyPlanChanges();
        return std::nullopt;
    }
    void execute(World &world, const Task &task, Device &device) const override
    {
        const QByteArray code = textMember(task.order->parameters, u"servicePlan");
        device.plan = world.fleet.catalogue().planByCode(code).value_or(device.plan);
    }
    QByteArray response(const World &world, const Task &, const Device &device) const override
    {
        QByteArray json = "{\"changeServicePlanResponse\":{";
        appendMember(json, "servicePlan", world.fleet.catalogue().plans()[device.plan].code);
        return json + "}}";
    }
};

} // namespace

void addPlanChangeRoutes(Routes &routes, World &world)
{
    auto operation = std::make_unique<CarrierPlan>();
    const Operation *known = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"PUT", kApi + "/devices/actions/plan", known->key(), true, Access::Session, true,
        [known](World &w, Call &call) { return acceptChange(w, call, *known, false); }});
}

} // namespace simulator
