#pragma once

#include <QObject>

namespace localsql {
Q_NAMESPACE

/// The statements of resources/sql/local.sql.
enum class LocalSql {
    EmptyStage, SetColumns, EndAll, CountComing, BringBackComing, EmptyAssignments, CutCovering, InsertAssignments, AssignmentsOf, TakenIdentifiers,
    Withdraw, ExtendBefore, NextEdge
};
Q_ENUM_NS(LocalSql)

} // namespace localsql

using localsql::LocalSql;
