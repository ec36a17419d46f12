#pragma once

#include "thingspace/api/devicerecord.h"
#include "thingspace/basics/result.h"

/// One page of section 3. Kinds in any case; absent, empty and null are one; unknown members are skipped; the first non-empty value of a
/// kind counts. A body with room behind it (kBodySpare) is read where it lies, any other is copied first.
/// Errors: Protocol "list.malformed": not JSON, wrong types, or neither `devices` nor `hasMoreData`.
Result<DevicePage> parseDevicePage(const QByteArray &body);

/// The last DeviceId in the text of a page: its cursor if the rows come in order, found without decoding.
std::optional<qint64> lastDeviceId(const QByteArray &body);
/// `hasMoreData` is true, as far as the first and the last bytes of a page tell.
bool seemsToHaveMore(const QByteArray &body);
