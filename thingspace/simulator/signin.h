#pragma once

#include "thingspace/simulator/randomness.h"
#include "thingspace/simulator/reply.h"
#include "thingspace/simulator/simclock.h"

#include <QHash>

#include <optional>

namespace simulator {

/// Application key and secret, and the login of one UWS user.
struct Login
{
    QByteArray key;
    QByteArray secret;
    QByteArray username;
    QByteArray password;
};

/// Tokens and sessions (thingspace-api.md 1, 11.2, 11.3). Nothing here survives a restart: clients sign in again.
class SignIn
{
public:
    /// Without a login any non-empty one is right. `clock` must outlive this.
    SignIn(const SimClock &clock, quint64 seed, std::optional<Login> login);

    /// POST …/oauth2/token: `authorization` is the header, `form` the body.
    Reply token(const QByteArray &authorization, const QByteArray &form);
    /// POST …/session/login, the Bearer already checked.
    Reply login(const QJsonObject &body);
    Reply logout(const QByteArray &session);
    Reply resetPassword(const QByteArray &session, const QJsonObject &body);

    /// What is wrong with the Authorization header, or nothing.
    std::optional<Reply> tokenFault(const QByteArray &authorization) const;
    /// What is wrong with the VZ-M2M-Token header, or nothing.
    std::optional<Reply> sessionFault(const QByteArray &session);
    /// A successful call keeps the session alive.
    void renew(const QByteArray &session);
    /// Who logged in; empty for a session unknown.
    QByteArray userOf(const QByteArray &session) const;

    /// Faults: ends this one now.
    void expireToken(const QByteArray &authorization);
    void expireSession(const QByteArray &session);

private:
    struct Token { QByteArray text; qint64 issued; };
    struct Session { QByteArray user; qint64 used; };

    const SimClock &m_clock;
    // A sequence of its own: signing in, which depends on time, must not shift the request ids.
    IdMaker m_ids;
    std::optional<Login> m_login;
    QHash<QByteArray, Token> m_tokens;
    QHash<QByteArray, Session> m_sessions;
    QHash<QByteArray, int> m_strikes;
};

} // namespace simulator
