#pragma once

#include "models/audit/auditentry.h"
#include "models/catalogue/profilestore.h"

#include <functional>

/// Profiles as a person edits them, by window or command line: each edit and its audit entry in one transaction, and no entry where
/// nothing changed.
class ProfileEdits
{
public:
    /// `origin`: who edits, and through what; its profile is set by each edit.
    ProfileEdits(Database &db, const Clock &clock, AuditOrigin origin);

    /// Errors of all: as ProfileStore's.
    [[nodiscard]] Result<Profile> add(const QString &name, const QString &origin, const QStringList &accounts);
    [[nodiscard]] Result<Profile> set(const QString &name, const QStringList &pairs);
    [[nodiscard]] Result<void> remove(const QString &name);

    /// Before its login is taken out of the keychain: whether one was noted. Errors: what remove() would refuse.
    [[nodiscard]] Result<bool> mayRemove(const QString &name);

private:
    Result<Profile> audited(const QString &name, const QString &action, const std::function<Result<Profile>()> &change);

    Database &m_db;
    const Clock &m_clock;
    AuditOrigin m_origin;
    ProfileStore m_profiles;
};
