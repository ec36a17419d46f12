#pragma once

#include <QObject>

namespace movesql {
Q_NAMESPACE

/// The statements of resources/sql/move.sql.
enum class MoveSql {
    ForgetMoves, StageOfChange, StageOfDispatch, StageDue, MoveItems, WriteEvents, AdjustCounts, EndLinks, ReviveLinks, WriteAudit
};
Q_ENUM_NS(MoveSql)

} // namespace movesql

using movesql::MoveSql;
