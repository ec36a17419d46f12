#pragma once

#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QHash>

class Database;

/// When a line was last confirmed: by the read that wrote its row, or by a later complete pass of its account that found it unchanged
/// (unchanged rows are not written, so the pass says it for all of them).
class Confirmations
{
public:
    /// Before the rows are read: a connection reads one result at a time.
    [[nodiscard]] Result<void> load(Database &db);

    /// The device with readAt moved to the newest confirmation.
    Device confirmed(Device device) const;

private:
    QHash<ProfileId, QHash<QString, QDateTime>> m_passes;
};
