#include "app/credentials/layeredsecretsource.h"

LayeredSecretSource::LayeredSecretSource(EnvironmentSecretSource &environment, SecretSource &keychain)
    : m_environment(environment), m_keychain(keychain)
{
}

void LayeredSecretSource::credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done)
{
    if (m_environment.holds(profile)) {
        m_environment.credentials(profile, context, std::move(done));
        return;
    }
    const QByteArray callbackPassword = m_environment.callbackPassword(profile);
    m_keychain.credentials(profile, context, [callbackPassword, done = std::move(done)](Result<Credentials> login) {
        if (login && !callbackPassword.isEmpty())
            login->callbackPassword = callbackPassword;
        done(std::move(login));
    });
}
