#include "thingspace/simulator/externalsettings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct SettingName { const char *key; const char *member; bool isFlag; };

constexpr std::array kSettingNames {
    SettingName {"account", "accountName", false}, SettingName {"group", "groupName", false}, SettingName {"sku", "skuNumber", false},
    SettingName {"new-plan", "servicePlan", false}, SettingName {"zip", "mdnZipCode", false},
    SettingName {"ip-pool", "carrierIpPoolName", false}, SettingName {"public-ip", "publicIpRestriction", false},
    SettingName {"with-billing", "withBilling", true}, SettingName {"reason", "reasonCode", false},
    SettingName {"etf-waiver", "etfWaiver", true}, SettingName {"delete-after", "deleteAfterDeactivation", true},
    SettingName {"remove", "removeCostCenter", true},
};

struct PlaceSetting { const char *key; QByteArray PlaceOfUse::*member; };

constexpr std::array kPlaceSettings {
    PlaceSetting {"first-name", &PlaceOfUse::firstName}, PlaceSetting {"last-name", &PlaceOfUse::lastName},
    PlaceSetting {"address", &PlaceOfUse::addressLine1}, PlaceSetting {"city", &PlaceOfUse::city},
    PlaceSetting {"address-state", &PlaceOfUse::state}, PlaceSetting {"postal-code", &PlaceOfUse::zip},
    PlaceSetting {"country", &PlaceOfUse::country}, PlaceSetting {"email", &PlaceOfUse::email}, PlaceSetting {"phone", &PlaceOfUse::phone},
};

/// The place of use that the settings lead to from `place`; std::nullopt: they say nothing of it.
std::optional<PlaceOfUse> placeAfter(PlaceOfUse place, const QJsonObject &settings)
{
    bool said = false;
    // A user name is first and last name in one (change-behaviour.md 2.1); either by itself counts more.
    if (const QString user = settings[u"user-name"].toString().simplified(); !user.isEmpty()) {
        said = true;
        place.firstName = user.section(u' ', 0, -2).toUtf8();
        place.lastName = user.section(u' ', -1).toUtf8();
    }
    for (const PlaceSetting &setting : kPlaceSettings) {
        const QJsonValue value = settings[QLatin1StringView(setting.key)];
        if (!value.isString())
            continue;
        said = true;
        place.*setting.member = value.toString().toUtf8();
    }
    return said ? std::optional(place) : std::nullopt;
}

QJsonArray fieldsOf(const QJsonObject &settings)
{
    QJsonArray fields;
    for (int i = 1; i <= 5; ++i) {
        if (const QString key = u"new-cf%1"_s.arg(i); settings.contains(key))
            fields.append(QJsonObject {{u"key"_s, u"CustomField%1"_s.arg(i)}, {u"value"_s, settings[key]}});
    }
    return fields;
}

void addIdentifierMembers(QJsonObject &body, const Device *device, const QJsonObject &settings)
{
    DeviceRefs from, to;
    for (const auto &[kind, key] : {std::pair("iccid", u"new-iccid"_s), std::pair("imei", u"new-imei"_s)}) {
        if (!settings.contains(key))
            continue;
        to.append({kind, settings[key].toString().toUtf8()});
        if (device)
            from.append({kind, (QByteArrayView(kind) == "iccid" ? device->iccid.view() : device->imei.view()).toByteArray()});
    }
    const bool sim = settings.contains(u"new-iccid"), hardware = settings.contains(u"new-imei");
    body[u"change4gOption"] = sim && hardware ? u"ChangeIMEIandICCID"_s : hardware ? u"ChangeIMEI"_s : u"ChangeICCID"_s;
    body[u"deviceIds"] = refsToJson(from);
    body[u"deviceIdsTo"] = refsToJson(to);
}

void addUsualValues(QJsonObject &body, const Fleet &fleet, const QByteArray &operation)
{
    const auto usually = [&](const QString &member, const QString &value) {
        if (!body.contains(member))
            body[member] = value;
    };
    if (operation == "add")
        usually(u"state"_s, u"preactive"_s);
    if (operation == "deactivate")
        usually(u"reasonCode"_s, u"FF"_s);
    if (operation == "activate") {
        usually(u"mdnZipCode"_s, u"78701"_s);
        usually(u"servicePlan"_s, QString::fromUtf8(fleet.catalogue().plans().first().code));
    }
}

} // namespace

QJsonObject wireBody(const Fleet &fleet, Row row, const QByteArray &operation, const QJsonObject &settings)
{
    QJsonObject body;
    for (const SettingName &name : kSettingNames) {
        const QString key = QLatin1StringView(name.key);
        if (!settings.contains(key))
            continue;
        const bool on = settings[key].toBool() || settings[key].toString() == u"true" || settings[key].toString() == u"yes";
        body[QLatin1StringView(name.member)] = name.isFlag ? QJsonValue(on) : settings[key];
    }
    if (settings.contains(u"new-cost-center"))
        body[operation == "cost-center" ? u"costCenter"_s : u"costCenterCode"_s] = settings[u"new-cost-center"];
    const Device *device = row == kNoRow ? nullptr : &fleet.at(row);
    // The portal shows what is there and sends all of it; only an activation begins with an empty form.
    const bool edits = device && device->placeOfUse && operation != "activate";
    if (const auto place = placeAfter(edits ? fleet.placeOfUse(device->placeOfUse) : PlaceOfUse(), settings))
        body[u"primaryPlaceOfUse"] = placeOfUseToJson(*place);
    if (const QJsonArray fields = fieldsOf(settings); !fields.isEmpty())
        body[operation == "custom-fields" ? u"customFieldsToUpdate"_s : u"customFields"_s] = fields;
    if (operation == "identifier")
        addIdentifierMembers(body, device, settings);
    addUsualValues(body, fleet, operation);
    return body;
}

} // namespace simulator
