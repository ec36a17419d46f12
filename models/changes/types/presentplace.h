#pragma once

#include "models/values/device.h"
#include "thingspace/api/placeofuse.h"

#include <QJsonObject>
#include <QStringList>

#include <array>

/// A line's place of use as it is and as an edit leaves it (thingspace-api.md 7.1: the carrier replaces the whole of it). Pure.
namespace presentplace {

/// The parts that a record shows and an operator can say, by their contract keys.
inline constexpr std::array kVisible {
    QLatin1StringView("first-name"), QLatin1StringView("last-name"), QLatin1StringView("address"), QLatin1StringView("city"),
    QLatin1StringView("address-state"), QLatin1StringView("postal-code"), QLatin1StringView("country"), QLatin1StringView("email"),
    QLatin1StringView("phone"),
};

/// As the device has it, with the parts that only its otherAttributes hold.
lifecycle::PlaceOfUse of(const Device &device);

/// What was said in `parameters` laid over `place`, and what is to be cleared taken out of it.
lifecycle::PlaceOfUse edited(lifecycle::PlaceOfUse place, const QJsonObject &parameters);

/// As parameters of a group: a part a member, empty ones absent; and back.
QJsonObject toJson(const lifecycle::PlaceOfUse &place);
lifecycle::PlaceOfUse fromJson(const QJsonObject &json);

/// Lists show names to their 25th character (3.2).
QString asListed(QLatin1StringView key, const QString &value);
bool isName(QLatin1StringView key);

} // namespace presentplace
