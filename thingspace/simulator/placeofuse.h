#pragma once

#include "thingspace/simulator/reply.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace simulator {

/// A primary place of use (thingspace-api.md 3.2, 7.1), UTF-8.
struct PlaceOfUse
{
    QByteArray title, firstName, middleName, lastName, suffix;
    QByteArray addressLine1, addressLine2, city, state, country, zip, zip4;
    QByteArray phone, phoneType, email;
    bool operator==(const PlaceOfUse &) const = default;
};

/// Entries of extendedAttributes; what is empty is null, as the live service writes it. Names are whole.
QByteArray placeOfUseAttributes(const PlaceOfUse &place);
/// Back from such entries.
PlaceOfUse placeOfUseOf(const QByteArray &attributes);
/// As device lists show it: names cut to 25 characters (3.2).
PlaceOfUse asListed(PlaceOfUse place);

/// The request's form of it: customerName and address.
PlaceOfUse placeOfUseFrom(const QJsonObject &primaryPlaceOfUse);
QJsonObject placeOfUseToJson(const PlaceOfUse &place);

/// What is wrong with a body's primaryPlaceOfUse (7.1): something required is missing, an address that is no physical one in
/// the United States, a ZIP of another length (12.2), a phone type of more than a letter.
std::optional<Reply> placeOfUseFault(const QJsonObject &body);

} // namespace simulator
