#include "app/desktop/demosecretsource.h"

#include "app/credentials/throwawaylogin.h"

DemoSecretSource::DemoSecretSource(SecretSource &next)
    : m_next(next)
    , m_login(throwAwayLogin())
{
}

void DemoSecretSource::credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done)
{
    if (profile != kDemoProfile)
        return m_next.credentials(profile, context, std::move(done));
    QMetaObject::invokeMethod(context, [login = m_login, done = std::move(done)] { done(login); }, Qt::QueuedConnection);
}
