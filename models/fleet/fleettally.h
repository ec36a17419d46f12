#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QMap>
#include <QString>

#include <span>

class Database;

/// How many lines there are of each kind, for whoever selected many.
struct FleetTally
{
    qint64 lines = 0;
    qint64 missing = 0;
    /// By contract key, by plan and account as the carrier writes them; the empty text: without one.
    QMap<QString, qint64> byState;
    QMap<QString, qint64> byPlan;
    QMap<QString, qint64> byAccount;

    void add(const FleetTally &other);
    bool operator==(const FleetTally &) const = default;
};

/// Of some lines; those that are gone count nowhere. Many take long: ask in pieces and add them up. Errors: Storage.
[[nodiscard]] Result<FleetTally> tallyOf(Database &db, std::span<const DeviceId> lines);
