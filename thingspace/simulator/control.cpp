#include "thingspace/simulator/control.h"

#include "thingspace/basics/duration.h"
#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/world.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kPage = 10000;

std::optional<quint64> afterOf(const HttpServerRequest &request)
{
    const QString text = QUrlQuery(QString::fromUtf8(request.query)).queryItemValue(u"after"_s);
    bool ok = true;
    const quint64 after = text.isEmpty() ? 0 : text.toULongLong(&ok);
    return ok ? std::optional(after) : std::nullopt;
}

Reply afterError()
{
    return controlError(400, u"after must be the seq of a row, a whole number."_s);
}

Reply accounts(const World &world)
{
    QJsonArray names;
    for (const Account &account : world.fleet.catalogue().accounts())
        names.append(QString::fromUtf8(account.name));
    return jsonReply(names);
}

Reply oneDevice(const World &world, const QByteArray &iccid)
{
    const Row row = world.fleet.find("iccid", iccid);
    if (row == kNoRow)
        return controlError(404, u"No device has the ICCID %1."_s.arg(QString::fromUtf8(iccid)));
    const Device &device = world.fleet.at(row);
    QByteArray json = contractDevice(world.fleet, device);
    json.chop(1);
    json += ",\"deviceId\":" + QByteArray::number(world.fleet.idOf(row)) + ',';
    appendMember(json, "stateBehindPending", stateKey(world.trueDevice(row).state));
    json += device.suspendedWithBilling ? ",\"suspendedWithBilling\":true," : ",\"suspendedWithBilling\":false,";
    appendMember(json, "suspendedAt", device.suspendedAt ? zuluSeconds(device.suspendedAt) : QByteArray());
    json += ',';
    appendMember(json, "ipAddress", device.ip ? ipText(device.ip) : QByteArray());
    json += ',';
    appendMember(json, "publicIpRestriction", world.fleet.text(device.publicIp));
    // As the list shows it, so that nobody has to page for one device.
    json += ",\"record\":";
    DeviceWriter(world.fleet).append(json, device, world.fleet.idOf(row), world.clock.now() / 1000);
    return {200, json + '}'};
}

Reply setFaults(World &world, const QJsonDocument &body)
{
    if (!body.isArray())
        return controlError(400, u"The body must be a JSON array of faults."_s);
    auto rules = FaultPlan::parse(body.array());
    if (!rules)
        return controlError(400, rules.error());
    world.faults.replace(std::move(*rules));
    world.clock.setSkew(world.faults.standingSkew());
    return jsonReply(world.faults.toJson());
}

Reply clockReply(const World &world)
{
    return jsonReply(QJsonObject {
        {u"now"_s, QString::fromLatin1(zuluTime(world.clock.now()))},
        {u"rate"_s, world.clock.rate()},
        {u"skew"_s, world.clock.skew()},
    });
}

/// A duration in the contract's form, or a number of milliseconds.
std::optional<qint64> durationOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble() >= 0 ? std::optional(value.toInteger()) : std::nullopt;
    const auto duration = parseDuration(value.toString());
    return duration ? std::optional<qint64>(duration->count()) : std::nullopt;
}

Reply setClock(World &world, const QJsonDocument &body)
{
    const QJsonObject object = body.object();
    if (!body.isObject() || (!object.contains(u"advance") && !object.contains(u"rate")))
        return controlError(400, u"The body must be an object with advance, rate, or both."_s);
    std::optional<qint64> advance;
    if (object.contains(u"advance")) {
        advance = durationOf(object[u"advance"]);
        if (!advance)
            return controlError(400, u"advance must be a duration such as 90s, 5min or 1h."_s);
    }
    const double rate = object[u"rate"].toDouble(object.contains(u"rate") ? 0 : 1);
    if (!(rate > 0) || rate > 1e7)
        return controlError(400, u"rate must be a number above 0, at most 10,000,000."_s);
    if (advance)
        world.clock.advance(*advance);
    if (object.contains(u"rate"))
        world.clock.setRate(rate);
    const SimClock::Setting setting = world.clock.setting();
    world.state.append({{u"t"_s, u"clock"_s}, {u"wall"_s, setting.wall}, {u"ticks"_s, setting.ticks}, {u"rate"_s, setting.rate}});
    return clockReply(world);
}

Reply controlPost(World &world, const QByteArray &name, const HttpServerRequest &request)
{
    QJsonParseError problem;
    const QJsonDocument body = QJsonDocument::fromJson(request.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return controlError(400, u"The body is not JSON: %1 at byte %2."_s.arg(problem.errorString()).arg(problem.offset));
    if (name == "faults")
        return setFaults(world, body);
    if (name == "clock")
        return setClock(world, body);
    return externalChange(world, body.object());
}

} // namespace

Reply controlReply(World &world, const HttpServerRequest &request)
{
    const QByteArray name = request.path.mid(QByteArrayView("/simulator/").size());
    const bool get = request.method == "GET";
    const bool settable = name == "faults" || name == "clock";
    if (request.method == "POST" && (settable || name == "external"))
        return controlPost(world, name, request);
    if (get && name == "faults")
        return jsonReply(world.faults.toJson());
    if (get && name == "clock")
        return clockReply(world);
    if (get && name == "accounts")
        return accounts(world);
    if (get && (name == "ledger" || name == "requests")) {
        const auto after = afterOf(request);
        if (!after)
            return afterError();
        return {200, name == "ledger" ? world.ledger.page(world.fleet, *after, kPage) : world.requests.page(*after, kPage)};
    }
    if (get && name == "callbacks") {
        const auto after = afterOf(request);
        return after ? Reply {200, world.delivery.acceptedPage(*after, kPage)} : afterError();
    }
    if (get && name.startsWith("devices/"))
        return oneDevice(world, QByteArray::fromPercentEncoding(name.mid(8)));
    const QStringList known {u"accounts"_s, u"ledger"_s, u"requests"_s, u"callbacks"_s, u"devices/{iccid}"_s, u"faults"_s, u"clock"_s, u"external"_s};
    return controlError(404, u"%1 /simulator/%2 is not a path of the simulator; there are %3."_s.arg(
        QString::fromLatin1(request.method), QString::fromUtf8(name), known.join(u", ")));
}

} // namespace simulator
