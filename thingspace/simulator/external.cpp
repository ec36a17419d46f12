// Somebody else's changes: the keys of the contract's `--set` become the body that the API would have been sent.

#include "thingspace/simulator/control.h"
#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/selector.h"
#include "thingspace/simulator/world.h"

#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct SettingName { const char *key; const char *member; bool isFlag; };

constexpr std::array kSettingNames {
    SettingName {"account", "accountName", false}, SettingName {"group", "groupName", false}, SettingName {"sku", "skuNumber", false},
    SettingName {"new-plan", "servicePlan", false}, SettingName {"zip", "mdnZipCode", false},
    SettingName {"ip-pool", "carrierIpPoolName", false}, SettingName {"new-cost-center", "costCenterCode", false},
    SettingName {"public-ip", "publicIpRestriction", false}, SettingName {"with-billing", "withBilling", true},
    SettingName {"reason", "reasonCode", false}, SettingName {"etf-waiver", "etfWaiver", true},
    SettingName {"delete-after", "deleteAfterDeactivation", true},
};

constexpr std::array kNameSettings {SettingName {"first-name", "firstName", false}, SettingName {"last-name", "lastName", false}};
constexpr std::array kAddressSettings {
    SettingName {"address", "addressLine1", false}, SettingName {"city", "city", false}, SettingName {"address-state", "state", false},
    SettingName {"postal-code", "zip", false}, SettingName {"country", "country", false},
};

QJsonObject placeOfUseBody(const QJsonObject &settings)
{
    const auto part = [&](const auto &names) {
        QJsonObject object;
        for (const SettingName &name : names) {
            if (const QString key = QLatin1StringView(name.key); settings.contains(key))
                object[QLatin1StringView(name.member)] = settings[key];
        }
        return object;
    };
    const QJsonObject name = part(kNameSettings);
    const QJsonObject address = part(kAddressSettings);
    return name.isEmpty() && address.isEmpty() ? QJsonObject() : QJsonObject {{u"customerName"_s, name}, {u"address"_s, address}};
}

/// The wire's body for an operation's settings. What a person at the portal need not say gets its usual value.
QJsonObject wireBody(const QByteArray &operation, const QJsonObject &settings)
{
    QJsonObject body;
    for (const SettingName &name : kSettingNames) {
        const QString key = QLatin1StringView(name.key);
        if (!settings.contains(key))
            continue;
        const bool on = settings[key].toBool() || settings[key].toString() == u"true" || settings[key].toString() == u"yes";
        body[QLatin1StringView(name.member)] = name.isFlag ? QJsonValue(on) : settings[key];
    }
    if (const QJsonObject place = placeOfUseBody(settings); !place.isEmpty())
        body[u"primaryPlaceOfUse"] = place;
    QJsonArray fields;
    for (int i = 1; i <= 5; ++i) {
        if (const QString key = u"new-cf%1"_s.arg(i); settings.contains(key))
            fields.append(QJsonObject {{u"key"_s, u"CustomField%1"_s.arg(i)}, {u"value"_s, settings[key]}});
    }
    if (!fields.isEmpty())
        body[u"customFields"] = fields;
    if (operation == "add")
        body[u"state"] = u"preactive"_s;
    if (operation == "deactivate" && !body.contains(u"reasonCode"))
        body[u"reasonCode"] = u"FF"_s;
    if (operation == "activate" && !body.contains(u"mdnZipCode"))
        body[u"mdnZipCode"] = u"78701"_s;
    return body;
}

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

    QJsonObject wire = wireBody(key, body);
    const QByteArray account = wire[u"accountName"].toString().toUtf8();
    const auto number = row != kNoRow && account.isEmpty() ? std::optional(world.fleet.at(row).account)
        : account.isEmpty()                                ? std::optional<quint16>(0)
                                                           : world.fleet.catalogue().accountNumber(account);
    if (!number)
        return controlError(400, u"There is no account %1."_s.arg(QString::fromUtf8(account)));
    if (key == "activate" && !wire.contains(u"servicePlan"))
        wire[u"servicePlan"] = QString::fromUtf8(world.fleet.catalogue().plans().first().code);
    if (!wire.contains(u"devices"))
        wire[u"devices"] = QJsonArray {QJsonObject {{u"deviceIds"_s, refsToJson(ids)}}};
    if (const auto fault = operation->refuse(world, *number, wire))
        return controlError(400, u"The carrier would refuse that: %1"_s.arg(sentenceOf(*fault)));
    wire.remove(u"devices"_s);
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
