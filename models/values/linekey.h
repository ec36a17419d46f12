#pragma once

#include "models/values/ids.h"

#include <QByteArrayView>

/// The key of a line that is not in the fleet (to be added or activated for the first time): minus a 63-bit hash of its ICCID.
/// Two changes that name the same new line meet in the journal's "one live dispatch a device" just as known devices do.
DeviceId unknownLine(QByteArrayView iccid);
