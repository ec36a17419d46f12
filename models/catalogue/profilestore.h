#pragma once

#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>
#include <QStringList>

class Clock;
class Database;

/// Whether `name` is written as the carrier writes an account: digits, ##########-#####, or the vendor's own TestAccount-N.
bool isAccountName(const QString &name);

/// Carrier logins: the tables profile and account (the part that the operator gave). No secrets.
class ProfileStore
{
public:
    ProfileStore(Database &db, const Clock &clock);

    /// Adding the same again changes nothing. Errors: Usage "profile.name", "profile.account" (the account), "profile.accounts" (none given),
    /// "profile.exists" (the name: there is one with another origin or other accounts); parseOrigin()'s; Storage.
    [[nodiscard]] Result<Profile> add(const QString &name, const QString &origin, const QStringList &accounts);
    /// Each of `pairs` is KEY=VALUE; an empty value goes back to the default. All or nothing.
    /// Errors: Usage "profile.pair" (not KEY=VALUE), checkedSetting()'s, "profile.unknown"; Storage.
    [[nodiscard]] Result<Profile> set(const QString &name, const QStringList &pairs);
    /// By name.
    [[nodiscard]] Result<QList<Profile>> list();
    /// Errors: Usage "profile.unknown"; Storage.
    [[nodiscard]] Result<Profile> find(const QString &name);
    [[nodiscard]] Result<Profile> find(ProfileId id);
    /// Errors: Usage "profile.unknown", Refused "profile.in-use": it has devices or changes; Storage.
    [[nodiscard]] Result<void> remove(const QString &name);
    /// Errors: Refused "profile.in-use"; Storage.
    [[nodiscard]] Result<void> checkUnused(const Profile &profile);

    /// Whether a login was stored in the keychain for the profile: a keyring that then shows none is locked, not empty.
    [[nodiscard]] Result<bool> isSecretNoted(ProfileId id);
    /// Another number after each login that was stored, by whichever process: what a running one read of the keychain is old then.
    [[nodiscard]] Result<qint64> secretNumber(ProfileId id);
    [[nodiscard]] Result<void> noteSecret(ProfileId id, bool noted);

private:
    Result<Profile> insert(const QString &name, const QUrl &origin, const QStringList &accounts);
    Result<void> update(const Profile &profile);

    Database &m_db;
    const Clock &m_clock;
};
