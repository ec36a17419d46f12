#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <span>
#include <vector>

class Database;

/// Fills stage_device_id: the lines that a set-based statement is about. `lines` ascending. In the caller's transaction, else in one of its own.
[[nodiscard]] Result<void> stageLines(Database &db, std::span<const DeviceId> lines);

/// `lines` ascending and distinct, as the stages want them.
std::vector<DeviceId> inKeyOrder(std::span<const DeviceId> lines);
