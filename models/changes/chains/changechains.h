#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/chains/chainstep.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>

class Database;

/// What follows changes by themselves, as the store keeps it. Errors besides those said: Storage.
namespace changechains {

/// At the planning, and at once for the steps that a successor takes over.
[[nodiscard]] Result<void> write(Database &db, ChangeId change, const ChainSteps &steps);

/// In order; of a profile (0: every) or one change (0: all).
[[nodiscard]] Result<QHash<ChangeId, ChainSteps>> read(Database &db, ProfileId profile, ChangeId change);

/// Nothing follows any more, because of that (a wording code); with its audit entry, in the caller's transaction. False: nothing waited.
[[nodiscard]] Result<bool> end(Database &db, ChangeId change, const QString &because, const QStringList &arguments, const AuditOrigin &origin,
                               const QDateTime &atUtc);

/// An operator lets the change go on but nothing follow it. Errors: Usage "change.unknown"; Refused "chain.none" (number).
[[nodiscard]] Result<void> drop(Database &db, ChangeId change, const AuditOrigin &origin, const QDateTime &atUtc);

/// As the audit log and plan hashes have them: what was decided, not how far it is.
QJsonArray decided(const ChainSteps &steps);

/// The first step is still to come.
bool waits(const ChainSteps &steps);
/// The change that the first step became; 0: none.
ChangeId successor(const ChainSteps &steps);

/// "waiting", "made", "passed-on", "ended".
QString key(ChainStep::State state);

} // namespace changechains
