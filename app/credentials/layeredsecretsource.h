#pragma once

#include "app/credentials/environmentsecretsource.h"

/// What the programs use: the environment where it holds the profile's login, else the keychain.
class LayeredSecretSource final : public SecretSource
{
public:
    /// Both must outlive this.
    LayeredSecretSource(EnvironmentSecretSource &environment, SecretSource &keychain);

    /// Errors: those of the keychain.
    void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) override;

private:
    EnvironmentSecretSource &m_environment;
    SecretSource &m_keychain;
};
