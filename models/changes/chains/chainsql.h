#pragma once

#include <QObject>

namespace chainsql {
Q_NAMESPACE

/// The statements of resources/sql/chain.sql.
enum class ChainSql { Insert, Steps, Due, Made, PassOn, End };
Q_ENUM_NS(ChainSql)

} // namespace chainsql

using chainsql::ChainSql;
