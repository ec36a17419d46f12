#include "simulatorclient.h"

#include "thingspace/simulator/synthetic.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every fault of the contract has the effect it is named for; and callbacks, their retries, and their faults.
class TestSimulatorNastiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void requestFaults_data();
    void requestFaults();
    void refuseClosesThePort();
    void sessionAndTokenExpire();
    void slowAnswers();
    void timeoutsMayEnd();
    void replayIsMarked();
    void staleReads();
    void skew();
    void neverExecute();
    void whatIsAnsweredAtOnceIsDoneAtOnce();
    void callbacksThatWereTakenAreListed();
    void failDevice();
    void aFailedActivationMayLeaveADeactiveLine();
    void hold();
    void callbackOnePerDevice();
    void callbackFault();
    void callbackRetries();
    void callbackWithoutListener();
    void callbackFaults_data();
    void callbackFaults();
    void callbackReorder();
    void callbackLate();
    void callbackEarly();
    void callbackForge();

private:
    void listen(const QString &service = u"CarrierService"_s);
    QList<QJsonObject> waitFor(int count);

    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<SimulatorClient> m_client;
    QList<QByteArray> m_lines;
};

void TestSimulatorNastiness::init()
{
    m_simulator = std::make_unique<simulator::Simulator>(quickOptions());
    QVERIFY(m_simulator->start());
    m_client = std::make_unique<SimulatorClient>(m_simulator->port());
    m_listener = std::make_unique<Listener>();
    QVERIFY(m_client->signIn());
    m_lines = m_client->some("active", 8);
}

void TestSimulatorNastiness::cleanup()
{
    m_simulator.reset();
    m_listener.reset();
}

void TestSimulatorNastiness::listen(const QString &service)
{
    QCOMPARE(m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, service}, {u"url"_s, QString::fromLatin1(m_listener->url())},
        {u"username"_s, u"cb"_s}, {u"password"_s, u"secret"_s}}).status, 200);
}

QList<QJsonObject> TestSimulatorNastiness::waitFor(int count)
{
    [&] { QTRY_VERIFY(m_listener->messages().size() >= count); }();
    return m_listener->messages();
}

void TestSimulatorNastiness::requestFaults_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("logged");
    QTest::addColumn<bool>("executed");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("refuse") << QByteArray(R"("fault":"refuse")") << 0 << 0 << false << QByteArray();
    QTest::addRow("reset-before") << QByteArray(R"("fault":"reset-before")") << 0 << 0 << false << QByteArray();
    QTest::addRow("reset-after") << QByteArray(R"("fault":"reset-after")") << 0 << 0 << true << QByteArray();
    QTest::addRow("timeout-before") << QByteArray(R"("fault":"timeout-before")") << -1 << 0 << false << QByteArray();
    QTest::addRow("timeout-after") << QByteArray(R"("fault":"timeout-after")") << -1 << 0 << true << QByteArray();
    QTest::addRow("http") << QByteArray(R"("fault":"http","status":503)") << 503 << 503 << false << QByteArray();
    QTest::addRow("http-after") << QByteArray(R"("fault":"http-after","status":500)") << 500 << 500 << true << QByteArray();
    QTest::addRow("truncate") << QByteArray(R"("fault":"truncate")") << 200 << 200 << true << QByteArray();
    QTest::addRow("malformed") << QByteArray(R"("fault":"malformed")") << 200 << 200 << true << QByteArray(",}{");
    QTest::addRow("html") << QByteArray(R"("fault":"html")") << 502 << 502 << false << QByteArray("<html>");
    QTest::addRow("xml-fault") << QByteArray(R"("fault":"xml-fault")") << 403 << 403 << false << QByteArray("<am:fault");
    QTest::addRow("throttle") << QByteArray(R"("fault":"throttle","retryAfter":9)") << 429 << 429 << false << QByteArray("900800");
}

void TestSimulatorNastiness::requestFaults()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(int, logged);
    QFETCH(bool, executed);
    QFETCH(QByteArray, body);
    QVERIFY(m_client->faults("[{\"match\":{\"operation\":\"suspend\",\"nth\":1}," + fault + "}]"));
    const Answer answer = m_client->change("suspend", {m_lines[0]}, {}, 400);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.reset, status == 0);
    QVERIFY(answer.body.contains(body));
    const QJsonObject row = m_client->requests().last().toObject();
    QCOMPARE(row[u"status"].toInt(), logged);
    QCOMPARE(row[u"processed"].toBool(), executed);
    QVERIFY(fault.contains('"' + row[u"fault"].toString().toLatin1() + '"'));
    if (executed)
        QTRY_COMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    else
        QCOMPARE(m_client->stateOf(m_lines[0]), u"active");
    if (QByteArrayView(QTest::currentDataTag()) == "truncate")
        QVERIFY(!answer.complete);
    if (QByteArrayView(QTest::currentDataTag()) == "malformed")
        QVERIFY(answer.complete && answer.object().isEmpty());
    if (status == 429)
        QCOMPARE(answer.headers["retry-after"], "9");
    // Only the first: the next one goes through.
    QCOMPARE(m_client->change("suspend", {m_lines[1]}).status, 200);
}

void TestSimulatorNastiness::refuseClosesThePort()
{
    m_client->faults(R"([{"match":{"nth":1},"fault":"refuse","ms":300}])");
    QVERIFY(m_client->change("suspend", {m_lines[0]}).reset);
    const Answer refused = m_client->change("suspend", {m_lines[0]});
    QCOMPARE(refused.status, 0);
    QTRY_COMPARE(m_client->change("suspend", {m_lines[0]}).status, 200);
}

void TestSimulatorNastiness::sessionAndTokenExpire()
{
    m_client->faults(R"([{"match":{"operation":"suspend","nth":1},"fault":"session-expire"},{"match":{"operation":"restore","nth":1},"fault":"token-expire"}])");
    const QByteArray suspended = m_client->some("suspend", 1).first();
    QCOMPARE(m_client->change("suspend", {m_lines[0]}).errorCode(), u"REQUEST_FAILED.SessionToken.Expired");
    QCOMPARE(m_client->change("suspend", {m_lines[0]}).errorCode(), u"REQUEST_FAILED.SessionToken.Expired");
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->change("restore", {suspended}).status, 401);
    QCOMPARE(m_client->change("restore", {suspended}).status, 401);
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->change("restore", {suspended}).status, 200);
    QCOMPARE(m_client->ledger().size() <= 1, true);
}

void TestSimulatorNastiness::slowAnswers()
{
    m_client->faults(R"([{"match":{"operation":"suspend"},"fault":"slow","ms":250}])");
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client->change("suspend", {m_lines[0]}).status, 200);
    QVERIFY(timer.elapsed() >= 240);
}

void TestSimulatorNastiness::timeoutsMayEnd()
{
    m_client->faults(R"([{"match":{"operation":"suspend"},"fault":"timeout-before","ms":100},{"match":{"operation":"restore"},"fault":"timeout-after","ms":100}])");
    QVERIFY(m_client->change("suspend", {m_lines[0]}).reset);
    QVERIFY(m_client->change("restore", {m_client->some("suspend", 1).first()}).reset);
    QTRY_COMPARE(m_client->ledger().size(), 1);
}

void TestSimulatorNastiness::replayIsMarked()
{
    m_client->faults(R"([{"match":{"operation":"suspend"},"fault":"replay"}])");
    const Answer ack = m_client->change("suspend", {m_lines[0]});
    QCOMPARE(ack.status, 200);
    const QJsonArray requests = m_client->requests();
    const QJsonObject original = requests[requests.size() - 2].toObject(), copy = requests.last().toObject();
    QCOMPARE(original[u"fault"].toString(), QString());
    QCOMPARE(original[u"requestId"].toString(), ack.requestId());
    QCOMPARE(copy[u"fault"].toString(), u"replay");
    QCOMPARE(copy[u"replayOf"].toInt(), original[u"seq"].toInt());
    QCOMPARE(copy[u"bodySha256"], original[u"bodySha256"]);
    QVERIFY(copy[u"processed"].toBool() && copy[u"requestId"] != original[u"requestId"]);
    QTRY_COMPARE(m_client->ledger().size(), 2);
    QCOMPARE(m_client->ledger()[0][u"result"].toString(), u"executed");
    QCOMPARE(m_client->ledger()[1][u"result"].toString(), u"failed");
}

void TestSimulatorNastiness::staleReads()
{
    m_client->change("suspend", {m_lines[0]});
    QTRY_COMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    const auto listed = [this] {
        const Answer answer = m_client->post("/devices/actions/list", {{u"deviceId"_s, QJsonObject {{u"id"_s, QString::fromLatin1(m_lines[0])}, {u"kind"_s, u"iccid"_s}}}});
        return answer.object()[u"devices"][0][u"carrierInformations"][0][u"state"].toString();
    };
    QCOMPARE(listed(), u"suspend");
    m_client->faults(R"([{"match":{"operation":"list"},"fault":"stale-read","ms":60000}])");
    QCOMPARE(listed(), u"active");
    QVERIFY(m_client->some("active", 500).contains(m_lines[0]));
    QVERIFY(!m_client->some("suspend", 500).contains(m_lines[0]));
    m_client->control("POST", "clock", R"({"advance":"2min"})");
    QCOMPARE(listed(), u"suspend");
}

void TestSimulatorNastiness::skew()
{
    const auto offset = [this] {
        const QByteArray date = m_client->api("GET", "/plans/" + kFirstAccount).headers["date"];
        const QDateTime shown = QLocale::c().toDateTime(QString::fromLatin1(date).left(25), u"ddd, dd MMM yyyy hh:mm:ss"_s);
        return QDateTime(shown.date(), shown.time(), Qt::UTC).secsTo(QDateTime::currentDateTimeUtc());
    };
    QVERIFY(std::abs(offset()) <= 2);
    m_client->faults(R"([{"fault":"skew","ms":-600000}])");
    QVERIFY(std::abs(offset() - 600) <= 2);
    m_client->faults("[]");
    QVERIFY(std::abs(offset()) <= 2);
}

void TestSimulatorNastiness::neverExecute()
{
    m_client->faults("[{\"match\":{\"iccid\":\"" + m_lines[1] + "\"},\"fault\":\"never-execute\"}]");
    QCOMPARE(m_client->change("suspend", m_lines.mid(0, 3)).status, 200);
    QTRY_COMPARE(m_client->ledger().size(), 2);
    QCOMPARE(m_client->stateOf(m_lines[1]), u"active");
    const QJsonObject row = m_client->requests().last().toObject();
    QVERIFY(row[u"processed"].toBool());
    QCOMPARE(row[u"deviceFaults"][u"never-execute"].toInt(), 1);
    QCOMPARE(row[u"faultOf"][QString::fromLatin1(m_lines[1])].toString(), u"never-execute");
}

void TestSimulatorNastiness::whatIsAnsweredAtOnceIsDoneAtOnce()
{
    // Nothing is acknowledged that could be left undone: an answer "Success" that did nothing would be a lie about a deed.
    m_client->faults(R"([{"fault":"never-execute"}])");
    const QJsonObject device = deviceJson(simulator::syntheticIccid(9'100'000'000), simulator::syntheticImei(910'000'000));
    m_client->post("/devices/actions/add", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"state"_s, u"preactive"_s},
        {u"devicesToAdd"_s, QJsonArray {device}}});
    QCOMPARE(m_client->ledger().size(), 1);
    QCOMPARE(m_client->ledger().last()[u"result"].toString(), u"executed");
    QVERIFY(m_client->requests().last()[u"deviceFaults"].toObject().isEmpty());
}

void TestSimulatorNastiness::callbacksThatWereTakenAreListed()
{
    listen();
    m_client->faults("[{\"match\":{\"iccid\":\"" + m_lines[1] + "\"},\"fault\":\"callback-drop\"},{\"fault\":\"skew\",\"ms\":3600000}]");
    m_client->change("suspend", m_lines.mid(0, 2));
    waitFor(1);
    QTRY_COMPARE(m_client->control("GET", "callbacks").array().size(), 1);
    const QJsonObject taken = m_client->control("GET", "callbacks").array().first().toObject();
    QCOMPARE(taken[u"requestId"].toString(), m_client->requests().last()[u"requestId"].toString());
    QCOMPARE(taken[u"failed"].toBool(true), false);
    QCOMPARE(m_client->control("GET", "callbacks?after=1").array().size(), 0);
    // The ledger knows the machine's clock too, whatever the carrier's shows.
    QTRY_COMPARE(m_client->ledger().size(), 2);
    const QJsonObject done = m_client->ledger().last().toObject();
    const auto time = [&](QStringView key) { return QDateTime::fromString(done[key].toString(), Qt::ISODateWithMs); };
    QVERIFY(std::abs(time(u"machineAt").secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(std::abs(time(u"machineAt").secsTo(time(u"at")) - 3600) < 5);
}

void TestSimulatorNastiness::failDevice()
{
    listen();
    m_client->faults(R"([{"match":{"nth":2},"fault":"fail-device","code":"REQUEST_FAILED.Odd","text":"Odd."}])");
    m_client->change("suspend", m_lines.mid(0, 2));
    const QList<QJsonObject> messages = waitFor(2);
    int faults = 0;
    for (const QJsonObject &message : messages) {
        if (!message.contains(u"faultResponse"))
            continue;
        ++faults;
        QCOMPARE(message[u"faultResponse"][u"faultcode"].toString(), u"UnifiedWebService.REQUEST_FAILED.Odd");
        QCOMPARE(message[u"faultResponse"][u"faultstring"].toString(), u"Odd.");
    }
    QCOMPARE(faults, 1);
    QCOMPARE(m_client->stateOf(m_lines[1]), u"active");
}

void TestSimulatorNastiness::aFailedActivationMayLeaveADeactiveLine()
{
    m_client->faults(R"([{"fault":"fail-device"}])");
    QJsonArray devices;
    for (quint64 i = 0; i < 20; ++i)
        devices.append(deviceJson(simulator::syntheticIccid(9'000'000'000 + i), simulator::syntheticImei(900'000'000 + i)));
    m_client->post("/devices/actions/activate", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"servicePlan"_s, u"84638"_s},
        {u"mdnZipCode"_s, u"78701"_s}, {u"devices"_s, devices}});
    QTRY_COMPARE(m_client->ledger().size(), 20);
    int left = 0;
    for (quint64 i = 0; i < 20; ++i) {
        const Answer device = m_client->control("GET", "devices/" + simulator::syntheticIccid(9'000'000'000 + i));
        left += device.status == 200;
        if (device.status == 200)
            QCOMPARE(device.object()[u"state"].toString(), u"deactive");
    }
    QVERIFY(left > 2 && left < 18);
}

void TestSimulatorNastiness::hold()
{
    listen();
    m_client->faults("[{\"match\":{\"iccid\":\"" + m_lines[0] + "\"},\"fault\":\"hold\",\"ms\":600000,\"then\":\"executed\"},"
        "{\"match\":{\"iccid\":\"" + m_lines[1] + "\"},\"fault\":\"hold\",\"ms\":600000,\"then\":\"cancelled\"}]");
    m_client->change("suspend", m_lines.mid(0, 2));
    for (const QJsonObject &message : waitFor(2))
        QVERIFY(message[u"faultResponse"][u"faultcode"].toString().contains(u"REQUEST_ONHOLD"));
    QCOMPARE(m_client->stateOf(m_lines[0]), u"pending-suspend");
    QVERIFY(m_client->ledger().isEmpty());
    m_client->control("POST", "clock", R"({"advance":"10min"})");
    QCOMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    QCOMPARE(m_client->stateOf(m_lines[1]), u"active");
    int cancelled = 0;
    for (const QJsonObject &message : waitFor(4))
        cancelled += message[u"faultResponse"][u"faultcode"].toString().contains(u"REQUEST_CANCELLED");
    QCOMPARE(cancelled, 1);
}

void TestSimulatorNastiness::callbackOnePerDevice()
{
    listen();
    const Answer ack = m_client->change("suspend", m_lines);
    QSet<QString> told;
    for (const QJsonObject &message : waitFor(8)) {
        QCOMPARE(message[u"username"].toString(), u"cb");
        QCOMPARE(message[u"password"].toString(), u"secret");
        QCOMPARE(message[u"requestId"].toString(), ack.requestId());
        QCOMPARE(message[u"status"].toString(), u"Success");
        QCOMPARE(message[u"callbackCount"].toInt(), 1);
        QCOMPARE(message[u"maxCallbackThreshold"].toInt(), 4);
        QVERIFY(message[u"deviceResponse"][u"suspendResponse"].isObject());
        for (const QJsonValueConstRef id : message[u"deviceIds"].toArray()) {
            if (id[u"kind"].toString().toLower() == u"iccid")
                told.insert(id[u"id"].toString());
        }
    }
    QCOMPARE(told.size(), 8);
    const QByteArray fresh = m_client->some("preactive", 1).first();
    m_client->change("activate", {fresh}, {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}});
    const QJsonObject activated = waitFor(9).last()[u"deviceResponse"][u"activateResponse"].toObject();
    const QByteArray ids = QJsonDocument(activated[u"deviceIds"].toArray()).toJson();
    QVERIFY(ids.contains(m_client->control("GET", "devices/" + fresh).object()[u"mdn"].toString().toLatin1()));
    QVERIFY(activated[u"ipAddress"].toString().startsWith(u"10."));
}

void TestSimulatorNastiness::callbackFault()
{
    listen();
    const QByteArray suspended = m_client->some("suspend", 1).first();
    m_client->change("deactivate", {suspended});
    const QJsonObject message = waitFor(1).first();
    QVERIFY(!message.contains(u"deviceResponse"));
    QCOMPARE(message[u"status"].toString(), u"Failed");
    QCOMPARE(message[u"faultResponse"][u"faultcode"].toString(), u"UnifiedWebService.INPUT_INVALID.DeviceState.Invalid");
}

void TestSimulatorNastiness::callbackRetries()
{
    listen();
    m_listener->answerWith(500);
    m_client->change("suspend", {m_lines[0]});
    waitFor(1);
    m_client->control("POST", "clock", R"({"rate":6000})"); // five minutes in 50 ms
    const QList<QJsonObject> messages = waitFor(4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(messages[i][u"callbackCount"].toInt(), i + 1);
    QTest::qWait(150);
    QCOMPARE(m_listener->messages().size(), 4);
    // Any 2xx ends it.
    m_listener->answerWith(204);
    QVERIFY(m_client->signIn());
    m_client->change("suspend", {m_lines[1]});
    waitFor(5);
    QTest::qWait(150);
    QCOMPARE(m_listener->messages().size(), 5);
}

void TestSimulatorNastiness::callbackWithoutListener()
{
    m_client->change("suspend", {m_lines[0]});
    QTRY_COMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    listen();
    m_client->change("restore", {m_lines[0]});
    const QList<QJsonObject> messages = waitFor(1);
    QVERIFY(messages.first()[u"deviceResponse"].toObject().contains(u"restoreResponse"));
}

void TestSimulatorNastiness::callbackFaults_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("failures");
    QTest::addRow("drop") << QByteArray("callback-drop") << 1 << 0;
    QTest::addRow("duplicate") << QByteArray("callback-duplicate") << 3 << 0;
    QTest::addRow("contradict") << QByteArray("callback-contradict") << 2 << 1;
}

void TestSimulatorNastiness::callbackFaults()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, successes);
    QFETCH(int, failures);
    listen();
    m_client->faults("[{\"match\":{\"nth\":1},\"fault\":\"" + fault + "\"}]");
    m_client->change("suspend", m_lines.mid(0, 2));
    waitFor(successes + failures);
    QTest::qWait(50);
    int good = 0, bad = 0;
    for (const QJsonObject &message : m_listener->messages())
        ++(message.contains(u"faultResponse") ? bad : good);
    QCOMPARE(good, successes);
    QCOMPARE(bad, failures);
}

void TestSimulatorNastiness::callbackReorder()
{
    listen();
    m_client->faults("[{\"match\":{\"iccid\":\"" + m_lines[0] + "\"},\"fault\":\"callback-reorder\"}]");
    m_client->change("suspend", {m_lines[0]});
    QTRY_COMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    m_client->change("suspend", {m_lines[1]});
    QTRY_COMPARE(m_listener->messages().size(), 2);
    // Alone, it comes all the same.
    m_client->faults(R"([{"fault":"callback-reorder"}])");
    m_client->change("suspend", {m_lines[2]});
    QTRY_COMPARE(m_client->stateOf(m_lines[2]), u"suspend");
    QCOMPARE(m_listener->messages().size(), 2);
    m_client->control("POST", "clock", R"({"advance":"5s"})");
    waitFor(3);
}

void TestSimulatorNastiness::callbackLate()
{
    listen();
    m_client->faults(R"([{"fault":"callback-late","ms":3600000}])");
    m_client->change("suspend", {m_lines[0]});
    QTRY_COMPARE(m_client->stateOf(m_lines[0]), u"suspend");
    QTest::qWait(50);
    QVERIFY(m_listener->messages().isEmpty());
    m_client->control("POST", "clock", R"({"advance":"1h"})");
    waitFor(1);
}

void TestSimulatorNastiness::callbackEarly()
{
    listen();
    m_client->faults(R"([{"fault":"callback-early"}])");
    const Answer ack = m_client->change("suspend", m_lines.mid(0, 3));
    // All three were there before the acknowledgement was.
    QCOMPARE(m_listener->messages().size(), 3);
    QCOMPARE(m_listener->messages().first()[u"requestId"].toString(), ack.requestId());
    QCOMPARE(m_client->ledger().size(), 3);
}

void TestSimulatorNastiness::callbackForge()
{
    listen();
    m_client->faults(R"([{"match":{"nth":1},"fault":"callback-forge"},{"match":{"nth":1},"fault":"callback-forge","known":true}])");
    const Answer ack = m_client->change("suspend", m_lines.mid(0, 2));
    waitFor(4);
    int wrongPassword = 0, unknownId = 0, genuine = 0;
    for (const QJsonObject &message : m_listener->messages()) {
        const bool password = message[u"password"].toString() == u"secret";
        const bool id = message[u"requestId"].toString() == ack.requestId();
        wrongPassword += !password && id;
        unknownId += password && !id;
        genuine += password && id && !message.contains(u"faultResponse");
    }
    QCOMPARE(wrongPassword, 1);
    QCOMPARE(unknownId, 1);
    QCOMPARE(genuine, 2);
}

QTEST_GUILESS_MAIN(TestSimulatorNastiness)
#include "tst_simulatornastiness.moc"
