#pragma once

#include "models/audit/auditentry.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>

class Database;

/// Settles drift of user names (models/fleet/userdrift.h) the carrier's way: our record takes the name that the carrier has, with history and an audit
/// entry a line, in one transaction. Lines without drift, and those for which the carrier has no name, stay. Answers how many were settled. Errors: Storage.
[[nodiscard]] Result<qint64> takeCarrierNames(Database &db, const QList<DeviceId> &lines, const AuditOrigin &origin, const QDateTime &atUtc);
