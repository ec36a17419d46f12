#include "simulatorstage.h"

using namespace Qt::StringLiterals;

/// Token, session, password: who may ask, for how long, and what is refused.
class TestSimulatorSignIn : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void tokenIsTheSameWithinTheHour();
    void tokenRefusals();
    void loginLocksAfterFive();
    void sessionDiesOfIdleness();
    void sessionRefusals();
    void logoutAndPassword();
};

void TestSimulatorSignIn::tokenIsTheSameWithinTheHour()
{
    const QJsonObject first = m_client->token().object();
    QCOMPARE(first[u"token_type"].toString(), u"Bearer");
    m_client->control("POST", "clock", R"({"advance":"30min"})");
    const QJsonObject second = m_client->token().object();
    QCOMPARE(second[u"access_token"], first[u"access_token"]);
    QVERIFY(second[u"expires_in"].toInt() <= 1800);
    m_client->control("POST", "clock", R"({"advance":"31min"})");
    QVERIFY(m_client->token().object()[u"access_token"] != first[u"access_token"]);
    QCOMPARE(m_client->api("GET", "/plans/" + kFirstAccount).status, 401);
}

void TestSimulatorSignIn::tokenRefusals()
{
    Answer answer = m_client->send("POST", "/api/ts/v1/oauth2/token", "grant_type=client_credentials");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.object()[u"fault"][u"code"].toString(), u"900902");
    answer = m_client->token("key:secret", "grant_type=password");
    QCOMPARE(answer.status, 400);
    QCOMPARE(m_client->token("key:secret", "").object()[u"error"].toString(), u"invalid_request");
    QCOMPARE(m_client->token("key").status, 401);
    answer = m_client->send("GET", "/api/m2m/v1/plans/x");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.object()[u"fault"][u"code"].toString(), u"900902");
    answer = m_client->send("GET", "/api/m2m/v1/plans/x", {}, {{"Authorization", "Bearer nonsense"}});
    QCOMPARE(answer.object()[u"fault"][u"code"].toString(), u"900901");
}

void TestSimulatorSignIn::loginLocksAfterFive()
{
    simulator::Options options = quickOptions();
    options.settings.login = simulator::Login {"key", "secret", "user", "right"};
    start(options);
    QCOMPARE(m_client->token("key:wrong").status, 401);
    m_client->m_token = m_client->token().object()[u"access_token"].toString().toLatin1();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_client->login("user", "wrong").status, 400);
    QCOMPARE(m_client->login("user", "right").status, 200);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_client->login("user", "wrong").status, 400);
    const Answer locked = m_client->login("user", "right");
    QCOMPARE(locked.status, 400);
    QCOMPARE(locked.errorCode(), u"REQUEST_FAILED.Login.Locked");
}

void TestSimulatorSignIn::sessionDiesOfIdleness()
{
    m_client->control("POST", "clock", R"({"advance":"19min"})");
    QCOMPARE(m_client->api("GET", "/plans/" + kFirstAccount).status, 200);
    m_client->control("POST", "clock", R"({"advance":"19min"})");
    QCOMPARE(m_client->api("GET", "/plans/" + kFirstAccount).status, 200);
    m_client->control("POST", "clock", R"({"advance":"21min"})");
    m_client->m_token = m_client->token().object()[u"access_token"].toString().toLatin1();
    const Answer expired = m_client->api("GET", "/plans/" + kFirstAccount);
    QCOMPARE(expired.status, 400);
    QCOMPARE(expired.object()[u"errorCode"].toString(), u"UnifiedWebService.REQUEST_FAILED.SessionToken.Expired");
}

void TestSimulatorSignIn::sessionRefusals()
{
    m_client->m_session.clear();
    QCOMPARE(m_client->api("GET", "/plans/x").errorCode(), u"REQUEST_FAILED.SessionToken.Format");
    m_client->m_session = "nobody";
    QCOMPARE(m_client->api("GET", "/plans/x").errorCode(), u"INPUT_INVALID.SessionToken.Invalid");
}

void TestSimulatorSignIn::logoutAndPassword()
{
    const Answer reset = m_client->api("PUT", "/session/password/actions/reset", {{u"oldPassword"_s, u"password"_s}});
    const QByteArray fresh = reset.object()[u"newPassword"].toString().toUtf8();
    QVERIFY(!fresh.isEmpty());
    const QByteArray session = m_client->m_session;
    QCOMPARE(m_client->api("POST", "/session/logout").object()[u"sessionToken"].toString().toLatin1(), session);
    QCOMPARE(m_client->api("GET", "/plans/x").errorCode(), u"INPUT_INVALID.SessionToken.Invalid");
    QCOMPARE(m_client->login("user", "password").status, 400);
    QCOMPARE(m_client->login("user", fresh).status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorSignIn)
#include "tst_simulatorsignin.moc"
