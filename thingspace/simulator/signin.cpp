#include "thingspace/simulator/signin.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qint64 kTokenMs = 3600 * 1000;
constexpr qint64 kIdleMs = 20 * 60 * 1000;
constexpr int kStrikes = 5;

QByteArray after(const QByteArray &header, QByteArrayView scheme)
{
    if (header.size() <= scheme.size() || header.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return header.mid(scheme.size()).trimmed();
}

Reply missing()
{
    return gatewayFault(401, "900902", "Missing Credentials", "Required OAuth credentials not provided");
}

Reply refusedLogin()
{
    return serviceError("INPUT_INVALID.Login.Credentials", "INPUT_INVALID. The user name or password is not valid.");
}

Reply lockedLogin()
{
    return serviceError("REQUEST_FAILED.Login.Locked", "REQUEST_FAILED. The user is locked after five failed logins. Contact support.");
}

} // namespace

SignIn::SignIn(const SimClock &clock, quint64 seed, std::optional<Login> login)
    : m_clock(clock)
    , m_ids(mix(seed, 0x5161))
    , m_login(std::move(login))
{
}

Reply SignIn::token(const QByteArray &authorization, const QByteArray &form)
{
    const QByteArray basic = after(authorization, "Basic ");
    if (basic.isEmpty())
        return missing();
    const QByteArray pair = QByteArray::fromBase64(basic);
    const qsizetype colon = pair.indexOf(':');
    const QByteArray key = pair.left(colon);
    const QByteArray secret = pair.mid(colon + 1);
    const bool right = m_login ? key == m_login->key && secret == m_login->secret : !key.isEmpty() && !secret.isEmpty();
    if (colon < 0 || !right)
        return oauthError(401, "invalid_client", "Client authentication failed");
    const QString grant = QUrlQuery(QString::fromUtf8(form)).queryItemValue(u"grant_type"_s);
    if (grant.isEmpty())
        return oauthError(400, "invalid_request", "Missing grant_type parameter value");
    if (grant != u"client_credentials")
        return oauthError(400, "unsupported_grant_type", "Unsupported grant_type value");

    const qint64 now = m_clock.ticks();
    Token &token = m_tokens[key];
    if (token.text.isEmpty() || now - token.issued >= kTokenMs)
        token = {m_ids.next(), now};
    return jsonReply(QJsonObject {
        {u"access_token"_s, QString::fromLatin1(token.text)},
        {u"scope"_s, u"ts.account.wo ts.account.ro ts.m2m"_s},
        {u"token_type"_s, u"Bearer"_s},
        {u"expires_in"_s, (token.issued + kTokenMs - now) / 1000},
    });
}

Reply SignIn::login(const QJsonObject &body)
{
    const QByteArray user = body[u"username"].toString().toUtf8();
    const QByteArray password = body[u"password"].toString().toUtf8();
    const int strikes = m_strikes.value(user);
    if (strikes >= kStrikes)
        return lockedLogin();
    const bool right = m_login ? user == m_login->username && password == m_login->password : !user.isEmpty() && !password.isEmpty();
    if (!right) {
        m_strikes[user] = strikes + 1;
        return refusedLogin();
    }
    m_strikes.remove(user);
    const QByteArray session = m_ids.next();
    m_sessions.insert(session, {user, m_clock.ticks()});
    return jsonReply(QJsonObject {{u"sessionToken"_s, QString::fromLatin1(session)}, {u"expiresIn"_s, kIdleMs / 1000}});
}

Reply SignIn::logout(const QByteArray &session)
{
    m_sessions.remove(session);
    return jsonReply(QJsonObject {{u"sessionToken"_s, QString::fromLatin1(session)}});
}

Reply SignIn::resetPassword(const QByteArray &session, const QJsonObject &body)
{
    const QByteArray old = body[u"oldPassword"].toString().toUtf8();
    if (old.isEmpty() || (m_login && old != m_login->password))
        return refusedLogin();
    const QByteArray fresh = m_ids.next();
    if (!m_login) // from now on this one is right, and no other
        m_login = Login {{}, {}, userOf(session), {}};
    m_login->password = fresh;
    return jsonReply(QJsonObject {{u"newPassword"_s, QString::fromLatin1(fresh)}});
}

std::optional<Reply> SignIn::tokenFault(const QByteArray &authorization) const
{
    const QByteArray bearer = after(authorization, "Bearer ");
    if (bearer.isEmpty())
        return missing();
    for (const Token &token : m_tokens) {
        if (token.text == bearer && m_clock.ticks() - token.issued < kTokenMs)
            return std::nullopt;
    }
    return gatewayFault(401, "900901", "Invalid Credentials", "Access failure: the token is not valid or has expired");
}

std::optional<Reply> SignIn::sessionFault(const QByteArray &session)
{
    if (session.isEmpty())
        return serviceError("REQUEST_FAILED.SessionToken.Format", "REQUEST_FAILED. The session token is missing.");
    const auto known = m_sessions.constFind(session);
    if (known == m_sessions.constEnd())
        return serviceError("INPUT_INVALID.SessionToken.Invalid", "INPUT_INVALID. The session token is not valid.");
    if (m_clock.ticks() - known->used <= kIdleMs)
        return std::nullopt;
    return serviceError("REQUEST_FAILED.SessionToken.Expired", "REQUEST_FAILED. The session token has expired.");
}

void SignIn::renew(const QByteArray &session)
{
    const auto known = m_sessions.find(session);
    if (known != m_sessions.end())
        known->used = m_clock.ticks();
}

QByteArray SignIn::userOf(const QByteArray &session) const
{
    return m_sessions.value(session).user;
}

void SignIn::expireToken(const QByteArray &authorization)
{
    const QByteArray bearer = after(authorization, "Bearer ");
    m_tokens.removeIf([&](const QHash<QByteArray, Token>::iterator it) { return it->text == bearer; });
}

void SignIn::expireSession(const QByteArray &session)
{
    const auto known = m_sessions.find(session);
    if (known != m_sessions.end())
        known->used = m_clock.ticks() - kIdleMs - 1;
}

} // namespace simulator
