#pragma once

#include "models/changes/planning/planrequest.h"
#include "models/changes/targets/target.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <vector>

class ChangeSpec;
class Database;
struct ItemFacts;
struct PlanFacts;
struct PlanLine;
struct ResolvedLine;

/// Makes drafts: reads targets in chunks, finds the lines they name, loads what is known about them, asks the type's rules, and freezes
/// what was decided. The store is read chunk by chunk; the draft appears in one transaction, or not at all.
class Planner
{
public:
    explicit Planner(Database &db);

    /// `within` runs in the transaction that makes the draft; where it fails there is none.
    /// Errors: the source's own (Input: nothing was planned); `within`'s; Storage.
    [[nodiscard]] Result<PlanSummary> plan(const PlanRequest &request, TargetSource &targets, const QDateTime &nowUtc,
                                           const std::function<Result<void>(const PlanSummary &)> &within = {});

private:
    Result<std::vector<Target>> readChunk(TargetSource &targets);

    Database &m_db;
};

/// The decision about one line: its faults, what the type says, what would be sent, and when it would have the change begin. Pure.
PlanLine decidedLine(const ChangeSpec &spec, const QJsonObject &wide, const ResolvedLine &line, const ItemFacts &facts, const QDateTime &nowUtc,
                     PlanStart::Kind start = PlanStart::Kind::AtOnce);
