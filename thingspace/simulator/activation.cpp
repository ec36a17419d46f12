#include "thingspace/simulator/activation.h"

#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/placeofuse.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/synthetic.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

class Activate final : public Operation
{
public:
    QByteArray key() const override { return "activate"; }
    int mostDevices() const override { return 10000; }
    bool isProvisioning() const override { return true; }
    bool takesUnknown() const override { return true; }
    bool groupsDevices() const override { return true; }
    QByteArray externalName(const Order &) const override { return "Activate"; }
    QByteArray eventType() const override { return "Activation Confirmed"; }
    std::optional<State> pending() const override { return State::PendingActivation; }

    std::optional<Reply> refuse(const World &world, quint16 account, const QJsonObject &body) const override;
    std::optional<ServiceFault> refuse(const World &world, const Task &task, const Device *device) const override;
    void execute(World &world, const Task &task, Device &device) const override;
    void fail(World &world, const Task &task, Device &device) const override;
    QByteArray response(const World &world, const Task &task, const Device &device) const override;
};

std::optional<Reply> Activate::refuse(const World &world, quint16 account, const QJsonObject &body) const
{
    if (auto fault = planFault(world, textMember(body, u"servicePlan"), true))
        return fault;
    const QByteArray zip = textMember(body, u"mdnZipCode");
    if (zip.size() != 5 || !isDigits(zip))
        return serviceError("DeserializationFailed", "The mdnZipCode must be five digits.");
    if (auto fault = ipPoolFault(world, account, textMember(body, u"carrierIpPoolName")))
        return fault;
    if (body[u"costCenterCode"].toString().size() > 36)
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The cost center code is longer than 36 characters.");
    const QByteArray restriction = textMember(body, u"publicIpRestriction");
    if (!restriction.isEmpty() && restriction != "restricted" && restriction != "unrestricted")
        return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The public IP restriction is not valid.");
    if (!body.contains(u"devices") && textMember(body, u"groupName").isEmpty())
        return serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. Devices or a group are required.");
    return takeInFault(world, account, body);
}

std::optional<ServiceFault> Activate::refuse(const World &world, const Task &task, const Device *device) const
{
    if (device) {
        if (device->state == State::Active)
            return ServiceFault {"REQUEST_FAILED.DeviceAlreadyActive", "REQUEST_FAILED. Device is already active"};
        if (device->state == State::Suspend)
            return ServiceFault {"INPUT_INVALID.DeviceState.Invalid", "INPUT_INVALID. The device is suspended."};
        return std::nullopt;
    }
    // Unknown as given: perhaps one part of the pair belongs to another line, and is not free.
    for (const DeviceRef &ref : task.ids) {
        if (world.fleet.find(ref.kind, ref.id) != kNoRow)
            return identifierInUse();
    }
    const bool hasSku = !textMember(task.order->parameters, u"skuNumber").isEmpty();
    const bool whole = !refValue(task.ids, "iccid").isEmpty() && (hasSku || !refValue(task.ids, "imei").isEmpty());
    if (!whole || !world.fleet.catalogue().accounts()[task.order->account].provisioning)
        return ServiceFault {"REQUEST_FAILED.DeviceNotFound", "REQUEST_FAILED. The device could not be found."};
    return std::nullopt;
}

void Activate::execute(World &world, const Task &task, Device &device) const
{
    const QJsonObject &body = task.order->parameters;
    const qint64 now = world.clock.ticks() / 1000;
    takeIn(world, task.order->account, task.ids, body, device);
    device.state = State::Active;
    device.plan = world.fleet.catalogue().planByCode(textMember(body, u"servicePlan")).value_or(0);
    // Always a new number: keeping the old one needs the carrier's own people.
    device.mdn = FixedText<10>(world.fleet.freeMdn());
    device.ip = 0x0a000000 + static_cast<quint32>(mix(world.settings.seed, world.ledger.rows().size()) & 0xffffff);
    device.activatedAt = now;
    device.activatedBy = world.fleet.texts().numberOf(task.order->user);
    if (const QByteArray code = textMember(body, u"costCenterCode"); !code.isEmpty())
        device.costCenter = world.fleet.texts().numberOf(code);
    if (const QByteArray restriction = textMember(body, u"publicIpRestriction"); !restriction.isEmpty())
        device.publicIp = world.fleet.texts().numberOf(restriction);
    if (body[u"primaryPlaceOfUse"].isObject())
        device.placeOfUse = world.fleet.texts().numberOf(placeOfUseAttributes(placeOfUseFrom(body[u"primaryPlaceOfUse"].toObject())));
}

// A failed activation may still leave the device in the account, as deactive.
void Activate::fail(World &world, const Task &task, Device &device) const
{
    const bool fresh = device.gone || task.added;
    const bool leaves = task.fault.name == "fail-device" && mix(world.settings.seed, task.id, 0xfa11) % 2 == 0
        && (fresh || device.state == State::PreActive);
    if (leaves) {
        if (device.gone)
            takeIn(world, task.order->account, task.ids, task.order->parameters, device);
        device.gone = false;
        device.state = State::Deactive;
    } else if (fresh) {
        device.gone = true;
    }
}

QByteArray Activate::response(const World &world, const Task &task, const Device &device) const
{
    QByteArray json = "{\"activateResponse\":{\"deviceIds\":";
    json += callbackIds(identifiersOf(world.fleet, device), mix(world.settings.seed, task.id)) + ',';
    appendMember(json, "ipAddress", ipText(device.ip));
    json += ',';
    appendMember(json, "servicePlan", world.fleet.catalogue().plans()[device.plan].code);
    json += ',';
    appendMember(json, "state", "active");
    return json + "}}";
}

} // namespace

std::unique_ptr<Operation> makeActivation()
{
    return std::make_unique<Activate>();
}

std::optional<Reply> takeInFault(const World &world, quint16 account, const QJsonObject &body)
{
    const QByteArray group = textMember(body, u"groupName");
    if (!group.isEmpty() && !world.fleet.catalogue().hasGroup(account, group))
        return serviceError("REQUEST_FAILED.DeviceGroupNotFound", "REQUEST_FAILED. The device group could not be found.");
    return customFieldsFault(body[u"customFields"].toArray());
}

void takeIn(World &world, quint16 account, const DeviceRefs &ids, const QJsonObject &parameters, Device &device)
{
    StringPool &texts = world.fleet.texts();
    if (device.iccid.isEmpty() && device.imei.isEmpty()) {
        device.account = account;
        device.iccid = FixedText<20>(refValue(ids, "iccid"));
        device.imei = FixedText<16>(refValue(ids, "imei"));
        device.eid = texts.numberOf(refValue(ids, "eid"));
        device.meid = texts.numberOf(refValue(ids, "meid"));
        device.group = texts.numberOf(world.fleet.catalogue().accounts()[account].groups.first());
        // Never before the one that was added last: the list by date is in the order of the rows.
        device.createdAt = world.clock.ticks() / 1000;
        if (world.fleet.rows())
            device.createdAt = std::max(device.createdAt, world.fleet.at(world.fleet.rows() - 1).createdAt);
    }
    if (const QByteArray group = textMember(parameters, u"groupName"); !group.isEmpty())
        device.group = texts.numberOf(group);
    if (const QByteArray sku = textMember(parameters, u"skuNumber"); !sku.isEmpty())
        device.sku = texts.numberOf(sku);
    const QJsonArray fields = parameters[u"customFields"].toArray();
    for (const QJsonValueConstRef field : fields) {
        if (const auto number = customFieldNumber(field[u"key"].toString()))
            device.customFields[*number] = texts.numberOf(field[u"value"].toString().toUtf8());
    }
}

} // namespace simulator
