#pragma once

#include "thingspace/api/linerequests.h"

#include <QJsonObject>

/// How lines are named in requests.
namespace wiredevices {

/// A line that the carrier lists: by its ICCID, else by the first identifier it has (EID, IMEI, MDN …). Callbacks answer with the same.
WireDevice listed(const QJsonObject &identifiers);

/// A record to be deleted: by its ICCID, EID, IMEI or MEID; its numbers are no names for that (thingspace-api.md 4.5).
WireDevice recorded(const QJsonObject &identifiers);

/// A line to be added or activated: the ICCID (or EID) with the IMEI, where there is one (thingspace-api.md 4.1, 4.2).
WireDevice paired(const QJsonObject &identifiers);

/// The devices of a request of `make` (thingspace-api.md 5 to 7). Lines without any name are a bug, and go nowhere.
template<typename Make>
WireRequest named(const QList<WireDevice> &devices, Make make)
{
    const auto all = lines::NamedDevices::of(devices);
    Q_ASSERT(all);
    return all ? make(*all) : WireRequest();
}

} // namespace wiredevices
