#pragma once

#include <QObject>

namespace profilesql {
Q_NAMESPACE

/// The statements of resources/sql/profile.sql.
enum class ProfileSql {
    AllProfiles, AllAccounts, InsertProfile, InsertAccount, UpdateSettings, SecretNoted, NoteSecret, ProfileInUse, DeleteProfile
};
Q_ENUM_NS(ProfileSql)

} // namespace profilesql

using profilesql::ProfileSql;
