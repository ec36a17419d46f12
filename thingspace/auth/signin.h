#pragma once

#include "thingspace/auth/secretsource.h"
#include "thingspace/auth/authanswers.h"
#include "thingspace/basics/result.h"
#include "thingspace/http/httprequest.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class Clock;
class HttpClient;
class ReadGate;
class RequestBudget;

/// Signing in to the carrier as one conversation: credentials, OAuth token, session (thingspace-api.md 1). Holds what it got in memory.
///
/// One conversation at a time: who asks meanwhile waits for the same one. The token is renewed when under 60 s remain, the session
/// when it has lain idle for 19 of its 20 minutes, or when the carrier said that it no longer takes one of them.
///
/// A refused token or login latches: nothing is sent again until forgetRefusal(), since five refused logins lock the user.
/// What got no answer, 408, 429 and 5xx do not latch; the token step is tried three times then, the login twice.
class SignIn : public QObject
{
    Q_OBJECT

public:
    /// Tells how long to wait before the next try, counted from 1. Tests make it short.
    using Backoff = std::function<std::chrono::milliseconds(int attempt)>;

    /// The references must outlive it.
    SignIn(QString profile, HttpClient &http, ReadGate &gate, SecretSource &secrets, RequestBudget &budget, const Clock &clock, QObject *parent = nullptr);

    /// Makes sure that token and session are held. Answers once, never inside the call, never after `context` died.
    /// Errors, each with its `stage`: Service "token.refused", "login.refused" (argument: the carrier's code);
    /// Refused "login.latched" (argument: the code that latched); Network; Http "http.status", "http.throttled", "gateway.fault";
    /// Protocol "answer.html", "answer.xml", "token.malformed", "login.malformed"; the SecretSource's own.
    void ensure(QObject *context, std::function<void(Result<void>)> done);

    /// Whether token and session are held and fresh enough for a request now.
    bool ready() const;

    const QByteArray &bearer() const { return m_bearer; }
    const QByteArray &session() const { return m_session; }
    /// What must never be shown.
    QList<QByteArray> secrets() const { return {m_bearer, m_session}; }

    /// The carrier no longer takes this one. Nothing happens if another is held by now.
    void dropBearer(const QByteArray &seen);
    void dropSession(const QByteArray &seen);
    /// A request was answered: the session's idle time starts again.
    void noteUse();
    void forget();
    void forgetRefusal() { m_latched.reset(); }

    void setBackoff(Backoff backoff) { m_backoff = std::move(backoff); }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(Result<void>)> done;
    };

    bool hasToken() const;
    bool hasSession() const;
    // The steps, in order.
    void readCredentials();
    void requestToken(int attempt);
    void handleToken(int attempt, const HttpResult &result);
    void login(int attempt);
    void handleLogin(int attempt, const HttpResult &result);
    void finish(Result<void> result);

    void sendThroughGate(HttpRequest request, void (SignIn::*handle)(int, const HttpResult &), int attempt);
    void again(void (SignIn::*step)(int), int attempt, const Error &error);
    void stop(Error error, const QString &stage);
    void latch(Error error, const QString &stage);

    const QString m_profile;
    HttpClient &m_http;
    ReadGate &m_gate;
    SecretSource &m_secrets;
    RequestBudget &m_budget;
    const Clock &m_clock;
    Backoff m_backoff;

    bool m_running = false;
    bool m_bearerRenewed = false; // once a conversation
    Credentials m_credentials; // empty outside a conversation
    std::vector<Waiting> m_waiting;
    std::optional<Error> m_latched;

    QByteArray m_bearer;
    std::chrono::milliseconds m_bearerUntil {0}; // boot time
    QByteArray m_session;
    std::chrono::milliseconds m_sessionUsedAt {0}; // boot time
};
