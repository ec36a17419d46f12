#include "thingspace/simulator/placeofuse.h"

#include "thingspace/simulator/jsontext.h"

using namespace Qt::StringLiterals;

namespace simulator {

QByteArray placeOfUseAttributes(const PlaceOfUse &place)
{
    const struct { const char *key; const QByteArray &value; } entries[] = {
        {"Title", place.title}, {"FirstName", place.firstName}, {"MiddleName", place.middleName}, {"LastName", place.lastName},
        {"Suffix", place.suffix}, {"AddressLine1", place.addressLine1}, {"AddressLine2", place.addressLine2}, {"City", place.city},
        {"State", place.state}, {"Country", place.country}, {"ZipCode", place.zip}, {"ZipCode4", place.zip4},
        {"CBRPhone", place.phone}, {"CBRPhoneType", place.phoneType}, {"EmailAddress", place.email},
    };
    QByteArray json;
    for (const auto &entry : entries) {
        json += json.isEmpty() ? "{\"key\":\"PrimaryPlaceOfUse" : ",{\"key\":\"PrimaryPlaceOfUse";
        json.append(entry.key).append("\",\"value\":");
        const bool isName = QByteArrayView(entry.key).endsWith("Name"); // which the live service cuts at about 25 characters
        if (entry.value.isEmpty())
            json += "null";
        else
            appendString(json, isName ? entry.value.left(25) : entry.value);
        json += '}';
    }
    return json;
}

PlaceOfUse placeOfUseFrom(const QJsonObject &primaryPlaceOfUse)
{
    const QJsonObject name = primaryPlaceOfUse[u"customerName"].toObject();
    const QJsonObject address = primaryPlaceOfUse[u"address"].toObject();
    const auto text = [](const QJsonObject &object, const QString &key) { return object[key].toString().toUtf8(); };
    return {
        .title = text(name, u"title"_s),
        .firstName = text(name, u"firstName"_s),
        .middleName = text(name, u"middleName"_s),
        .lastName = text(name, u"lastName"_s),
        .suffix = text(name, u"suffix"_s),
        .addressLine1 = text(address, u"addressLine1"_s),
        .addressLine2 = text(address, u"addressLine2"_s),
        .city = text(address, u"city"_s),
        .state = text(address, u"state"_s),
        .country = text(address, u"country"_s),
        .zip = text(address, u"zip"_s),
        .zip4 = text(address, u"zip4"_s),
        .phone = text(address, u"phone"_s),
        .phoneType = text(address, u"phoneType"_s),
        .email = text(address, u"emailAddress"_s),
    };
}

} // namespace simulator
