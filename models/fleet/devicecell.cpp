#include "models/fleet/devicecell.h"

#include "models/fleet/userdrift.h"
#include "models/values/cellroles.h"
#include "models/values/showntime.h"
#include "models/values/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace devicecell {

namespace {

QString driftText(const Device &device)
{
    const QString there = userdrift::atCarrier(device);
    if (there.isEmpty())
        return QCoreApplication::translate("DeviceCell", "Drift: the carrier has no name for this line.");
    return QCoreApplication::translate("DeviceCell", "Drift: the carrier has %1.", "a person's name").arg(there);
}

QString stateKey(const Device &device, const ListedColumn &column)
{
    const QString mark = device.missing ? QString(kMissingState) : QString();
    return column.kind == ColumnKind::State ? mark + device.state : column.kind == ColumnKind::Flag ? mark : QString();
}

QString shown(const Device &device, const ListedColumn &column)
{
    switch (column.kind) {
    case ColumnKind::Identifier:
    case ColumnKind::Text:
    case ColumnKind::Number:
        return column.text(device);
    case ColumnKind::Flag:
        if (column.key == "archived"_L1)
            return device.archived ? QCoreApplication::translate("DeviceCell", "archived") : QString();
        [[fallthrough]];
    case ColumnKind::State:
        return stateText(stateKey(device, column));
    case ColumnKind::Time:
        return showntime::dateAndTime(column.time(device));
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateText(const QString &stateKey)
{
    if (!stateKey.startsWith(kMissingState))
        return words::ofDeviceState(stateKey);
    const QString state = stateKey.sliced(kMissingState.size());
    if (state.isEmpty())
        return QCoreApplication::translate("Devices", "not listed", "a line that the carrier does not list any more");
    return QCoreApplication::translate("Devices", "%1, not listed", "a line's last state; the carrier does not list it any more").arg(words::ofDeviceState(state));
}

QVariant data(const Device &device, const ListedColumn &column, int role)
{
    // Gone since the order was read.
    if (!device.id)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(device, column);
    case cellrole::Value:
        return devicelisting::text(device, column);
    case cellrole::State: {
        const QString key = stateKey(device, column);
        return key.isEmpty() ? QVariant() : QVariant(key);
    }
    case cellrole::Drift:
        return column.key == "user-name"_L1 && userdrift::has(device);
    case Qt::ToolTipRole:
        if (column.key != "user-name"_L1 || !userdrift::has(device))
            return {};
        return driftText(device);
    case cellrole::Loading:
        return false;
    default:
        return {};
    }
}

} // namespace devicecell
