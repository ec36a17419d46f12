#pragma once

#include "thingspace/simulator/fleet.h"
#include "thingspace/simulator/reply.h"

#include <QJsonArray>

#include <optional>

namespace simulator {

/// One identifier as a request names it; the kind in lower case.
struct DeviceRef
{
    QByteArray kind;
    QByteArray id;
    bool operator==(const DeviceRef &) const = default;
};

/// All identifiers a request gives for one device.
using DeviceRefs = QList<DeviceRef>;

DeviceRef refFrom(const QJsonObject &object);
DeviceRefs refsFrom(const QJsonArray &array);
QJsonArray refsToJson(const DeviceRefs &refs);

/// INPUT_INVALID.Device.Kind.Invalid or .Identifier.Invalid (thingspace-api.md 11.3, 12.2); lengths and characters only,
/// never check digits or prefixes.
std::optional<Reply> refsFault(const DeviceRefs &refs);

/// The row that all of them name. kNoRow: unknown, or they do not belong together.
Row rowOf(const Fleet &fleet, const DeviceRefs &refs);
/// The same as it was at `atMs`: rows by the identifiers they had then.
Row rowAsOf(const Fleet &fleet, const DeviceRefs &refs, qint64 atMs);
/// The row that any of them names.
Row anyRowOf(const Fleet &fleet, const DeviceRefs &refs);

/// Every device that a body names, wherever its operation puts them, in order.
QList<DeviceRefs> namedDevices(const QJsonObject &body);

/// The ICCID among the identifiers, else that of the row they name, else empty.
QByteArray iccidOf(const Fleet &fleet, const DeviceRefs &refs);

/// The device's identifier of a lower-case kind; empty where it has none.
QByteArray identifierOf(const Fleet &fleet, const Device &device, QByteArrayView kind);

/// The value of one kind; empty if not given.
QByteArray refValue(const DeviceRefs &refs, QByteArrayView kind);

} // namespace simulator
