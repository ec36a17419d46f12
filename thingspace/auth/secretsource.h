#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>

/// What one carrier login needs. Held while needed, never stored, never logged.
struct Credentials
{
    QByteArray key;
    QByteArray secret;
    QByteArray username;
    QByteArray password;
    /// What the carrier's callbacks must carry; empty: none was given (on loopback the engine makes one up).
    QByteArray callbackPassword = {};
    /// The one before, and until when the carrier may still send it (UTC; a day after the change). Invalid: not at all.
    QByteArray previousCallbackPassword = {};
    QDateTime previousCallbackUntil = {};
};

/// Where credentials come from: the OS keychain or the environment. Implemented by app/.
class SecretSource
{
public:
    virtual ~SecretSource() = default;

    /// The login of `profile`. Answers once, never inside the call, never after `context` died.
    /// Errors: Kind::Refused "credentials.missing", "credentials.locked" (a locked keyring also reads as "entry not found"),
    /// "credentials.unavailable" (no Secret Service).
    virtual void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) = 0;
};
