// Somebody else's changes: the keys of the contract's `--set` become the body that the API would have been sent.

#include "thingspace/simulator/control.h"
#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/externalsettings.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QString sentenceOf(const Reply &reply)
{
    return QString::fromUtf8(reply.body);
}

} // namespace

Reply externalChange(World &world, const QJsonObject &body)
{
    const QByteArray key = body[u"operation"].toString().toUtf8();
    const Operation *operation = world.execution.find(key);
    if (!operation)
        return controlError(400, u"\"%1\" is not an operation that the simulator can carry out."_s.arg(QString::fromUtf8(key)));
    const QByteArray iccid = body[u"iccid"].toString().toUtf8();
    DeviceRefs ids {{"iccid", iccid}};
    const Row row = rowOf(world.fleet, ids);
    if (iccid.isEmpty() || (row == kNoRow && !operation->takesUnknown()))
        return controlError(404, u"No device has the ICCID \"%1\"."_s.arg(QString::fromUtf8(iccid)));
    if (row == kNoRow && body[u"imei"].isString())
        ids.append({"imei", body[u"imei"].toString().toUtf8()});
    if (refsFault(ids))
        return controlError(400, u"The ICCID or IMEI is not well formed."_s);

    QJsonObject wire = wireBody(world.fleet, row, key, body);
    const QByteArray account = wire[u"accountName"].toString().toUtf8();
    const auto number = row != kNoRow && account.isEmpty() ? std::optional(world.fleet.at(row).account)
        : account.isEmpty()                                ? std::optional<quint16>(0)
                                                           : world.fleet.catalogue().accountNumber(account);
    if (!number)
        return controlError(400, u"There is no account %1."_s.arg(QString::fromUtf8(account)));
    if (!wire.contains(u"devices"))
        wire[u"devices"] = QJsonArray {QJsonObject {{u"deviceIds"_s, refsToJson(ids)}}};
    if (const auto fault = operation->refuse(world, *number, wire))
        return controlError(400, u"The carrier would refuse that: %1"_s.arg(sentenceOf(*fault)));
    wire.remove(u"devices"_s);
    wire.remove(u"deviceIds"_s);
    Order order;
    order.operation = operation;
    order.account = *number;
    order.parameters = wire;
    order.user = "Portal";
    order.origin = Origin::External;
    if (const auto fault = world.execution.carryOut(std::move(order), {ids, row}))
        return controlError(400, u"The carrier would refuse that: %1 %2"_s.arg(QString::fromUtf8(fault->code), QString::fromUtf8(fault->text)));
    const Row now = row != kNoRow ? row : rowOf(world.fleet, ids);
    return {200, now == kNoRow ? QByteArray("{}") : contractDevice(world.fleet, world.fleet.at(now))};
}

} // namespace simulator
