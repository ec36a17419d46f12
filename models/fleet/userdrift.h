#pragma once

#include "models/values/device.h"

#include <QLatin1StringView>

/// Drift of user names: who uses a line by our own record, and who is named at the place of use in the carrier's. Pure.
namespace userdrift {

/// First and last name as the carrier lists them.
QString atCarrier(const Device &device);
/// Our record names somebody, and the carrier's somebody else or nobody. A listed name that may be cut at its 25th character says nothing.
bool has(const Device &device);
/// The same over `device d`.
QString sql();

} // namespace userdrift
