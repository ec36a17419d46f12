#pragma once

#include "thingspace/auth/secretsource.h"
#include "thingspace/basics/mailbox.h"

#include <QObject>

/// Logins in the OS keychain (service "Thingdesk", one entry a profile, insecure fallback off).
///
/// A locked keyring reads as "entry not found". So `noted` says whether an entry was ever stored for a profile (the store keeps that note);
/// if so, an entry that is not there is "locked or gone", never "there is none".
///
/// Lives on a thread with an event loop; credentials() may be called from any thread and answers on the context's.
class KeychainSecretSource final : public QObject, public SecretSource
{
    Q_OBJECT

public:
    explicit KeychainSecretSource(std::function<bool(const QString &profile)> noted, QObject *parent = nullptr);

    void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) override;

    /// Writes over what is there; a callback password that was there stays good for a day. The caller notes it when it worked. Errors: Refused "credentials.locked", "credentials.unavailable".
    void store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done);

    /// An entry that is not there is no error, unless one was noted: then it is "credentials.locked". Errors otherwise as store().
    void clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done);

private:
    void write(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done);
    void erase(const QString &profile, QObject *context, std::function<void(Result<void>)> done);

    std::function<bool(const QString &)> m_noted;
    /// On the keychain's thread, where jobs begin.
    Mailbox m_starts {this};
};
