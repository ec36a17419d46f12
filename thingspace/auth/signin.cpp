#include "thingspace/auth/signin.h"

#include "thingspace/basics/clock.h"
#include "thingspace/http/httpclient.h"
#include "thingspace/http/readgate.h"
#include "thingspace/http/requestbudget.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

Q_LOGGING_CATEGORY(lcAuth, "thingdesk.auth", QtInfoMsg)

namespace {

constexpr auto kBearerMargin = 60s;
constexpr auto kSessionIdle = 19min; // the carrier's is 20
constexpr int kTokenTries = 3;
constexpr int kLoginTries = 2; // an unanswered login may have counted towards the five that lock

milliseconds defaultBackoff(int attempt)
{
    // Full jitter: many workers that lost the carrier together do not come back together.
    const milliseconds ceiling = 1000ms * (1 << std::clamp(attempt - 1, 0, 5));
    return milliseconds(qint64(double(ceiling.count()) * QRandomGenerator::global()->generateDouble()));
}

// Asking again within the hour gives the same token with less time left, so a short rest must be used up, not asked about forever.
milliseconds usableFor(std::chrono::seconds expiresIn)
{
    return expiresIn > kBearerMargin + 1s ? milliseconds(expiresIn - kBearerMargin) : std::max<milliseconds>(expiresIn - 2s, 1s);
}

QString stageOf(const Error &error, const QString &stage)
{
    return stage == "token"_L1 && error.kind == Error::Kind::Network ? u"reach"_s : stage;
}

} // namespace

SignIn::SignIn(QString profile, HttpClient &http, ReadGate &gate, SecretSource &secrets, RequestBudget &budget, const Clock &clock, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_http(http), m_gate(gate), m_secrets(secrets), m_budget(budget), m_clock(clock),
      m_backoff(defaultBackoff)
{
}

bool SignIn::hasToken() const
{
    return !m_bearer.isEmpty() && m_clock.bootTime() < m_bearerUntil;
}

bool SignIn::hasSession() const
{
    return !m_session.isEmpty() && m_clock.bootTime() < m_sessionUsedAt + kSessionIdle;
}

bool SignIn::ready() const
{
    return hasToken() && hasSession();
}

void SignIn::ensure(QObject *context, std::function<void(Result<void>)> done)
{
    m_waiting.push_back({context, std::move(done)});
    if (std::exchange(m_running, true))
        return;
    m_bearerRenewed = false;
    QMetaObject::invokeMethod(this, &SignIn::readCredentials, Qt::QueuedConnection);
}

void SignIn::readCredentials()
{
    if (ready())
        return finish({});
    if (m_latched) {
        Error error {Error::Kind::Refused, u"login.latched"_s, {m_latched->code}, m_latched->detail};
        error.stage = m_latched->stage;
        return finish(failure(error));
    }
    m_secrets.credentials(m_profile, this, [this](Result<Credentials> credentials) {
        if (!credentials)
            return stop(credentials.error(), u"token"_s);
        m_credentials = *credentials;
        requestToken(1);
    });
}

void SignIn::requestToken(int attempt)
{
    if (hasToken())
        return login(1);
    HttpRequest request {"POST", "/api/ts/v1/oauth2/token"};
    request.headers = {{"Authorization", "Basic " + (m_credentials.key + ':' + m_credentials.secret).toBase64()},
                       {"Content-Type", "application/x-www-form-urlencoded"},
                       {"Accept", "application/json"}};
    request.body = QByteArrayLiteral("grant_type=client_credentials");
    sendThroughGate(std::move(request), &SignIn::handleToken, attempt);
}

void SignIn::handleToken(int attempt, const HttpResult &result)
{
    if (!result) {
        if (attempt < kTokenTries && result.error().error.code != "network.tls"_L1)
            return again(&SignIn::requestToken, attempt, result.error().error);
        return stop(result.error().error, u"token"_s);
    }
    if (result->status < 200 || result->status > 299) {
        const SignInFault fault = judgeToken(*result);
        if (fault.meaning == SignInFault::Meaning::Credentials)
            return latch(fault.error, u"token"_s);
        if (fault.meaning == SignInFault::Meaning::Throttled)
            m_budget.throttled(result->retryAfter);
        if (fault.meaning != SignInFault::Meaning::Other && attempt < kTokenTries)
            return again(&SignIn::requestToken, attempt, fault.error);
        return stop(fault.error, u"token"_s);
    }
    const Result<TokenGrant> grant = parseTokenGrant(*result);
    if (!grant)
        return stop(grant.error(), u"token"_s);
    m_bearer = grant->token;
    m_bearerUntil = m_clock.bootTime() - result->roundTrip + usableFor(grant->expiresIn);
    login(1);
}

void SignIn::login(int attempt)
{
    if (hasSession())
        return finish({});
    const QJsonObject body {{u"username"_s, QString::fromUtf8(m_credentials.username)}, {u"password"_s, QString::fromUtf8(m_credentials.password)}};
    HttpRequest request {"POST", "/api/m2m/v1/session/login"};
    request.headers = {{"Authorization", "Bearer " + m_bearer}, {"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    sendThroughGate(std::move(request), &SignIn::handleLogin, attempt);
}

void SignIn::handleLogin(int attempt, const HttpResult &result)
{
    if (!result) {
        if (attempt < kLoginTries && result.error().error.code != "network.tls"_L1)
            return again(&SignIn::login, attempt, result.error().error);
        return stop(result.error().error, u"login"_s);
    }
    if (result->status < 200 || result->status > 299) {
        const SignInFault fault = judgeLogin(*result);
        if (fault.meaning == SignInFault::Meaning::Credentials)
            return latch(fault.error, u"login"_s);
        if (fault.meaning == SignInFault::Meaning::Bearer && !std::exchange(m_bearerRenewed, true)) {
            m_bearer.clear();
            return requestToken(1);
        }
        if (fault.meaning == SignInFault::Meaning::Throttled)
            m_budget.throttled(result->retryAfter);
        const bool passing = fault.meaning == SignInFault::Meaning::Throttled || fault.meaning == SignInFault::Meaning::Passing;
        if (passing && attempt < kLoginTries)
            return again(&SignIn::login, attempt, fault.error);
        return stop(fault.error, u"login"_s);
    }
    const Result<QByteArray> session = parseSession(*result);
    if (!session)
        return stop(session.error(), u"login"_s);
    m_session = *session;
    noteUse();
    finish({});
}

void SignIn::sendThroughGate(HttpRequest request, void (SignIn::*handle)(int, const HttpResult &), int attempt)
{
    // Nothing below may repeat a login: a second refusal of the same password counts too.
    request.once = true;
    m_gate.enter(this, [this, request = std::move(request), handle, attempt] {
        m_http.send(request, this, [this, handle, attempt](const HttpResult &result) { (this->*handle)(attempt, result); });
    });
}

void SignIn::again(void (SignIn::*step)(int), int attempt, const Error &error)
{
    const milliseconds wait = std::max(m_backoff(attempt), error.retryAfter.value_or(0ms));
    qCInfo(lcAuth).noquote() << "sign-in goes on in" << wait.count() << "ms after" << error.code;
    QTimer::singleShot(wait, this, [this, step, attempt] { (this->*step)(attempt + 1); });
}

void SignIn::stop(Error error, const QString &stage)
{
    error.stage = stageOf(error, stage);
    finish(failure(std::move(error)));
}

void SignIn::latch(Error error, const QString &stage)
{
    error.stage = stage;
    m_latched = error;
    finish(failure(std::move(error)));
}

void SignIn::finish(Result<void> result)
{
    m_credentials = {};
    m_running = false;
    if (result)
        qCDebug(lcAuth) << "signed in";
    else
        qCWarning(lcAuth).noquote() << "sign-in stopped:" << result.error().stage << result.error().code << result.error().httpStatus;
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &each : waiting) {
        if (each.context)
            each.done(result);
    }
}

void SignIn::dropBearer(const QByteArray &seen)
{
    if (m_bearer == seen)
        m_bearer.clear();
}

void SignIn::dropSession(const QByteArray &seen)
{
    if (m_session == seen)
        m_session.clear();
}

void SignIn::noteUse()
{
    m_sessionUsedAt = m_clock.bootTime();
}

void SignIn::forget()
{
    m_bearer.clear();
    m_session.clear();
}
