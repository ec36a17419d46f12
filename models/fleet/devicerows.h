#pragma once

#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QStringList>

#include <span>

class Database;

/// Rows of a table by their ids, for a window of it: it takes no lock and writes nothing (DeviceStore::byIds stages many ids, which waits
/// for whoever writes). In the order of `ids`; a line that is gone is a Device without an id. Errors: Storage.
[[nodiscard]] Result<QList<Device>> readDevices(Database &db, std::span<const DeviceId> ids);

/// Rows as text for a clipboard: a tab between cells, a line feed after each row, values as the contract writes them, never grouped.
namespace devicetext {

/// What separates cells or rows is a blank inside one.
QString table(const QList<Device> &devices, const QStringList &columns);
/// One identifier a line: the ICCID, or else the first that the line has.
QString identifiers(const QList<Device> &devices);

} // namespace devicetext
