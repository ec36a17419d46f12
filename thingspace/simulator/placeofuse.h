#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace simulator {

/// Entries of extendedAttributes for a primary place of use; what is empty is null, as the live service writes it.
struct PlaceOfUse
{
    QByteArray title, firstName, middleName, lastName, suffix;
    QByteArray addressLine1, addressLine2, city, state, country, zip, zip4;
    QByteArray phone, phoneType, email;
};
QByteArray placeOfUseAttributes(const PlaceOfUse &place);

/// The request's form of it (thingspace-api.md 7.1): customerName and address.
PlaceOfUse placeOfUseFrom(const QJsonObject &primaryPlaceOfUse);

} // namespace simulator
