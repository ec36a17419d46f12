#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/changestore.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

class Database;

/// Makes a draft of each type that a person's staged edits come to, one row a line, in place of those that were made of them before and are drafts
/// still. The edits stay until their draft is released. Errors: Storage; then drafts that were made already stay, and are made anew by the next call.
[[nodiscard]] Result<QList<ChangeId>> planStaged(Database &db, const Profile &profile, const AuditOrigin &origin, const QDateTime &nowUtc);
