#pragma once

#include "models/changes/targets/target.h"
#include "models/values/device.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QHash>

#include <optional>
#include <vector>

class Database;

/// A target, and the line of the fleet that it turned out to name.
struct ResolvedLine
{
    Target target;
    /// std::nullopt: not in the fleet.
    std::optional<Device> device;
    /// The device's id, or the key of a line that the fleet does not know (models/values/linekey.h); 0: it names nothing.
    DeviceId key;
    /// Whether it is clear what is meant, so that the type's rules apply. The faults say why not.
    bool isClear = true;
};

/// Finds what targets name, many at a time, by set queries. Remembers what was named before: a repeated line is a fault of its later row.
class LineResolver
{
public:
    LineResolver(Database &db, ProfileId profile);

    /// In the order of the targets. Inside a transaction of the caller. Errors: Storage.
    [[nodiscard]] Result<std::vector<ResolvedLine>> resolve(std::vector<Target> targets);

private:
    Result<void> match(std::vector<ResolvedLine> &lines);
    Result<void> load(std::vector<ResolvedLine> &lines);
    Result<void> offer(ResolvedLine &line);
    Result<void> recall(std::vector<ResolvedLine> &lines);
    void settle(ResolvedLine &line);
    void compare(ResolvedLine &line) const;
    void noteRepeated(ResolvedLine &line);

    Database &m_db;
    ProfileId m_profile;
    /// Line key to the row that named it first.
    QHash<DeviceId, qint64> m_seen;
};
