#pragma once

#include "thingspace/auth/secretsource.h"

/// The profile of the demo fleet.
inline constexpr QLatin1StringView kDemoProfile {"demo"};

/// Before the logins of a demo store: knows the demo's own profile, with a made-up login, and asks `next` for every other.
/// For a store of DemoFleet alone: elsewhere a profile of this name is somebody's own.
class DemoSecretSource final : public SecretSource
{
public:
    /// `next` must outlive it.
    explicit DemoSecretSource(SecretSource &next);

    /// Callable from any thread where `next` is. Errors: those of `next`.
    void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) override;

private:
    SecretSource &m_next;
    const Credentials m_login;
};
