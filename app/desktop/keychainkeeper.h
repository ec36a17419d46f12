#pragma once

#include "app/credentials/keychainsecretsource.h"
#include "ui/settings/credentialkeeper.h"

#include <QObject>
#include <QSet>

class Clock;
class StoreThread;
class StoreWatch;

/// The keychain as the window uses it: logins are kept and forgotten here, and noted in the store; secrets() reads them for any thread.
/// Lives on the window's thread, which never waits: what the store notes is read on `reading`, and again when the store changed.
class KeychainKeeper : public QObject, public CredentialKeeper
{
    Q_OBJECT

public:
    /// All of them outlive it.
    KeychainKeeper(StoreThread &reading, StoreThread &working, StoreWatch &watch, const Clock &clock, QObject *parent = nullptr);

    SecretSource &secrets() { return m_keychain; }

    void store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done) override;
    void clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done) override;

Q_SIGNALS:
    /// The profile has another login, or none any more: what was refused before counts no more.
    void credentialsChanged(const QString &profile);

private:
    using Done = std::function<void(const Result<void> &)>;
    void checkProfile(const QString &profile, Done done);
    void note(const QString &profile, bool stored, Done done);
    void readNotes();
    bool isNoted(const QString &profile) const;

    StoreThread &m_reading;
    StoreThread &m_working;
    const Clock &m_clock;
    KeychainSecretSource m_keychain;
    /// Profiles with a login in the keychain, as far as the store knows.
    QSet<QString> m_noted;
    bool m_isRead = false;
    bool m_isReading = false;
    bool m_isStale = false;
};
