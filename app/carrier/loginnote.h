#pragma once

#include "models/audit/auditentry.h"
#include "thingspace/basics/result.h"

#include <QSet>

class Clock;
class Database;

/// The store remembers for which profiles the keychain was given a login: a locked keyring shows none, and that must not read as "there is none".
namespace loginnote {

/// A note that cannot be read counts as one: "locked or gone" is the careful answer. An unknown profile has none.
bool isNoted(Database &db, const Clock &clock, const QString &profile);

/// The profiles that have one. Errors: Storage.
[[nodiscard]] Result<QSet<QString>> noted(Database &db, const Clock &clock);

/// Notes that the keychain now holds the profile's login, or no longer does, and writes who did it into the audit log, in one transaction.
/// Errors: Storage; Usage "profile.unknown".
[[nodiscard]] Result<void> note(Database &db, const Clock &clock, const AuditOrigin &origin, bool stored);

} // namespace loginnote
