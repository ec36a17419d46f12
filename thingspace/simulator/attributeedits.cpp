// Edits of what a device record carries: the primary place of use, custom fields, cost centre (thingspace-api.md 7.1 to 7.3).

#include "thingspace/simulator/placeofuse.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kLongestCostCenter = 36;

/// What the three share: nothing in provisioning history, nothing pending, and callbacks that say next to nothing.
class AttributeEdit : public Operation
{
public:
    // Section 10.4: an empty object or null.
    QByteArray response(const World &world, const Task &task, const Device &) const override
    {
        return mix(world.settings.seed, task.id, 0xed17) % 2 ? "{}" : "null";
    }
};

/// A place of use, whole: what is not sent becomes empty (7.1).
void setPlaceOfUse(World &world, const QJsonObject &parameters, Device &device)
{
    device.placeOfUse = world.fleet.texts().numberOf(placeOfUseAttributes(placeOfUseFrom(parameters[u"primaryPlaceOfUse"].toObject())));
}

class Contact final : public AttributeEdit
{
public:
    QByteArray key() const override { return "contact"; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &body) const override
    {
        // Section 7.1 shows devices and speaks of no other selection: without them there is none.
        if (!body.contains(u"devices"))
            return serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. The list of devices is missing.");
        return placeOfUseFault(body);
    }
    std::optional<ServiceFault> refuse(const World &, const Task &, const Device *device) const override
    {
        // A place of use is a line's, and says where it is taxed (7.1). Which states may have theirs changed is not said:
        // those that have a line.
        return device->state == State::Active || device->state == State::Suspend ? std::nullopt : std::optional(wrongState());
    }
    void execute(World &world, const Task &task, Device &device) const override
    {
        setPlaceOfUse(world, task.order->parameters, device);
    }
};

class CustomFields final : public AttributeEdit
{
public:
    QByteArray key() const override { return "custom-fields"; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &body) const override
    {
        const QJsonArray fields = body[u"customFieldsToUpdate"].toArray();
        if (fields.isEmpty())
            return malformed("customFieldsToUpdate is missing or empty.");
        if (auto fault = customFieldsFault(fields))
            return fault;
        std::array<bool, 5> named {};
        for (const QJsonValueConstRef field : fields) {
            if (!field[u"value"].isString())
                return malformed("The value of a custom field is missing.");
            // One field with two values: which of them counts is not said, so neither does.
            if (std::exchange(named.at(customFieldNumber(field[u"key"].toString()).value_or(0)), true))
                return malformed("A custom field is named twice.");
        }
        return std::nullopt;
    }
    // In any state: preactive devices are added with custom fields (4.1), so their records have them.
    std::optional<ServiceFault> refuse(const World &, const Task &, const Device *) const override { return std::nullopt; }
    void execute(World &world, const Task &task, Device &device) const override
    {
        const QJsonArray fields = task.order->parameters[u"customFieldsToUpdate"].toArray();
        for (const QJsonValueConstRef field : fields) {
            if (const auto number = customFieldNumber(field[u"key"].toString()))
                device.customFields[*number] = world.fleet.texts().numberOf(field[u"value"].toString().toUtf8());
        }
    }
};

bool isCostCenterCharacter(QChar c)
{
    return c < u'\x80' && (c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'!' || c == u'#');
}

class CostCenter final : public AttributeEdit
{
public:
    QByteArray key() const override { return "cost-center"; }

    std::optional<Reply> refuse(const World &, quint16, const QJsonObject &body) const override
    {
        if (auto fault = flagsFault(body, {u"removeCostCenter"}))
            return fault;
        const QJsonValue code = body[u"costCenter"];
        const QString text = code.toString();
        const bool removes = body[u"removeCostCenter"].toBool();
        if (!code.isUndefined() && (!code.isString() || (text.isEmpty() && !removes)))
            return malformed("The costCenter is empty.");
        // Even where the removal wins over it.
        if (text.size() > kLongestCostCenter || !std::all_of(text.begin(), text.end(), isCostCenterCharacter))
            return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The cost center is not valid.");
        const bool places = body.contains(u"primaryPlaceOfUse");
        if (code.isUndefined() && !removes && !places)
            return malformed("There is neither a costCenter nor a removal.");
        return places ? placeOfUseFault(body) : std::nullopt;
    }
    // In any state, as custom fields: nothing is said against it.
    std::optional<ServiceFault> refuse(const World &, const Task &, const Device *) const override { return std::nullopt; }
    void execute(World &world, const Task &task, Device &device) const override
    {
        const QJsonObject &body = task.order->parameters;
        if (body[u"removeCostCenter"].toBool())
            device.costCenter = 0;
        else if (const QByteArray code = textMember(body, u"costCenter"); !code.isEmpty())
            device.costCenter = world.fleet.texts().numberOf(code);
        if (body.contains(u"primaryPlaceOfUse"))
            setPlaceOfUse(world, body, device);
    }
};

void addEdit(Routes &routes, World &world, const QByteArray &path, std::unique_ptr<Operation> operation)
{
    const Operation *known = operation.get();
    world.execution.add(std::move(operation));
    routes.add({"PUT", kApi + path, known->key(), true, Access::Session, true,
        [known](World &w, Call &call) { return acceptChange(w, call, *known, false); }});
}

} // namespace

void addAttributeEditRoutes(Routes &routes, World &world)
{
    addEdit(routes, world, "/devices/actions/contactInfo", std::make_unique<Contact>());
    addEdit(routes, world, "/devices/actions/customFields", std::make_unique<CustomFields>());
    addEdit(routes, world, "/devices/costCenter", std::make_unique<CostCenter>());
}

} // namespace simulator
