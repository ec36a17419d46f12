#pragma once

#include <QByteArrayView>
#include <QString>

class JsonWriter;
struct DeviceRecord;

namespace lifecycle {

/// A primary place of use (thingspace-api.md 7.1). A request that carries one replaces the carrier's whole: what is empty here is
/// empty there afterwards, so an edit starts from placeOfUseOf.
struct PlaceOfUse
{
    QString firstName;
    QString lastName;
    /// addressLine1: physical, no P.O. box.
    QString address;
    QString city;
    QString state;
    /// Five digits.
    QString postalCode;
    QString country;

    QString title = {};
    QString middleName = {};
    QString suffix = {};
    QString address2 = {};
    /// The four digits behind postalCode.
    QString postalCode4 = {};
    QString phone = {};
    /// One letter.
    QString phoneType = {};
    QString email = {};

    bool operator==(const PlaceOfUse &) const = default;
};

/// As the carrier's list shows it (section 3.2).
PlaceOfUse placeOfUseOf(const DeviceRecord &record);
/// Fills in the parts that a record keeps among its otherAttributes (compact JSON), where they are all that is at hand.
void readOtherParts(PlaceOfUse &place, QByteArrayView otherAttributes);

/// Lists cut names to about this many characters (section 3.2).
inline constexpr qsizetype kListedNameLength = 25;
/// Whether a listed name may have been cut, so that sending it back would lose its end.
bool mayBeCut(const QString &name);
/// Whether one of these may have been.
bool mayHaveCutNames(const PlaceOfUse &place);

/// The member primaryPlaceOfUse, its parts in section 7.1's order; empty parts are left out.
void writePlaceOfUse(JsonWriter &json, const PlaceOfUse &place);

} // namespace lifecycle
