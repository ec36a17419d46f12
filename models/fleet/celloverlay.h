#pragma once

#include "models/fleet/devicelisting.h"
#include "models/values/device.h"

#include <QVariant>

/// What lies over the rows of the device table without being in the fleet: edits that wait for their review. The table knows no changes: whoever
/// keeps them implements this.
class CellOverlay
{
public:
    virtual ~CellOverlay() = default;

    /// Instead of the row's own answer; invalid: that one holds.
    virtual QVariant data(const Device &device, const ListedColumn &column, int role) const = 0;
    virtual bool isEditable(const Device &device, const ListedColumn &column) const = 0;
    /// False: it is not taken.
    virtual bool edit(const Device &device, const ListedColumn &column, const QString &text) = 0;
};
