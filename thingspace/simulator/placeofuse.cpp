#include "thingspace/simulator/placeofuse.h"

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/requestchecks.h"
#include "thingspace/simulator/synthetic.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kListedNameLength = 25;

struct PlacePart
{
    QByteArray PlaceOfUse::*member;
    /// Behind PrimaryPlaceOfUse in extendedAttributes.
    const char *attribute;
    /// In customerName or address.
    const char *wire;
    bool inName;
    bool required;
};

constexpr std::array kPlaceParts {
    PlacePart {&PlaceOfUse::title, "Title", "title", true, false},
    PlacePart {&PlaceOfUse::firstName, "FirstName", "firstName", true, true},
    PlacePart {&PlaceOfUse::middleName, "MiddleName", "middleName", true, false},
    PlacePart {&PlaceOfUse::lastName, "LastName", "lastName", true, true},
    PlacePart {&PlaceOfUse::suffix, "Suffix", "suffix", true, false},
    PlacePart {&PlaceOfUse::addressLine1, "AddressLine1", "addressLine1", false, true},
    PlacePart {&PlaceOfUse::addressLine2, "AddressLine2", "addressLine2", false, false},
    PlacePart {&PlaceOfUse::city, "City", "city", false, true},
    PlacePart {&PlaceOfUse::state, "State", "state", false, true},
    PlacePart {&PlaceOfUse::country, "Country", "country", false, true},
    PlacePart {&PlaceOfUse::zip, "ZipCode", "zip", false, true},
    PlacePart {&PlaceOfUse::zip4, "ZipCode4", "zip4", false, false},
    PlacePart {&PlaceOfUse::phone, "CBRPhone", "phone", false, false},
    PlacePart {&PlaceOfUse::phoneType, "CBRPhoneType", "phoneType", false, false},
    PlacePart {&PlaceOfUse::email, "EmailAddress", "emailAddress", false, false},
};

QByteArray cutName(const QByteArray &name)
{
    if (name.size() <= kListedNameLength)
        return name;
    const QList<uint> characters = QString::fromUtf8(name).toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), std::min(kListedNameLength, characters.size())).toUtf8();
}

bool isPostOfficeBox(const QByteArray &line)
{
    static const QRegularExpression box(u"\\b(p\\.?\\s*o\\.?|post\\s+office)\\s*box\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return box.match(QString::fromUtf8(line)).hasMatch();
}

std::optional<Reply> unusable(const char *what)
{
    return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. " + QByteArray(what));
}

} // namespace

QByteArray placeOfUseAttributes(const PlaceOfUse &place)
{
    QByteArray json;
    for (const PlacePart &part : kPlaceParts) {
        json += json.isEmpty() ? "{\"key\":\"PrimaryPlaceOfUse" : ",{\"key\":\"PrimaryPlaceOfUse";
        json.append(part.attribute).append("\",\"value\":");
        if (const QByteArray &value = place.*part.member; value.isEmpty())
            json += "null";
        else
            appendString(json, value);
        json += '}';
    }
    return json;
}

PlaceOfUse placeOfUseOf(const QByteArray &attributes)
{
    PlaceOfUse place;
    const QJsonArray entries = QJsonDocument::fromJson('[' + attributes + ']').array();
    for (const QJsonValueConstRef entry : entries) {
        const QString key = entry[u"key"].toString().mid("PrimaryPlaceOfUse"_L1.size());
        for (const PlacePart &part : kPlaceParts) {
            if (key == QLatin1StringView(part.attribute))
                place.*part.member = entry[u"value"].toString().toUtf8();
        }
    }
    return place;
}

PlaceOfUse asListed(PlaceOfUse place)
{
    for (QByteArray *name : {&place.firstName, &place.middleName, &place.lastName})
        *name = cutName(*name);
    return place;
}

PlaceOfUse placeOfUseFrom(const QJsonObject &primaryPlaceOfUse)
{
    PlaceOfUse place;
    const QJsonObject name = primaryPlaceOfUse[u"customerName"].toObject();
    const QJsonObject address = primaryPlaceOfUse[u"address"].toObject();
    for (const PlacePart &part : kPlaceParts)
        place.*part.member = (part.inName ? name : address)[QLatin1StringView(part.wire)].toString().toUtf8();
    return place;
}

QJsonObject placeOfUseToJson(const PlaceOfUse &place)
{
    QJsonObject name, address;
    for (const PlacePart &part : kPlaceParts) {
        if (const QByteArray &value = place.*part.member; !value.isEmpty())
            (part.inName ? name : address)[QLatin1StringView(part.wire)] = QString::fromUtf8(value);
    }
    return {{u"customerName"_s, name}, {u"address"_s, address}};
}

std::optional<Reply> placeOfUseFault(const QJsonObject &body)
{
    if (!body[u"primaryPlaceOfUse"].isObject())
        return malformed("The primaryPlaceOfUse is missing.");
    const PlaceOfUse place = placeOfUseFrom(body[u"primaryPlaceOfUse"].toObject());
    for (const PlacePart &part : kPlaceParts) {
        if (part.required && (place.*part.member).trimmed().isEmpty())
            return malformed(QByteArray(part.wire) + " is missing.");
    }
    if (place.zip.size() != 5 || !isDigits(place.zip))
        return malformed("The zip must be five digits.");
    if (!place.zip4.isEmpty() && (place.zip4.size() != 4 || !isDigits(place.zip4)))
        return malformed("The zip4 must be four digits.");
    const QString type = QString::fromUtf8(place.phoneType);
    if (type.size() > 1 || (type.size() == 1 && !type[0].isLetter()))
        return malformed("The phoneType must be one letter.");
    // What such an address is answered with is not said: "invalid element" (11.3) is the code that covers it.
    if (isPostOfficeBox(place.addressLine1))
        return unusable("The address must be a physical one.");
    if (place.country != "US" && place.country != "USA")
        return unusable("The country must be US or USA.");
    return std::nullopt;
}

} // namespace simulator
