#pragma once

#include "models/fleet/devicelisting.h"
#include "models/values/device.h"

#include <QVariant>

/// What one cell of the device table answers, from a row that is here.
namespace devicecell {

/// Of a line that the carrier does not list any more: before its state's key.
inline constexpr QLatin1StringView kMissingState {"missing:"};

/// Qt::DisplayRole and cellrole's Value, State, Loading.
QVariant data(const Device &device, const ListedColumn &column, int role);
/// "active", "active, not listed any more"; of `missing:` alone: "not listed any more".
QString stateText(const QString &stateKey);

} // namespace devicecell
