#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <span>

class Database;

/// Fills the temporary table stage_line with `lines` and nothing else. Inside the caller's transaction.
[[nodiscard]] Result<void> fillStageLine(Database &db, std::span<const DeviceId> lines);
