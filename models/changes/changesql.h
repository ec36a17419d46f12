#pragma once

#include <QObject>

namespace changesql {
Q_NAMESPACE

/// The statements of resources/sql/change.sql.
enum class ChangeSql {
    Changes, Counts, Dispatches, Incidents, Items, Move, WriteEvent, LastEvent, SetReleased, SetCancelling, Rename, FrozenItems, PlanHash,
    InsertBrake, SettleBrake, SpareBrake, WaveEnd
};
Q_ENUM_NS(ChangeSql)

} // namespace changesql

using changesql::ChangeSql;
