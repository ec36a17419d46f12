#pragma once

#include "thingspace/auth/secretsource.h"

/// Where the settings put a login: the OS keychain, implemented by app/.
class CredentialKeeper
{
public:
    virtual ~CredentialKeeper() = default;

    /// Keeps the login of a profile that the store knows, over what was there. Answers once, never inside the call, never after `context` died.
    /// Errors: Refused "credentials.locked", "credentials.unavailable"; Usage "profile.unknown"; Storage.
    virtual void store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done) = 0;
    /// Forgets it; that there was none is no error. Errors otherwise as store().
    virtual void clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done) = 0;
};
