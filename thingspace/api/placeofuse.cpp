#include "thingspace/api/placeofuse.h"

#include "thingspace/api/devicerecord.h"
#include "thingspace/api/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lifecycle {

namespace {

/// Behind PrimaryPlaceOfUse, of those that DeviceRecord has no member for.
struct OtherPart { QLatin1StringView attribute; QString PlaceOfUse::*member; };

constexpr std::array kOtherParts {
    OtherPart {"Title"_L1, &PlaceOfUse::title},
    OtherPart {"MiddleName"_L1, &PlaceOfUse::middleName},
    OtherPart {"Suffix"_L1, &PlaceOfUse::suffix},
    OtherPart {"AddressLine2"_L1, &PlaceOfUse::address2},
    OtherPart {"ZipCode4"_L1, &PlaceOfUse::postalCode4},
    OtherPart {"CBRPhoneType"_L1, &PlaceOfUse::phoneType},
};

} // namespace

PlaceOfUse placeOfUseOf(const DeviceRecord &record)
{
    const auto text = [](QByteArrayView view) { return QString::fromUtf8(view); };
    PlaceOfUse place {text(record.firstName), text(record.lastName), text(record.address), text(record.city),
                      text(record.addressState), text(record.postalCode), text(record.country)};
    place.phone = text(record.phone);
    place.email = text(record.email);
    readOtherParts(place, record.otherAttributes);
    return place;
}

void readOtherParts(PlaceOfUse &place, QByteArrayView otherAttributes)
{
    const QJsonObject attributes = QJsonDocument::fromJson(otherAttributes.toByteArray()).object();
    for (const OtherPart &part : kOtherParts)
        place.*part.member = attributes[u"PrimaryPlaceOfUse"_s + part.attribute].toString();
}

bool mayBeCut(const QString &name)
{
    return name.toUcs4().size() >= kListedNameLength;
}

bool mayHaveCutNames(const PlaceOfUse &place)
{
    const auto names = {place.firstName, place.middleName, place.lastName};
    return std::any_of(names.begin(), names.end(), mayBeCut);
}

void writePlaceOfUse(JsonWriter &json, const PlaceOfUse &place)
{
    json.key("primaryPlaceOfUse").beginObject();
    json.key("customerName").beginObject();
    json.memberIfAny("title", place.title).memberIfAny("firstName", place.firstName).memberIfAny("middleName", place.middleName);
    json.memberIfAny("lastName", place.lastName).memberIfAny("suffix", place.suffix).endObject();
    json.key("address").beginObject();
    json.memberIfAny("addressLine1", place.address).memberIfAny("addressLine2", place.address2).memberIfAny("city", place.city);
    json.memberIfAny("state", place.state).memberIfAny("zip", place.postalCode).memberIfAny("zip4", place.postalCode4);
    json.memberIfAny("country", place.country).memberIfAny("phone", place.phone).memberIfAny("phoneType", place.phoneType);
    json.memberIfAny("emailAddress", place.email).endObject();
    json.endObject();
}

} // namespace lifecycle
