#pragma once

#include <QObject>

namespace plansql {
Q_NAMESPACE

/// The statements of resources/sql/plan.sql.
enum class PlanSql {
    ForgetFacts, OpenChanges, QuotaUses, ForgetLines, ForgetGroups, Moments, NewlyWarned, WarnOfOtherMoments, InsertChange, InsertItems, InsertPlans, InsertEvents, InsertCount, EarlierItems,
    BlockedReasons, StagedFindings, SetStagedFindings, BlockStaged, SetHash, WasDeleted
};
Q_ENUM_NS(PlanSql)

} // namespace plansql

using plansql::PlanSql;
