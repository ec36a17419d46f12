#pragma once

#include "models/audit/auditentry.h"
#include "models/values/ids.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

class Clock;
class Database;

/// Plans a suspension of `lines` active lines of the profile (all of them where there are fewer), evenly spread over the fleet so that every
/// account has its part, and releases it: the change that the demos show. Errors: Storage; those of ChangeStore::submit.
[[nodiscard]] Result<ChangeId> submitExampleChange(Database &db, const Clock &clock, const Profile &profile, qsizetype lines, const QString &name,
                                                   const AuditOrigin &origin);
