#pragma once

#include "thingspace/auth/secretsource.h"

#include <QMetaObject>

#include <optional>

/// One fixed login for every profile; any login is right for a simulator without --login-file.
class FakeSecretSource final : public SecretSource
{
public:
    FakeSecretSource() = default;
    explicit FakeSecretSource(Credentials login) : m_login(std::move(login)) { }

    void credentials(const QString &, QObject *context, std::function<void(Result<Credentials>)> done) override
    {
        ++m_asked;
        QMetaObject::invokeMethod(context, [this, done = std::move(done)] {
            done(m_error ? Result<Credentials>(failure(*m_error)) : Result<Credentials>(m_login));
        }, Qt::QueuedConnection);
    }

    void setLogin(Credentials login) { m_login = std::move(login); }
    void setError(std::optional<Error> error) { m_error = std::move(error); }
    /// How often somebody asked.
    int asked() const { return m_asked; }

private:
    Credentials m_login {QByteArrayLiteral("test-key"), QByteArrayLiteral("test-secret"), QByteArrayLiteral("test-user"), QByteArrayLiteral("test-password")};
    std::optional<Error> m_error;
    int m_asked = 0;
};
