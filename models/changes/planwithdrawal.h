#pragma once

#include "models/audit/auditentry.h"
#include "models/fleet/assignments.h"

/// Takes back the customer plan that a line was to be on from `from`: what applies before then goes on. With history and an audit entry, in one
/// transaction. Answers what was withdrawn. Errors: Usage "withdraw.none" (the line, the time): nothing of the kind is to come; Storage.
[[nodiscard]] Result<Assignment> withdrawPlan(Database &db, DeviceId line, const QString &name, const QDateTime &from, const AuditOrigin &origin,
                                              const QDateTime &atUtc);
