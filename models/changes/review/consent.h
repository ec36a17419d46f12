#pragma once

#include "models/changes/changestore.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

#include <optional>

class Database;

/// What must be said and set before a draft may be released; the same for the command line and the window.
namespace consent {

/// The number of lines to send must be given (`--confirm N`, typed in the window): what the change does, or what follows it, cannot be taken back.
bool needsCount(const Change &change);

/// `confirmed`: the number that was given. A number is checked wherever it is given.
/// Errors: Refused "apply.confirm" (change, lines), "apply.confirm-differs" (change, lines, what was given).
[[nodiscard]] Result<void> checkCount(const Change &change, std::optional<qint64> confirmed);

/// Errors: Refused "writes.off" (profile). What sends nothing may always be released.
[[nodiscard]] Result<void> checkWrites(const Change &change, const Profile &profile);

/// All of it against the store as it is now, and then ChangeStore::submit(), in one transaction.
/// Errors: those above; submit()'s; Usage "change.unknown", "profile.unknown"; Storage.
[[nodiscard]] Result<void> release(Database &db, ChangeId change, std::optional<qint64> confirmed, const AuditOrigin &origin, const QDateTime &atUtc);

} // namespace consent
