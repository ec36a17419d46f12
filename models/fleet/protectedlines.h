#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <span>
#include <vector>

class Database;

/// Lines that a request of ours may still change at the carrier (a live dispatch, engine-protocol.md 1). A read may not overwrite
/// their state, plan, ICCID and IMEI; it leaves a sighting instead. The fleet owns this interface, the engine implements it.
class ProtectedLines
{
public:
    virtual ~ProtectedLines() = default;

    /// Those of `lines` that are protected, ascending. `lines` are ascending and distinct: device ids, and unknownLine() keys of the same
    /// lines, since a dispatch may have named a line before the fleet knew it. Called on `db`'s thread, inside the transaction that
    /// writes the read if there is one; implementations hold no connection of their own and may be called from several threads.
    virtual Result<std::vector<DeviceId>> among(Database &db, std::span<const DeviceId> lines) const = 0;
};

/// Nothing is in flight: a store without an engine, and tests.
class NoProtectedLines final : public ProtectedLines
{
public:
    Result<std::vector<DeviceId>> among(Database &, std::span<const DeviceId>) const override { return std::vector<DeviceId> {}; }
};
