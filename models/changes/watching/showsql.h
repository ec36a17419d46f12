#pragma once

#include <QObject>

namespace showsql {
Q_NAMESPACE

/// The statements of resources/sql/show.sql.
enum class ShowSql { Unfinished, Newest, Standing, Causes, Batches, Attempts, Events, Requests, Callbacks, PaceThrottle };
Q_ENUM_NS(ShowSql)

} // namespace showsql

using showsql::ShowSql;
