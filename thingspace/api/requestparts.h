#pragma once

#include "thingspace/api/jsonwriter.h"
#include "thingspace/api/wirerequest.h"

/// What every changing request's body is made of (thingspace-api.md 0.3).
namespace requestparts {

/// Array of DEVICES: each element one device with all its identifiers.
void writeDevices(JsonWriter &json, QByteArrayView member, const QList<WireDevice> &devices);
/// The member `deviceIds` or `deviceIdsTo`: one device's identifiers.
void writeIds(JsonWriter &json, QByteArrayView member, const WireDevice &device);
/// A body that has accountName (if any) and its devices already, the object still open.
JsonWriter begin(const QString &account, QByteArrayView devicesMember, const QList<WireDevice> &devices);
/// Closes the object. `path` is below /api/m2m/v1/devices.
WireRequest end(QByteArray method, const QByteArray &path, JsonWriter &json);

} // namespace requestparts
