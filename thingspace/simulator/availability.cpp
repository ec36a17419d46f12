// Whether devices could be activated (thingspace-api.md 4.6): acknowledged, then one DeviceService callback for all of them.
// It changes nothing; its per-device faults are laid on the one callback.

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/synthetic.h"
#include "thingspace/simulator/world.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kMostAsked = 2000;

/// The carrier's list of hardware and SIMs is not ours to have: what is in an account is on it, and of the rest what has a
/// right check digit.
bool isOnDeviceList(const DeviceRefs &ids)
{
    return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [](const DeviceRef &ref) {
        return (ref.kind != "iccid" && ref.kind != "imei") || passesLuhn(ref.id);
    });
}

QByteArray availabilityEntry(const World &world, const DeviceRefs &ids)
{
    const Row row = anyRowOf(world.fleet, ids);
    const bool known = row != kNoRow;
    // The state behind a pending one: what is about to become a line is none yet.
    const bool hasLine = known && hasNumber(world.trueDevice(row).state);
    const bool found = known || isOnDeviceList(ids);
    QByteArray json = "{\"deviceIds\":" + QJsonDocument(refsToJson(ids)).toJson(QJsonDocument::Compact);
    json += found ? ",\"deviceFound\":true" : ",\"deviceFound\":false";
    json += hasLine ? ",\"associatedWithMTN\":true" : ",\"associatedWithMTN\":false";
    if (found) {
        const QByteArray imei = known ? world.fleet.at(row).imei.view().toByteArray() : refValue(ids, "imei");
        const QByteArray sku = known && world.fleet.at(row).sku ? world.fleet.text(world.fleet.at(row).sku) : "VZW080000460003";
        json += ',';
        appendMember(json, "productType", mix(imei.toULongLong()) % 16 == 0 ? "4GODI_MOD" : "4GODI_DATA");
        json += ',';
        appendMember(json, "sku", sku);
    }
    return json + '}';
}

tl::expected<QList<DeviceRefs>, Reply> askedDevices(const QJsonObject &body)
{
    const QJsonArray devices = body[u"devices"].toArray();
    if (devices.isEmpty())
        return tl::make_unexpected(serviceError("INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID. The list of devices is empty."));
    if (devices.size() > kMostAsked)
        return tl::make_unexpected(serviceError("INPUT_INVALID.NumberofDevices", "INPUT_INVALID. More than 2,000 devices in one request."));
    QList<DeviceRefs> all;
    for (const QJsonValueConstRef value : devices) {
        all.append(refsFrom(value[u"deviceIds"].toArray()));
        if (all.last().isEmpty())
            return tl::make_unexpected(malformed("A device without identifiers."));
        if (auto fault = refsFault(all.last()))
            return tl::make_unexpected(*fault);
    }
    return all;
}

/// What becomes of the one callback.
DeviceFault callbackFaultOf(World &world, Call &call, const QList<DeviceRefs> &devices)
{
    DeviceFault fault;
    if (!world.faults.hasDeviceRules())
        return fault;
    QList<QByteArray> iccids;
    for (const DeviceRefs &ids : devices)
        iccids.append(iccidOf(world.fleet, ids));
    if (const FaultRule *rule = world.faults.forDevice({call.path, {}, &iccids})) {
        fault = {faultText(rule->name), rule->code, rule->text, rule->ms.value_or(5000), rule->known, false};
        ++call.acceptance.deviceFaults[fault.name];
        for (const QByteArray &iccid : iccids)
            call.acceptance.faultOf.insert(iccid, fault.name);
    }
    return fault;
}

Reply checkAvailability(World &world, Call &call)
{
    const auto account = accountOf(world, call.body, true);
    if (!account)
        return account.error();
    const auto devices = askedDevices(call.body);
    if (!devices)
        return devices.error();
    call.requestId = world.ids.next();
    Reply acknowledgement {200, "{\"requestId\":\"" + call.requestId + "\"}"};
    const DeviceFault fault = callbackFaultOf(world, call, *devices);
    if (fault.name == "never-execute")
        return acknowledgement;

    CallbackMessage message;
    message.account = world.fleet.catalogue().accounts()[*account].name;
    message.service = "DeviceService";
    message.requestId = call.requestId;
    message.deviceIds = "[]"; // it is about many: each entry has its own
    if (fault.name == "fail-device") {
        message.outcome = faultOutcome({fault.code.isEmpty() ? "REQUEST_FAILED.UnexpectedError" : fault.code, fault.text});
    } else {
        QByteArray response = "{\"availability\":[";
        for (const DeviceRefs &ids : *devices)
            response += (response.endsWith('[') ? QByteArray() : QByteArray(",")) + availabilityEntry(world, ids);
        message.outcome = successOutcome(response + "]}");
    }
    if (fault.name == "callback-early") {
        ++*call.acceptance.early;
        world.delivery.send(std::move(message), fault, [left = call.acceptance.early, done = call.acceptance.earlyDone] {
            if (--*left == 0 && *done)
                (*done)();
        });
        return acknowledgement;
    }
    const Settings &settings = world.settings;
    const auto spread = static_cast<quint64>(settings.delayMax - settings.delayMin + 1);
    message.due = world.clock.ticks() + settings.delayMin + static_cast<qint64>(mix(settings.seed, world.ids.count(), 0xa7a11) % spread);
    world.delivery.send(std::move(message), fault);
    return acknowledgement;
}

} // namespace

void addAvailabilityRoutes(Routes &routes)
{
    routes.add({"POST", kApi + "/devices/availability/actions/list", "", false, Access::Session, true, checkAvailability});
}

} // namespace simulator
