#pragma once

#include "models/changes/changestore.h"
#include "models/store/query.h"

/// The rows behind ChangeStore: decoders beside the statements that they read, and the single writes. Errors: Storage.
namespace changerows {

/// Of a profile (0: every) or one change (0: all), newest first, with their counts.
[[nodiscard]] Result<QList<Change>> changes(Database &db, ProfileId profile, ChangeId change);

/// The row of ChangeSql::Items that the query is at.
ChangeItem item(const Query &query);

[[nodiscard]] Result<QString> planHash(Database &db, ChangeId change);

/// The next link of the change's chain; from std::nullopt: its first.
[[nodiscard]] Result<void> writeEvent(Database &db, ChangeId change, std::optional<ChangeState> from, ChangeState to, const AuditOrigin &origin,
                                      const QDateTime &atUtc, const QString &reason);

/// When it was released, and its place in the order of releases: the number of its last event.
[[nodiscard]] Result<void> setReleased(Database &db, ChangeId change, const QDateTime &atUtc);

/// Nothing more of it is sent although it stays where it is; `audit` says who wanted it.
[[nodiscard]] Result<void> setCancelling(Database &db, const AuditEntry &audit);

} // namespace changerows
