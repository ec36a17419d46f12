#include "tests/support/bodies.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "thingspace/api/lifecyclerequests.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/http/requestbudget.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = ScriptedAnswer::Act;

class SlowBudget final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override { return m_ready ? 0ms : 20ms; }
    void throttled(std::optional<std::chrono::milliseconds>) override { ++m_throttled; }

    bool m_ready = true;
    int m_throttled = 0;
};

namespace {

const QByteArray kList = QByteArrayLiteral("/api/m2m/v1/devices/actions/list");
const QByteArray kLogin = QByteArrayLiteral("/api/m2m/v1/session/login");

ScriptedAnswer page(bool more, std::initializer_list<int> ids, int status = 200)
{
    QByteArray devices;
    for (const int id : ids)
        devices += (devices.isEmpty() ? "" : ",") + QByteArray(R"({"extendedAttributes":[{"key":"DeviceId","value":")") + QByteArray::number(id) + R"("}]})";
    return ScriptedAnswer::json(status, R"({"hasMoreData":)" + QByteArray(more ? "true" : "false") + R"(,"devices":[)" + devices + "]}");
}

ScriptedAnswer serviceFault(const QByteArray &code, int status = 400)
{
    return ScriptedAnswer::json(status, R"({"errorCode":"UnifiedWebService.)" + code + R"(","errorMessage":"said so"})");
}

QString talk;

void listen(QtMsgType, const QMessageLogContext &, const QString &text)
{
    talk += text + u'\n';
}

} // namespace

class tst_ThingSpaceClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsSignInByThemselves();
    void readsAllPages();
    void aPageWithoutAGrowingCursorIsAnError_data();
    void aPageWithoutAGrowingCursorIsAnError();
    void refusedTokensAreRenewedOnce_data();
    void refusedTokensAreRenewedOnce();
    void passingTroubleIsTriedThreeTimes_data();
    void passingTroubleIsTriedThreeTimes();
    void lastingTroubleIsSaidAtOnce_data();
    void lastingTroubleIsSaidAtOnce();
    void aRefusedLoginIsSentOnceForAllReads();
    void readsWaitForTheBudget();
    void findsOneDeviceOrNone();
    void historyIsReadPageByPage();
    void historyWithoutProgressIsAnError();
    void registeringIsNotRepeated();
    void sessionsAreRenewedForRegisteringToo();
    void signsOut();
    void aThrottledSendIsForTheCallerToHandle();
    void aSendOutlivesItsContext();
    void mayBeDeletedInAnAnswer();
    void tellsOfEveryRequest();
    void logsHoldNoSecret();

private:
    template<typename T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)> &call);
    Result<DevicePage> list(qint64 after = 0);

    FakeClock m_clock;
    FakeSecretSource m_secrets;
    SlowBudget m_budget;
    ScriptedServer::Script m_script;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ThingSpaceClient> m_client;
};

void tst_ThingSpaceClient::init()
{
    m_client.reset();
    m_budget = {};
    m_script = [](const ScriptedRequest &) { return page(false, {}); };
    m_server = std::make_unique<ScriptedServer>(signingIn([this](const ScriptedRequest &request) { return m_script(request); }));
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {u"test"_s, m_server->origin(), 400ms}, m_secrets, m_budget, m_clock);
    m_client->setBackoff([](int) { return 5ms; });
}

template<typename T>
Result<T> tst_ThingSpaceClient::wait(const std::function<void(std::function<void(Result<T>)>)> &call)
{
    std::optional<Result<T>> result;
    call([&](Result<T> each) { result = std::move(each); });
    if (result)
        qFatal("answered inside the call");
    if (!spinUntil([&] { return result.has_value(); }))
        qFatal("no answer");
    return *result;
}

Result<DevicePage> tst_ThingSpaceClient::list(qint64 after)
{
    return wait<DevicePage>([&](auto done) { m_client->listDevices({}, after, this, done); });
}

void tst_ThingSpaceClient::readsSignInByThemselves()
{
    m_script = [](const ScriptedRequest &) { return ScriptedAnswer::json(200, testBody("section-3-device-list.json")); };
    const Result<DevicePage> answer = list();
    QVERIFY(answer);
    QCOMPARE(answer->devices.at(0).iccid, "89148000000012345675");
    const ScriptedRequest request = m_server->requests().constLast();
    QCOMPARE(request.header("Authorization"), "Bearer token-1");
    QCOMPARE(request.header("VZ-M2M-Token"), "session-1");
    QCOMPARE(request.header("Accept"), "application/json");
    QVERIFY(m_client->signedIn());
    QCOMPARE(m_server->count(kLogin), 1);
}

void tst_ThingSpaceClient::readsAllPages()
{
    m_script = [](const ScriptedRequest &request) {
        const qint64 after = QJsonDocument::fromJson(request.body)[u"largestDeviceIdSeen"].toInteger();
        if (after == 0)
            return page(true, {5, 3}, 202);
        return after == 5 ? page(false, {8}, 202) : page(false, {});
    };
    Result<DevicePage> each = list();
    QVERIFY(each && each->hasMoreData);
    QCOMPARE(each->largestDeviceId, 5);
    each = list(5);
    QVERIFY(each && each->hasMoreData); // 202 says so even where the body does not
    each = list(8);
    QVERIFY(each && !each->hasMoreData && each->devices.empty());
}

void tst_ThingSpaceClient::aPageWithoutAGrowingCursorIsAnError_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("the same cursor") << page(true, {5});
    QTest::newRow("a smaller one") << page(true, {4, 2});
    QTest::newRow("none") << ScriptedAnswer::json(200, R"({"hasMoreData":true,"devices":[{"deviceIds":[]}]})");
    QTest::newRow("no row") << page(true, {});
}

void tst_ThingSpaceClient::aPageWithoutAGrowingCursorIsAnError()
{
    QFETCH(ScriptedAnswer, answer);
    m_script = [&](const ScriptedRequest &) { return answer; };
    const Result<DevicePage> result = list(5);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"list.cursor"_s);
}

void tst_ThingSpaceClient::refusedTokensAreRenewedOnce_data()
{
    QTest::addColumn<ScriptedAnswer>("refusal");
    QTest::addColumn<QString>("code");
    QTest::newRow("session expired") << serviceFault("REQUEST_FAILED.SessionToken.Expired") << u"REQUEST_FAILED.SessionToken.Expired"_s;
    QTest::newRow("session invalid, 401") << serviceFault("INPUT_INVALID.SessionToken.Invalid", 401) << u"INPUT_INVALID.SessionToken.Invalid"_s;
    QTest::newRow("session expired, 200") << serviceFault("REQUEST_FAILED.SessionToken.Expired", 200) << u"REQUEST_FAILED.SessionToken.Expired"_s;
    QTest::newRow("token expired") << ScriptedAnswer::json(401, testBody("section-11.1-gateway.json")) << u"gateway.fault"_s;
}

void tst_ThingSpaceClient::refusedTokensAreRenewedOnce()
{
    QFETCH(ScriptedAnswer, refusal);
    QFETCH(QString, code);
    int refusals = 1;
    m_script = [&](const ScriptedRequest &) { return refusals-- > 0 ? refusal : page(false, {1}); };
    QVERIFY(list());
    QCOMPARE(m_server->count(kList), 2);

    refusals = 100;
    m_server->forget();
    const Result<DevicePage> result = list();
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(m_server->count(kList), 2);
}

void tst_ThingSpaceClient::passingTroubleIsTriedThreeTimes_data()
{
    QTest::addColumn<ScriptedAnswer>("trouble");
    QTest::addColumn<QString>("code");
    QTest::newRow("reset") << ScriptedAnswer::of(Act::ResetUnanswered) << u"network.reset"_s;
    QTest::newRow("hanging") << ScriptedAnswer::of(Act::Hang) << u"network.timeout"_s;
    QTest::newRow("cut short") << ScriptedAnswer {Act::AnswerAndClose, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"} << u"answer.truncated"_s;
    QTest::newRow("500") << ScriptedAnswer::json(500, {}) << u"http.status"_s;
    QTest::newRow("503 with a page") << ScriptedAnswer::text(503, "text/html", "<html></html>") << u"answer.html"_s;
    QTest::newRow("408") << ScriptedAnswer::json(408, {}) << u"http.status"_s;
    QTest::newRow("429") << ScriptedAnswer::json(429, {}, "Retry-After: 0\r\n") << u"http.throttled"_s;
}

void tst_ThingSpaceClient::passingTroubleIsTriedThreeTimes()
{
    QFETCH(ScriptedAnswer, trouble);
    QFETCH(QString, code);
    int troubles = 2;
    m_script = [&](const ScriptedRequest &) { return troubles-- > 0 ? trouble : page(false, {1}); };
    QVERIFY(list());
    troubles = 100;
    const Result<DevicePage> result = list();
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    // A connection that was closed without an answer is also tried anew by the network layer, which reads may be.
    QVERIFY(troubles <= 97);
    QCOMPARE(m_budget.m_throttled, code == "http.throttled"_L1 ? 5 : 0);
}

void tst_ThingSpaceClient::lastingTroubleIsSaidAtOnce_data()
{
    QTest::addColumn<ScriptedAnswer>("trouble");
    QTest::addColumn<QString>("code");
    QTest::newRow("a page") << ScriptedAnswer::text(200, "text/html", "<html></html>") << u"answer.html"_s;
    QTest::newRow("XML") << ScriptedAnswer::text(404, "application/xml", testBody("section-11.1-gateway.xml")) << u"answer.xml"_s;
    QTest::newRow("XML with 200") << ScriptedAnswer::text(200, "application/xml", "<a/>") << u"answer.xml"_s;
    QTest::newRow("not JSON in the end") << ScriptedAnswer::json(200, R"({"hasMoreData":false,"devices":[{]})") << u"list.malformed"_s;
    QTest::newRow("nothing") << ScriptedAnswer::json(200, {}) << u"answer.malformed"_s;
    QTest::newRow("words") << ScriptedAnswer::text(200, "text/plain", "hello") << u"answer.malformed"_s;
    QTest::newRow("a service code") << serviceFault("REQUEST_FAILED.AccountNotFound") << u"REQUEST_FAILED.AccountNotFound"_s;
    QTest::newRow("a redirect") << ScriptedAnswer::json(302, {}, "Location: http://127.0.0.1:1/\r\n") << u"http.status"_s;
}

void tst_ThingSpaceClient::lastingTroubleIsSaidAtOnce()
{
    QFETCH(ScriptedAnswer, trouble);
    QFETCH(QString, code);
    m_script = [&](const ScriptedRequest &) { return trouble; };
    const Result<DevicePage> result = list();
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(m_server->count(kList), 1);
}

void tst_ThingSpaceClient::aRefusedLoginIsSentOnceForAllReads()
{
    m_server->setScript([](const ScriptedRequest &request) {
        return request.path == kLogin ? serviceFault("REQUEST_FAILED.Login") : ScriptedAnswer::json(200, R"({"access_token":"t","expires_in":3600})");
    });
    int refused = 0;
    for (int i = 0; i < 5; ++i)
        m_client->fetchPlans(u"A"_s, this, [&](const Result<QList<CarrierPlan>> &result) { refused += !result; });
    QVERIFY(spinUntil([&] { return refused == 5; }));
    QVERIFY(!list());
    QCOMPARE(list().error().code, u"login.latched"_s);
    QCOMPARE(m_server->count(kLogin), 1);
    m_client->forgetRefusal();
    QVERIFY(!list());
    QCOMPARE(m_server->count(kLogin), 2);
}

void tst_ThingSpaceClient::readsWaitForTheBudget()
{
    QVERIFY(list());
    m_budget.m_ready = false;
    int answered = 0;
    for (int i = 0; i < 3; ++i)
        m_client->listDevices({}, 0, this, [&](const Result<DevicePage> &) { ++answered; });
    spinFor(100);
    QCOMPARE(answered, 0);
    QCOMPARE(m_server->count(kList), 1);
    m_budget.m_ready = true;
    QVERIFY(spinUntil([&] { return answered == 3; }));
}

void tst_ThingSpaceClient::findsOneDeviceOrNone()
{
    using Found = std::optional<DeviceRecord>;
    const auto find = [&] {
        return wait<Found>([&](auto done) { m_client->findDevice({}, IdentifierKind::Mdn, u"5550001111"_s, this, done); });
    };
    m_script = [](const ScriptedRequest &) { return ScriptedAnswer::json(200, testBody("section-3-device-list.json")); };
    Result<Found> found = find();
    QVERIFY(found && *found);
    QCOMPARE((*found)->mdn, "5550001111");
    m_script = [](const ScriptedRequest &) { return page(false, {}); };
    found = find();
    QVERIFY(found && !*found);
    m_script = [](const ScriptedRequest &) { return ScriptedAnswer::json(400, testBody("section-11.1-service.json")); };
    found = find();
    QVERIFY(found && !*found);
    m_script = [](const ScriptedRequest &) { return serviceFault("REQUEST_FAILED.AccountName"); };
    QVERIFY(!find());
}

void tst_ThingSpaceClient::historyIsReadPageByPage()
{
    QList<QString> asked;
    m_script = [&](const ScriptedRequest &request) {
        asked.append(QJsonDocument::fromJson(request.body)[u"earliest"].toString());
        if (asked.size() == 1)
            return ScriptedAnswer::json(202, R"({"hasMoreData":true,"usageHistory":[{"bytesUsed":1,"timestamp":"2025-01-01T00:00:00Z"},{"bytesUsed":2,"timestamp":"2025-01-02T00:00:00Z"}]})");
        return ScriptedAnswer::json(200, R"({"hasMoreData":false,"usageHistory":[{"bytesUsed":2,"timestamp":"2025-01-02T00:00:00Z"},{"bytesUsed":3,"timestamp":"2025-01-03T00:00:00Z"}]})");
    };
    const QDateTime from(QDate(2024, 12, 1), QTime(0, 0), QTimeZone::utc());
    const auto rows = wait<QList<UsageRow>>([&](auto done) { m_client->fetchUsage(IdentifierKind::Mdn, u"5550001111"_s, from, from.addDays(60), this, done); });
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(2).bytes, 3);
    QCOMPARE(asked, (QList<QString> {u"2024-12-01T00:00:00Z"_s, u"2025-01-02T00:00:00Z"_s}));
}

void tst_ThingSpaceClient::historyWithoutProgressIsAnError()
{
    m_script = [](const ScriptedRequest &) {
        return ScriptedAnswer::json(202, R"([{"hasMoreData":true,"provisioningHistory":[{"occurredAt":"2025-01-01T00:00:00Z","eventType":"Suspend"}]}])");
    };
    const QDateTime from(QDate(2024, 12, 1), QTime(0, 0), QTimeZone::utc());
    const auto rows = wait<QList<ProvisioningEvent>>(
        [&](auto done) { m_client->fetchProvisioningHistory(IdentifierKind::Mdn, u"5550001111"_s, from, from.addDays(60), this, done); });
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, u"history.cursor"_s);
}

void tst_ThingSpaceClient::registeringIsNotRepeated()
{
    int registrations = 0;
    m_script = [&](const ScriptedRequest &) {
        ++registrations;
        return ScriptedAnswer::of(Act::ResetUnanswered);
    };
    const auto result = wait<void>([&](auto done) {
        m_client->registerCallback(u"A"_s, u"CarrierService"_s, QUrl(u"http://127.0.0.1:1/callbacks/CarrierService"_s), u"u"_s, "p", this, done);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"network.reset"_s);
    QCOMPARE(registrations, 1);
}

void tst_ThingSpaceClient::sessionsAreRenewedForRegisteringToo()
{
    int tries = 0;
    m_script = [&](const ScriptedRequest &) {
        return ++tries == 1 ? serviceFault("REQUEST_FAILED.SessionToken.Expired") : ScriptedAnswer::json(200, R"({"accountName":"A","serviceName":"CarrierService"})");
    };
    QVERIFY(wait<void>([&](auto done) { m_client->removeCallback(u"A"_s, u"CarrierService"_s, this, done); }));
    QCOMPARE(m_server->requests().constLast().method, "DELETE");
    QCOMPARE(m_server->requests().constLast().path, "/api/m2m/v1/callbacks/A/name/CarrierService");
}

void tst_ThingSpaceClient::signsOut()
{
    QVERIFY(list());
    bool done = false;
    m_client->signOut(this, [&] { done = true; });
    QVERIFY(!m_client->signedIn());
    QVERIFY(spinUntil([&] { return done; }));
    QCOMPARE(m_server->requests().constLast().path, "/api/m2m/v1/session/logout");
    QCOMPARE(m_server->requests().constLast().header("VZ-M2M-Token"), "session-1");
}

void tst_ThingSpaceClient::aThrottledSendIsForTheCallerToHandle()
{
    QVERIFY(list());
    m_script = [](const ScriptedRequest &) { return ScriptedAnswer::json(429, {}, "Retry-After: 2\r\n"); };
    std::optional<SendOutcome> outcome;
    m_client->send(lifecycle::restore({}, {{{"iccid", "89148000000012345675"}}}), this, [&](const SendOutcome &each) { outcome = each; });
    QVERIFY(spinUntil([&] { return outcome.has_value(); }));
    QCOMPARE(outcome->fate, SendOutcome::Fate::Refused);
    QVERIFY(outcome->retryAfter == 2s);
    QCOMPARE(m_budget.m_throttled, 0);
}

void tst_ThingSpaceClient::aSendOutlivesItsContext()
{
    QVERIFY(list());
    bool called = false;
    m_script = [](const ScriptedRequest &) { return serviceFault("REQUEST_FAILED.SessionToken.Expired"); };
    {
        QObject dead;
        m_client->send(lifecycle::restore({}, {}), &dead, [&](const SendOutcome &) { called = true; });
    }
    QVERIFY(spinUntil([&] { return !m_client->signedIn(); })); // what the answer said is heeded all the same
    QVERIFY(!called);
}

void tst_ThingSpaceClient::mayBeDeletedInAnAnswer()
{
    m_client->listDevices({}, 0, this, [&](const Result<DevicePage> &) { m_client.reset(); });
    QVERIFY(spinUntil([&] { return !m_client; }));
    spinFor(30);
}

void tst_ThingSpaceClient::tellsOfEveryRequest()
{
    QSignalSpy finished(m_client.get(), &ThingSpaceClient::requestFinished);
    QVERIFY(list());
    QCOMPARE(finished.size(), 3);
    QCOMPARE(finished[2][0].toString(), QString::fromLatin1(kList));
    QCOMPARE(finished[2][1].toInt(), 200);
}

void tst_ThingSpaceClient::logsHoldNoSecret()
{
    QLoggingCategory::setFilterRules(u"*=true"_s); // at their most talkative
    talk.clear();
    const QtMessageHandler before = qInstallMessageHandler(listen);
    m_script = [](const ScriptedRequest &) { return ScriptedAnswer::json(400, R"({"errorCode":"UnifiedWebService.REQUEST_FAILED.X","errorMessage":"no 89148000000012345675, token-1"})"); };
    const Result<DevicePage> result = list();
    std::optional<SendOutcome> outcome;
    m_client->send(lifecycle::restore({}, {{{"iccid", "89148000000012345675"}}}), this, [&](const SendOutcome &each) { outcome = each; });
    QVERIFY(spinUntil([&] { return outcome.has_value(); }));
    const lifecycle::PlaceOfUse place {u"Jane"_s, u"Example"_s, u"1 Main St"_s, u"Austin"_s, u"TX"_s, u"78701"_s, u"USA"_s};
    std::optional<SendOutcome> activated;
    m_client->send(lifecycle::activate({{}, u"84638"_s, u"78701"_s, {}, {}, {}, {}, {}, place}, {{{"iccid", "89148000000012345675"}}}), this,
                   [&](const SendOutcome &each) { activated = each; });
    QVERIFY(spinUntil([&] { return activated.has_value(); }));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(talk.contains(u"/api/m2m/v1/devices/actions/restore 400"_s));
    for (const auto *secret : {"test-secret", "test-password", "test-user", "token-1", "session-1", "89148000000012345675", "Jane", "Example", "1 Main St"})
        QVERIFY2(!talk.contains(QLatin1StringView(secret)), secret);
    QVERIFY(!logLine(result.error()).contains(u"8914800000"_s));
    QVERIFY(!outcome->excerpt.contains("token-1"));
}

QTEST_GUILESS_MAIN(tst_ThingSpaceClient)
#include "tst_thingspaceclient.moc"
