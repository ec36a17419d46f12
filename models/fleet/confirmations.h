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
    explicit Confirmations(Database &db) : m_db(db) { }

    /// The device with readAt moved to the newest confirmation.
    [[nodiscard]] Result<Device> confirmed(Device device);

private:
    Result<void> load(ProfileId profile);

    Database &m_db;
    QHash<ProfileId, QHash<QString, QDateTime>> m_passes;
};
