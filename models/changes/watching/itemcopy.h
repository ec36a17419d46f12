#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>

class Database;

/// Items as text for the clipboard: however many, read in pieces. Errors: Storage.
namespace itemcopy {

/// Tabs between the cells, a line an item, in the order of `columns` (itemcolumns::Column); identifiers plain.
[[nodiscard]] Result<QString> cells(Database &db, const QList<ItemId> &items, const QList<int> &columns, bool withHeaders);
/// One ICCID a line, or whatever identifier a line has.
[[nodiscard]] Result<QString> identifiers(Database &db, const QList<ItemId> &items);

} // namespace itemcopy
