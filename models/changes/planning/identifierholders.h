#pragma once

#include "models/changes/targets/lineresolver.h"
#include "models/changes/types/facts.h"
#include "thingspace/basics/result.h"

#include <span>
#include <vector>

class Database;

/// Fills in who has the identifiers that the lines are to get (ItemFacts::holders), lines that are archived or not listed any more included: set
/// queries, and none for types that claim nothing. Inside a transaction of the caller. Errors: Storage.
[[nodiscard]] Result<void> readHolders(Database &db, const PlanFacts &plan, std::span<const ResolvedLine> lines, std::vector<ItemFacts> &facts);
