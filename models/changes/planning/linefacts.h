#pragma once

#include "models/changes/planning/planrequest.h"
#include "models/changes/targets/lineresolver.h"
#include "models/changes/types/facts.h"

#include <span>

struct LineQuota;

/// What the rules are given about many lines at once. Inside a transaction of the caller. Errors: Storage.
class LineFacts
{
public:
    explicit LineFacts(Database &db);

    /// What is the same for all lines of a plan.
    [[nodiscard]] Result<std::shared_ptr<const PlanFacts>> ofPlan(const PlanRequest &request);

    /// In the order of the lines.
    [[nodiscard]] Result<std::vector<ItemFacts>> ofLines(const std::shared_ptr<const PlanFacts> &plan, std::span<const ResolvedLine> lines,
                                                         const QDateTime &nowUtc);

private:
    Result<void> stage(std::span<const ResolvedLine> lines);
    Result<void> readOpenChanges(std::vector<ItemFacts> &facts, bool queuesBehind);
    Result<void> readAssignments(std::vector<ItemFacts> &facts);
    Result<void> readQuotas(const LineQuota &quota, std::vector<ItemFacts> &facts, const QDateTime &nowUtc);

    Database &m_db;
};
