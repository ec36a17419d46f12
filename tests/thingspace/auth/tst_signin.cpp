#include "tests/support/bodies.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "thingspace/auth/signin.h"
#include "thingspace/http/httpclient.h"
#include "thingspace/http/readgate.h"
#include "thingspace/http/requestbudget.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = ScriptedAnswer::Act;

class CountingBudget final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override
    {
        ++m_reads;
        return 0ms;
    }
    void throttled(std::optional<std::chrono::milliseconds> retryAfter) override
    {
        ++m_throttled;
        m_retryAfter = retryAfter;
    }

    int m_reads = 0;
    int m_throttled = 0;
    std::optional<std::chrono::milliseconds> m_retryAfter;
};

namespace {

const QByteArray kToken = QByteArrayLiteral("/api/ts/v1/oauth2/token");
const QByteArray kLogin = QByteArrayLiteral("/api/m2m/v1/session/login");

ScriptedAnswer token(const QByteArray &text, int expiresIn = 3600)
{
    return ScriptedAnswer::json(200, R"({"access_token":")" + text + R"(","token_type":"Bearer","expires_in":)" + QByteArray::number(expiresIn) + "}");
}

ScriptedAnswer session(const QByteArray &text)
{
    return ScriptedAnswer::json(200, R"({"sessionToken":")" + text + R"("})");
}

ScriptedAnswer wrongPassword()
{
    return ScriptedAnswer::json(400, R"({"errorCode":"UnifiedWebService.REQUEST_FAILED.Login","errorMessage":"bad login"})");
}

QString talk;

void listen(QtMsgType, const QMessageLogContext &, const QString &text)
{
    talk += text + u'\n';
}

} // namespace

class tst_SignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTokenThenSession();
    void aPasswordIsAnyText();
    void manyCallersShareOneConversation();
    void whatIsHeldIsNotAskedForAgain();
    void renewsTheTokenAMinuteBeforeItEnds();
    void aShortRestOfATokenIsUsedUp();
    void logsInAgainAfterNineteenIdleMinutes();
    void useKeepsTheSession();
    void aWrongPasswordIsSentOnce();
    void afterForgettingTheRefusalItTriesAgain();
    void aRefusedKeyLatchesAtItsStage_data();
    void aRefusedKeyLatchesAtItsStage();
    void anExpiredTokenAtLoginIsRenewedOnce();
    void networkTroubleDoesNotLatch();
    void theTokenIsTriedThreeTimesAndTheLoginTwice();
    void throttlingIsToldToTheBudget();
    void saysWhatAStrangeServerSaid_data();
    void saysWhatAStrangeServerSaid();
    void missingCredentialsAreTheSecretSourcesWord();
    void droppingAnOldTokenKeepsTheNewOne();
    void neverAnswersTheDead();
    void logsHoldNoSecret();

private:
    Result<void> ensure();

    FakeClock m_clock;
    std::unique_ptr<FakeSecretSource> m_secrets;
    std::unique_ptr<CountingBudget> m_budget;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ReadGate> m_gate;
    std::unique_ptr<SignIn> m_signIn;
    std::function<ScriptedAnswer(const ScriptedRequest &)> m_onToken;
    std::function<ScriptedAnswer(const ScriptedRequest &)> m_onLogin;
};

void tst_SignIn::init()
{
    m_onToken = [](const ScriptedRequest &) { return token("token-1"); };
    m_onLogin = [](const ScriptedRequest &) { return session("session-1"); };
    m_signIn.reset();
    m_gate.reset();
    m_http.reset();
    m_secrets = std::make_unique<FakeSecretSource>();
    m_budget = std::make_unique<CountingBudget>();
    m_server = std::make_unique<ScriptedServer>([this](const ScriptedRequest &request) {
        return request.path == kToken ? m_onToken(request) : m_onLogin(request);
    });
    m_http = std::make_unique<HttpClient>(m_server->origin(), 300ms, m_clock);
    m_gate = std::make_unique<ReadGate>(*m_budget);
    m_signIn = std::make_unique<SignIn>(u"test"_s, *m_http, *m_gate, *m_secrets, *m_budget, m_clock);
    m_signIn->setBackoff([](int) { return 5ms; });
}

Result<void> tst_SignIn::ensure()
{
    std::optional<Result<void>> result;
    m_signIn->ensure(this, [&](const Result<void> &each) { result = each; });
    if (result)
        qFatal("answered inside the call");
    if (!spinUntil([&] { return result.has_value(); }))
        qFatal("no answer");
    return *result;
}

void tst_SignIn::asksForTokenThenSession()
{
    QVERIFY(!m_signIn->ready());
    QVERIFY(ensure());
    QVERIFY(m_signIn->ready());
    QCOMPARE(m_signIn->bearer(), "token-1");
    QCOMPARE(m_signIn->session(), "session-1");
    QCOMPARE(m_budget->m_reads, 2);
    const QList<ScriptedRequest> &requests = m_server->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].header("Authorization"), "Basic " + QByteArray("test-key:test-secret").toBase64());
    QCOMPARE(requests[0].header("Content-Type"), "application/x-www-form-urlencoded");
    QCOMPARE(requests[0].body, "grant_type=client_credentials");
    QCOMPARE(requests[1].header("Authorization"), "Bearer token-1");
    QCOMPARE(requests[1].body, R"({"password":"test-password","username":"test-user"})");
}

void tst_SignIn::aPasswordIsAnyText()
{
    const QByteArray odd = R"(a"b\c","username":"root)";
    m_secrets->setLogin({"test-key", "test-secret", "test-user", odd});
    QVERIFY(ensure());
    const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().at(1).body).object();
    QCOMPARE(sent.keys(), (QStringList {u"password"_s, u"username"_s}));
    QCOMPARE(sent[u"password"].toString().toUtf8(), odd);
    QCOMPARE(sent[u"username"].toString(), u"test-user"_s);
}

void tst_SignIn::manyCallersShareOneConversation()
{
    int answered = 0;
    for (int i = 0; i < 10; ++i)
        m_signIn->ensure(this, [&](const Result<void> &result) { answered += result.has_value(); });
    QVERIFY(spinUntil([&] { return answered == 10; }));
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_secrets->asked(), 1);
}

void tst_SignIn::whatIsHeldIsNotAskedForAgain()
{
    QVERIFY(ensure());
    QVERIFY(ensure());
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_secrets->asked(), 1);
}

void tst_SignIn::renewsTheTokenAMinuteBeforeItEnds()
{
    QVERIFY(ensure());
    for (int minutes = 0; minutes < 58; ++minutes) {
        m_clock.advance(1min);
        m_signIn->noteUse();
    }
    QVERIFY(m_signIn->ready());
    m_clock.advance(1min);
    m_signIn->noteUse();
    QVERIFY(!m_signIn->ready());
    m_onToken = [](const ScriptedRequest &) { return token("token-2"); };
    QVERIFY(ensure());
    QCOMPARE(m_signIn->bearer(), "token-2");
    QCOMPARE(m_server->count(kToken), 2);
    QCOMPARE(m_server->count(kLogin), 1);
}

// Asking again within the hour gives the same token with less left (section 1.1): that must not become a loop.
void tst_SignIn::aShortRestOfATokenIsUsedUp()
{
    m_onToken = [](const ScriptedRequest &) { return token("token-1", 30); };
    QVERIFY(ensure());
    QVERIFY(m_signIn->ready());
    m_clock.advance(20s);
    QVERIFY(m_signIn->ready());
    m_clock.advance(10s);
    QVERIFY(!m_signIn->ready());
}

void tst_SignIn::logsInAgainAfterNineteenIdleMinutes()
{
    QVERIFY(ensure());
    m_clock.advance(18min + 59s);
    QVERIFY(m_signIn->ready());
    m_clock.advance(2s);
    QVERIFY(!m_signIn->ready());
    QVERIFY(ensure());
    QCOMPARE(m_server->count(kToken), 1);
    QCOMPARE(m_server->count(kLogin), 2);
}

void tst_SignIn::useKeepsTheSession()
{
    QVERIFY(ensure());
    m_clock.advance(15min);
    m_signIn->noteUse();
    m_clock.advance(15min);
    QVERIFY(m_signIn->ready());
}

void tst_SignIn::aWrongPasswordIsSentOnce()
{
    m_onLogin = [](const ScriptedRequest &) { return wrongPassword(); };
    const Result<void> first = ensure();
    QVERIFY(!first);
    QCOMPARE(first.error().kind, Error::Kind::Service);
    QCOMPARE(first.error().code, u"login.refused"_s);
    QCOMPARE(first.error().arguments, QStringList {u"REQUEST_FAILED.Login"_s});
    QCOMPARE(first.error().stage, u"login"_s);
    for (int i = 0; i < 3; ++i) {
        const Result<void> again = ensure();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Refused);
        QCOMPARE(again.error().code, u"login.latched"_s);
        QCOMPARE(again.error().arguments, QStringList {u"login.refused"_s});
        QCOMPARE(again.error().stage, u"login"_s);
    }
    QCOMPARE(m_server->count(kLogin), 1);
}

void tst_SignIn::afterForgettingTheRefusalItTriesAgain()
{
    m_onLogin = [](const ScriptedRequest &) { return wrongPassword(); };
    QVERIFY(!ensure());
    m_onLogin = [](const ScriptedRequest &) { return session("session-2"); };
    QVERIFY(!ensure());
    m_signIn->forgetRefusal();
    QVERIFY(ensure());
    QCOMPARE(m_server->count(kLogin), 2);
}

void tst_SignIn::aRefusedKeyLatchesAtItsStage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("invalid_client") << 401 << testBody("section-11.1-oauth.json") << u"invalid_client"_s;
    QTest::newRow("invalid_client, 400") << 400 << testBody("section-11.1-oauth.json") << u"invalid_client"_s;
    QTest::newRow("the gateway's") << 401 << QByteArray(R"({"fault":{"code":"900902","message":"m","description":"d"}})") << u"900902"_s;
}

void tst_SignIn::aRefusedKeyLatchesAtItsStage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, theirs);
    m_onToken = [&](const ScriptedRequest &) { return ScriptedAnswer::json(status, body); };
    const Result<void> result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"token.refused"_s);
    QCOMPARE(result.error().arguments, QStringList {theirs});
    QCOMPARE(result.error().stage, u"token"_s);
    QCOMPARE(ensure().error().code, u"login.latched"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_SignIn::anExpiredTokenAtLoginIsRenewedOnce()
{
    int tokens = 0;
    m_onToken = [&](const ScriptedRequest &) { return token("token-" + QByteArray::number(++tokens)); };
    m_onLogin = [&](const ScriptedRequest &request) {
        return request.header("Authorization") == "Bearer token-2" ? session("s") : ScriptedAnswer::json(401, testBody("section-11.1-gateway.json"));
    };
    QVERIFY(ensure());
    QCOMPARE(m_server->count(kToken), 2);

    m_signIn->forget();
    tokens = 5;
    const Result<void> result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"gateway.fault"_s);
    QCOMPARE(result.error().stage, u"login"_s);
    QCOMPARE(m_server->count(kToken), 4); // one more, not for ever
}

void tst_SignIn::networkTroubleDoesNotLatch()
{
    m_onLogin = [](const ScriptedRequest &) { return ScriptedAnswer::of(Act::Hang); };
    const Result<void> result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"network.timeout"_s);
    QCOMPARE(result.error().stage, u"login"_s);
    m_onLogin = [](const ScriptedRequest &) { return session("session-1"); };
    QVERIFY(ensure());
}

void tst_SignIn::theTokenIsTriedThreeTimesAndTheLoginTwice()
{
    m_onToken = [](const ScriptedRequest &) { return ScriptedAnswer::of(Act::ResetUnanswered); };
    const Result<void> reach = ensure();
    QVERIFY(!reach);
    QCOMPARE(reach.error().code, u"network.reset"_s);
    QCOMPARE(reach.error().stage, u"reach"_s);
    QCOMPARE(m_server->count(kToken), 3);
    m_onToken = [](const ScriptedRequest &) { return token("token-1"); };
    m_onLogin = [](const ScriptedRequest &) { return ScriptedAnswer::json(503, {}); };
    const Result<void> login = ensure();
    QVERIFY(!login);
    QCOMPARE(login.error().code, u"http.status"_s);
    QCOMPARE(login.error().stage, u"login"_s);
    QCOMPARE(m_server->count(kLogin), 2);
}

void tst_SignIn::throttlingIsToldToTheBudget()
{
    int tries = 0;
    m_onToken = [&](const ScriptedRequest &) { return ++tries == 1 ? ScriptedAnswer::json(429, {}, "Retry-After: 0\r\n") : token("t"); };
    QVERIFY(ensure());
    QCOMPARE(m_budget->m_throttled, 1);
    QVERIFY(m_budget->m_retryAfter == 0ms);
}

void tst_SignIn::saysWhatAStrangeServerSaid_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("tokenCode");
    QTest::addColumn<QString>("loginCode");
    const auto both = [](const QString &code) { return code; };
    QTest::newRow("a page") << ScriptedAnswer::text(200, "text/html", "<html></html>") << both(u"answer.html"_s) << u"answer.html"_s;
    QTest::newRow("a page, 403") << ScriptedAnswer::text(403, "text/html", "<html></html>") << both(u"answer.html"_s) << u"answer.html"_s;
    QTest::newRow("XML") << ScriptedAnswer::text(404, "application/xml", testBody("section-11.1-gateway.xml")) << both(u"answer.xml"_s) << u"answer.xml"_s;
    QTest::newRow("another object") << ScriptedAnswer::json(200, "{}") << u"token.malformed"_s << u"login.malformed"_s;
    QTest::newRow("no JSON") << ScriptedAnswer::json(200, "hello") << u"token.malformed"_s << u"login.malformed"_s;
    QTest::newRow("a redirect") << ScriptedAnswer::json(302, {}, "Location: http://127.0.0.1:1/\r\n") << u"http.status"_s << u"http.status"_s;
}

void tst_SignIn::saysWhatAStrangeServerSaid()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, tokenCode);
    QFETCH(QString, loginCode);
    m_onToken = [&](const ScriptedRequest &) { return answer; };
    Result<void> result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, tokenCode);
    QCOMPARE(result.error().stage, u"token"_s);
    m_onToken = [](const ScriptedRequest &) { return token("t"); };
    m_onLogin = [&](const ScriptedRequest &) { return answer; };
    result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, loginCode);
    QCOMPARE(result.error().stage, u"login"_s);
}

void tst_SignIn::missingCredentialsAreTheSecretSourcesWord()
{
    m_secrets->setError(Error {Error::Kind::Refused, u"credentials.missing"_s, {}, {}});
    const Result<void> result = ensure();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"credentials.missing"_s);
    QVERIFY(m_server->requests().isEmpty());
    m_secrets->setError({});
    QVERIFY(ensure());
}

void tst_SignIn::droppingAnOldTokenKeepsTheNewOne()
{
    QVERIFY(ensure());
    m_signIn->dropBearer("token-0");
    m_signIn->dropSession("session-0");
    QVERIFY(m_signIn->ready());
    m_signIn->dropSession("session-1");
    QVERIFY(!m_signIn->ready());
    QVERIFY(ensure());
    QCOMPARE(m_server->count(kToken), 1);
    QCOMPARE(m_server->count(kLogin), 2);
}

void tst_SignIn::neverAnswersTheDead()
{
    bool called = false;
    {
        QObject dead;
        m_signIn->ensure(&dead, [&](const Result<void> &) { called = true; });
    }
    QVERIFY(ensure());
    QVERIFY(!called);
}

void tst_SignIn::logsHoldNoSecret()
{
    QLoggingCategory::setFilterRules(u"thingdesk.*=true"_s);
    talk.clear();
    const QtMessageHandler before = qInstallMessageHandler(listen);
    QVERIFY(ensure());
    m_signIn->forget();
    m_onLogin = [](const ScriptedRequest &) { return wrongPassword(); };
    QVERIFY(!ensure());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY2(talk.contains(u"/api/m2m/v1/session/login"_s), qPrintable(talk));
    for (const QByteArray &secret : {QByteArray("test-key"), QByteArray("test-secret"), QByteArray("test-user"), QByteArray("test-password"),
                                     QByteArray("token-1"), QByteArray("session-1"), QByteArray("test-key:test-secret").toBase64()})
        QVERIFY2(!talk.contains(QString::fromLatin1(secret)), secret.constData());
}

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_signin.moc"
