#include "simulatorstage.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPath = "/devices/availability/actions/list";

} // namespace

/// POST /devices/availability/actions/list (thingspace-api.md 4.6): acknowledged, then one DeviceService callback for all devices.
class TestSimulatorAvailability : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneCallbackForAll();
    void seesThroughPendingStates();
    void refusals();
    void faults_data();
    void faults();
    void comesAfterARestart();

private:
    void listen() { m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"DeviceService"_s}, {u"url"_s, QString::fromLatin1(m_listener->url())}}); }

    std::unique_ptr<Listener> m_listener;
};

void TestSimulatorAvailability::init()
{
    m_listener = std::make_unique<Listener>();
    begin();
    listen();
}

void TestSimulatorAvailability::oneCallbackForAll()
{
    const QByteArray active = m_client->some("active", 1).first(), deactive = m_client->some("deactive", 1).first();
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'991), wrong = fresh.chopped(1) + (fresh.endsWith('0') ? '1' : '0');
    const Answer answer = m_client->post(kPath, selection({active, deactive, fresh, wrong}));
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(m_listener->messages().size(), 1);
    const QJsonObject message = m_listener->messages().first();
    QCOMPARE(message[u"requestId"].toString(), answer.requestId());
    QCOMPARE(message[u"status"].toString(), u"Success");
    const QJsonArray entries = message[u"deviceResponse"][u"availability"].toArray();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[0][u"deviceIds"][0][u"id"].toString().toLatin1(), active);
    const auto flags = [&](int i) { return std::pair(entries[i][u"deviceFound"].toBool(), entries[i][u"associatedWithMTN"].toBool()); };
    QCOMPARE(flags(0), std::pair(true, true));
    QCOMPARE(flags(1), std::pair(true, false));
    QCOMPARE(flags(2), std::pair(true, false));
    QCOMPARE(flags(3), std::pair(false, false));
    QVERIFY(entries[1][u"productType"].toString().startsWith(u"4GODI_"));
    QVERIFY(!entries[1][u"sku"].toString().isEmpty());
    QVERIFY(entries[3][u"productType"].isUndefined());
    QVERIFY(m_client->ledger().isEmpty());
    const QJsonObject request = m_client->requests().last().toObject();
    QCOMPARE(request[u"devices"].toInt(), 4);
    QVERIFY(request[u"iccids"].toArray().isEmpty()); // it changes nothing
    QCOMPARE(m_client->api("GET", "/accounts/" + kFirstAccount + "/requests/" + answer.requestId().toLatin1() + "/status").status, 400);
}

void TestSimulatorAvailability::seesThroughPendingStates()
{
    simulator::Options options = quickOptions();
    options.settings.delayMin = options.settings.delayMax = 3600'000;
    start(options);
    listen();
    const QByteArray line = m_client->some("deactive", 1).first();
    m_client->change("activate", {line}, {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}});
    QCOMPARE(m_client->stateOf(line), u"pending-activation");
    m_client->post(kPath, selection({line}));
    m_client->control("POST", "clock", R"({"advance":"2h"})");
    QTRY_COMPARE(m_listener->messages().size(), 1);
    QCOMPARE(m_listener->messages()[0][u"deviceResponse"][u"availability"][0][u"associatedWithMTN"].toBool(true), false); // as it was when it was asked
}

void TestSimulatorAvailability::refusals()
{
    const QByteArray line = m_client->some("active", 1).first();
    QCOMPARE(m_client->post(kPath, selection(QList<QByteArray>(2001, line))).errorCode(), u"INPUT_INVALID.NumberofDevices");
    QCOMPARE(m_client->post(kPath, selection({})).errorCode(), u"INPUT_INVALID.DeviceNotProvided");
    QCOMPARE(m_client->post(kPath, selection({line}, {{u"accountName"_s, u""_s}})).errorCode(), u"INPUT_INVALID.Account.NotDefined");
    QCOMPARE(m_client->post(kPath, selection({"12x"})).errorCode(), u"INPUT_INVALID.Device.Identifier.Invalid");
    QCOMPARE(m_client->post(kPath, selection(QList<QByteArray>(2000, line))).status, 200);
    QTRY_COMPARE(m_listener->messages().size(), 1);
    QCOMPARE(m_listener->messages()[0][u"deviceResponse"][u"availability"].toArray().size(), 2000);
}

void TestSimulatorAvailability::faults_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("messages");
    QTest::addColumn<bool>("failed");
    QTest::addRow("never-execute") << QByteArray("never-execute") << 0 << false;
    QTest::addRow("callback-drop") << QByteArray("callback-drop") << 0 << false;
    QTest::addRow("callback-duplicate") << QByteArray("callback-duplicate") << 2 << false;
    QTest::addRow("callback-early") << QByteArray("callback-early") << 1 << false;
    QTest::addRow("fail-device") << QByteArray("fail-device") << 1 << true;
}

void TestSimulatorAvailability::faults()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, messages);
    QFETCH(bool, failed);
    const QByteArray line = m_client->some("active", 1).first();
    m_client->faults(R"([{"match":{"path":"availability","nth":1},"fault":")" + fault + R"("}])");
    const Answer faulty = m_client->post(kPath, selection({line}));
    QCOMPARE(faulty.status, 200);
    if (fault == "callback-early")
        QCOMPARE(m_listener->messages().size(), 1);
    const Answer clean = m_client->post(kPath, selection({line}));
    const auto told = [&](const Answer &answer) {
        int count = 0;
        for (const QJsonObject &message : m_listener->messages())
            count += message[u"requestId"].toString() == answer.requestId() && message.contains(u"faultResponse") == (failed && answer.requestId() == faulty.requestId());
        return count;
    };
    QTRY_COMPARE(told(clean), 1);
    QTRY_COMPARE(told(faulty), messages);
}

void TestSimulatorAvailability::comesAfterARestart()
{
    QTemporaryDir folder;
    simulator::Options options = quickOptions();
    options.stateFile = folder.filePath(u"state"_s);
    options.settings.delayMin = options.settings.delayMax = 3600'000;
    start(options);
    listen();
    const Answer answer = m_client->post(kPath, selection({m_client->some("active", 1).first()}));
    start(options);
    m_client->control("POST", "clock", R"({"advance":"2h"})");
    QTRY_COMPARE(m_listener->messages().size(), 1);
    QCOMPARE(m_listener->messages()[0][u"requestId"].toString(), answer.requestId());
}

QTEST_GUILESS_MAIN(TestSimulatorAvailability)
#include "tst_simulatoravailability.moc"
