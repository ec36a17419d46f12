#pragma once

#include "thingspace/auth/secretsource.h"

#include <QProcessEnvironment>

#include <optional>

/// The login that the environment holds for one profile: THINGSPACE_KEY, _SECRET, _USERNAME and _PASSWORD, all four or none of them,
/// and THINGSPACE_CALLBACK_PASSWORD by itself. Read once, stored nowhere.
class EnvironmentSecretSource final : public SecretSource
{
public:
    /// `profile`: the one named on the command line; the environment speaks for no other.
    EnvironmentSecretSource(const QProcessEnvironment &environment, QString profile);

    /// All four are set, and for this profile.
    bool holds(const QString &profile) const;
    /// Empty: not set, or for another profile.
    QByteArray callbackPassword(const QString &profile) const;

    /// Errors: Refused "credentials.missing".
    void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) override;

private:
    QString m_profile;
    std::optional<Credentials> m_login;
    QByteArray m_callbackPassword;
};
