#include "models/changes/types/presentplace.h"

#include "models/changes/types/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace presentplace {

namespace {

using lifecycle::PlaceOfUse;

struct PartKey { QLatin1StringView key; QString PlaceOfUse::*member; };

constexpr std::array kPartKeys {
    PartKey {"first-name"_L1, &PlaceOfUse::firstName}, PartKey {"last-name"_L1, &PlaceOfUse::lastName}, PartKey {"address"_L1, &PlaceOfUse::address},
    PartKey {"city"_L1, &PlaceOfUse::city}, PartKey {"address-state"_L1, &PlaceOfUse::state}, PartKey {"postal-code"_L1, &PlaceOfUse::postalCode},
    PartKey {"country"_L1, &PlaceOfUse::country}, PartKey {"email"_L1, &PlaceOfUse::email}, PartKey {"phone"_L1, &PlaceOfUse::phone},
    PartKey {"title"_L1, &PlaceOfUse::title}, PartKey {"middle-name"_L1, &PlaceOfUse::middleName}, PartKey {"suffix"_L1, &PlaceOfUse::suffix},
    PartKey {"address-2"_L1, &PlaceOfUse::address2}, PartKey {"postal-code-4"_L1, &PlaceOfUse::postalCode4},
    PartKey {"phone-type"_L1, &PlaceOfUse::phoneType},
};

} // namespace

PlaceOfUse of(const Device &device)
{
    PlaceOfUse place {device.firstName, device.lastName, device.address, device.city, device.addressState, device.postalCode, device.country};
    place.email = device.email;
    place.phone = device.phone;
    lifecycle::readOtherParts(place, device.otherAttributes.toUtf8());
    return place;
}

PlaceOfUse edited(PlaceOfUse place, const QJsonObject &parameters)
{
    const QString postalCode = place.postalCode;
    const QStringList cleared = fieldvalues::names(parameters.value("clear"_L1));
    for (const QLatin1StringView key : kVisible) {
        QString &part = place.*std::ranges::find(kPartKeys, key, &PartKey::key)->member;
        if (const QString said = parameters.value(key).toString(); !said.isEmpty())
            part = said;
        else if (cleared.contains(key))
            part.clear();
    }
    // The four digits behind a ZIP are that ZIP's.
    if (place.postalCode != postalCode)
        place.postalCode4.clear();
    return place;
}

QJsonObject toJson(const PlaceOfUse &place)
{
    QJsonObject json;
    for (const PartKey &part : kPartKeys) {
        if (const QString &value = place.*part.member; !value.isEmpty())
            json.insert(part.key, value);
    }
    return json;
}

PlaceOfUse fromJson(const QJsonObject &json)
{
    PlaceOfUse place;
    for (const PartKey &part : kPartKeys)
        place.*part.member = json.value(part.key).toString();
    return place;
}

bool isName(QLatin1StringView key)
{
    return key == "first-name"_L1 || key == "last-name"_L1 || key == "middle-name"_L1;
}

QString asListed(QLatin1StringView key, const QString &value)
{
    if (!isName(key) || !lifecycle::mayBeCut(value))
        return value;
    const QList<uint> characters = value.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), lifecycle::kListedNameLength);
}

} // namespace presentplace
