#pragma once

#include <QObject>

namespace auditsql {
Q_NAMESPACE

/// The statements of resources/sql/audit.sql.
enum class AuditSql { Summary, Actors };
Q_ENUM_NS(AuditSql)

} // namespace auditsql

using auditsql::AuditSql;
