#include "app/credentials/environmentsecretsource.h"

using namespace Qt::StringLiterals;

EnvironmentSecretSource::EnvironmentSecretSource(const QProcessEnvironment &environment, QString profile) : m_profile(std::move(profile))
{
    const auto value = [&environment](QLatin1StringView name) { return environment.value(name).toUtf8(); };
    m_callbackPassword = value("THINGSPACE_CALLBACK_PASSWORD"_L1);
    const Credentials login {value("THINGSPACE_KEY"_L1), value("THINGSPACE_SECRET"_L1), value("THINGSPACE_USERNAME"_L1),
                             value("THINGSPACE_PASSWORD"_L1), m_callbackPassword};
    if (!login.key.isEmpty() && !login.secret.isEmpty() && !login.username.isEmpty() && !login.password.isEmpty())
        m_login = login;
}

bool EnvironmentSecretSource::holds(const QString &profile) const
{
    return profile == m_profile && m_login.has_value();
}

QByteArray EnvironmentSecretSource::callbackPassword(const QString &profile) const
{
    return profile == m_profile ? m_callbackPassword : QByteArray();
}

void EnvironmentSecretSource::credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done)
{
    auto answer = holds(profile) ? Result<Credentials>(*m_login)
                                 : Result<Credentials>(failure(Error::Kind::Refused, u"credentials.missing"_s, {profile}));
    QMetaObject::invokeMethod(context, [answer = std::move(answer), done = std::move(done)] { done(answer); }, Qt::QueuedConnection);
}
