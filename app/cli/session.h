#pragma once

#include "app/carrier/carrierlink.h"
#include "app/credentials/environmentsecretsource.h"
#include "app/credentials/keychainsecretsource.h"
#include "app/credentials/layeredsecretsource.h"
#include "models/audit/auditentry.h"
#include "models/store/database.h"
#include "models/values/profile.h"
#include "thingspace/basics/clock.h"

#include <memory>

/// What the commands of one call share: the store, opened when first needed, the profile, the login, the clock.
class Session
{
public:
    /// `profileName`: the profile that the environment's login is for.
    Session(StoreUrl store, QString profileName, const QProcessEnvironment &environment);

    const StoreUrl &storeUrl() const { return m_storeUrl; }
    const QString &profileName() const { return m_profileName; }
    const Clock &clock() const { return m_clock; }
    SecretSource &secrets() { return m_secrets; }
    KeychainSecretSource &keychain() { return m_keychain; }

    /// Opened, created and migrated at the first call. Errors: Storage, as Database::open.
    [[nodiscard]] Result<Database *> database();
    /// The profile named on the command line. Errors: Storage; Usage "profile.unknown".
    [[nodiscard]] Result<Profile> profile();
    /// The carrier as this profile reaches it: one for the whole call. `profile` is of database(), which was opened.
    CarrierLink &link(const Profile &profile);
    /// Who acts, for the audit log and the changes' events.
    AuditOrigin origin(const QString &profile) const;
    /// An entry about a profile, to be completed.
    AuditEntry auditEntry(const QString &profile, const QString &action) const;

private:
    bool isSecretNoted(const QString &profile);

    StoreUrl m_storeUrl;
    QString m_profileName;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    EnvironmentSecretSource m_environment;
    KeychainSecretSource m_keychain;
    LayeredSecretSource m_secrets;
    std::unique_ptr<CarrierLink> m_link;
};
