#pragma once

#include <QObject>

namespace reviewsql {
Q_NAMESPACE

/// The statements of resources/sql/review.sql.
enum class ReviewSql { Groups, Findings };
Q_ENUM_NS(ReviewSql)

} // namespace reviewsql

using reviewsql::ReviewSql;
