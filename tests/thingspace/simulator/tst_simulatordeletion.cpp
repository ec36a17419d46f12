#include "simulatorstage.h"

using namespace Qt::StringLiterals;

/// POST /devices/actions/delete (thingspace-api.md 4.5).
class TestSimulatorDeletion : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersEachDevice();
    void rowsComeInBothShapes();
    void onlyDeactive_data();
    void onlyDeactive();
    void notWhatIsAboutToBeActivated();
    void erasesHistory();
    void freesThePair();
    void requestRefusals();
    void theSecondTimeNothingIsFound();
    void devicesOfAnotherAccount();
    void tellsNobody();
    void perDeviceFaults();
    void staleReadsStillShowIt();

private:
    Answer remove(const QList<QByteArray> &iccids, QJsonObject more = {})
    {
        more = selection(iccids, std::move(more));
        more[u"devicesToDelete"] = more.take(u"devices"_s);
        return m_client->post("/devices/actions/delete", more);
    }

    QList<QByteArray> m_lines;
};

void TestSimulatorDeletion::init()
{
    begin();
    m_lines = m_client->some("deactive", 20);
    QVERIFY(m_lines.size() > 10);
}

void TestSimulatorDeletion::answersEachDevice()
{
    const QByteArray active = m_client->some("active", 1).first();
    const Answer answer = remove({m_lines[0], active, m_lines[1], "89148000009999999999"});
    QCOMPARE(answer.status, 200);
    const QJsonObject request = m_client->requests().last().toObject();
    const QJsonArray rows = answer.array();
    QCOMPARE(rows.size(), 4);
    QStringList statuses;
    for (const QJsonValueConstRef row : rows)
        statuses << row[u"status"].toString();
    QCOMPARE(statuses, QStringList({u"Success"_s, u"Failed"_s, u"Success"_s, u"Failed"_s}));
    QVERIFY(rows[0][u"message"].isUndefined());
    QCOMPARE(rows[1][u"message"].toString(), u"The device is not in deactive state.");
    QVERIFY(!rows[3][u"message"].toString().isEmpty());
    for (const QByteArray &gone : {m_lines[0], m_lines[1]}) {
        QVERIFY(m_client->device(gone).isEmpty());
        QVERIFY(m_client->listed("iccid", gone).isEmpty());
    }
    QCOMPARE(m_client->stateOf(active), u"active");
    const QJsonArray ledger = m_client->ledger();
    QCOMPARE(ledger.size(), 4);
    QCOMPARE(ledger[0][u"operation"].toString(), u"delete");
    QCOMPARE(ledger[0][u"iccid"].toString().toLatin1(), m_lines[0]);
    QCOMPARE(ledger[0][u"before"][u"state"].toString(), u"deactive");
    QVERIFY(ledger[0][u"after"].toObject().isEmpty());
    QCOMPARE(ledger[1][u"result"].toString(), u"failed");
    QCOMPARE(ledger[1][u"before"], ledger[1][u"after"]);
    QCOMPARE(ledger[0][u"requestId"], request[u"requestId"]);
    QCOMPARE(request[u"iccids"].toArray().size(), 4);
}

void TestSimulatorDeletion::rowsComeInBothShapes()
{
    int objects = 0, arrays = 0;
    for (const QJsonValueConstRef row : remove(m_lines).array()) {
        objects += row[u"deviceIds"].isObject();
        arrays += row[u"deviceIds"].isArray();
    }
    QVERIFY(objects > 0 && arrays > 0);
    QCOMPARE(objects + arrays, m_lines.size());
}

void TestSimulatorDeletion::onlyDeactive_data()
{
    QTest::addColumn<QByteArray>("state");
    for (const char *state : {"active", "suspend", "preactive"})
        QTest::addRow("%s", state) << QByteArray(state);
}

void TestSimulatorDeletion::onlyDeactive()
{
    QFETCH(QByteArray, state);
    const QByteArray line = m_client->some(state, 1).first();
    QCOMPARE(remove({line}).array()[0][u"status"].toString(), u"Failed");
    QCOMPARE(m_client->stateOf(line).toLatin1(), state);
    QCOMPARE(m_client->ledger().last()[u"errorCode"].toString(), u"INPUT_INVALID.DeviceState.Invalid");
}

void TestSimulatorDeletion::notWhatIsAboutToBeActivated()
{
    simulator::Options options = quickOptions();
    options.settings.delayMin = options.settings.delayMax = 3600'000;
    start(options);
    const QByteArray line = m_client->some("deactive", 1).first();
    QCOMPARE(m_client->change("activate", {line}, {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}}).status, 200);
    QCOMPARE(remove({line}).array()[0][u"status"].toString(), u"Failed");
    m_client->control("POST", "clock", R"({"advance":"1h"})");
    QCOMPARE(m_client->stateOf(line), u"active");
}

void TestSimulatorDeletion::erasesHistory()
{
    const QByteArray line = m_lines[0], imei = m_client->device(line)[u"imei"].toString().toLatin1();
    const auto status = [&](const QString &kind, const QByteArray &id) {
        return m_client->post("/devices/history/actions/list", {{u"deviceId"_s, QJsonObject {{u"id"_s, QString::fromLatin1(id)}, {u"kind"_s, kind}}},
            {u"earliest"_s, u"2000-01-01T00:00:00Z"_s}, {u"latest"_s, u"2100-01-01T00:00:00Z"_s}});
    };
    QVERIFY(status(u"iccid"_s, line).array()[0][u"provisioningHistory"].toArray().size() >= 1);
    remove({line});
    QCOMPARE(status(u"iccid"_s, line).errorCode(), u"REQUEST_FAILED.DeviceNotFound");
    QCOMPARE(status(u"imei"_s, imei).errorCode(), u"REQUEST_FAILED.DeviceNotFound");
    // And what comes in under the same pair later has none of it.
    m_client->post("/devices/actions/add", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"state"_s, u"preactive"_s},
        {u"devicesToAdd"_s, QJsonArray {deviceJson(line, imei)}}});
    QCOMPARE(m_client->stateOf(line), u"preactive");
    QVERIFY(status(u"iccid"_s, line).array()[0][u"provisioningHistory"].toArray().isEmpty());
}

void TestSimulatorDeletion::freesThePair()
{
    const QByteArray imei = m_client->device(m_lines[0])[u"imei"].toString().toLatin1();
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'991);
    const auto add = [&] {
        return m_client->post("/devices/actions/add", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"state"_s, u"preactive"_s},
            {u"devicesToAdd"_s, QJsonArray {deviceJson(fresh, imei)}}}).array()[0][u"response"].toString();
    };
    QVERIFY(add() != u"Success");
    remove({m_lines[0]});
    QCOMPARE(add(), u"Success");
}

void TestSimulatorDeletion::requestRefusals()
{
    QCOMPARE(remove(QList<QByteArray>(101, m_lines[0])).errorCode(), u"INPUT_INVALID.NumberofDevices");
    QCOMPARE(remove({}).errorCode(), u"INPUT_INVALID.DeviceNotProvided");
    QCOMPARE(m_client->post("/devices/actions/delete", selection({m_lines[0]})).errorCode(), u"INPUT_INVALID.DeviceNotProvided");
    QCOMPARE(remove({m_lines[0]}, {{u"accountName"_s, u""_s}}).errorCode(), u"REQUEST_FAILED.MultipleAccounts");
    const auto named = [](const char *kind, const char *id) {
        const QJsonArray ids {QJsonObject {{u"kind"_s, QString::fromLatin1(kind)}, {u"id"_s, QString::fromLatin1(id)}}};
        return QJsonObject {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"devicesToDelete"_s, QJsonArray {QJsonObject {{u"deviceIds"_s, ids}}}}};
    };
    QCOMPARE(m_client->post("/devices/actions/delete", named("mdn", "5552000001")).errorCode(), u"INPUT_INVALID.Device.Kind.Invalid");
    QCOMPARE(m_client->post("/devices/actions/delete", named("iccid", "12x")).errorCode(), u"INPUT_INVALID.Device.Identifier.Invalid");
    QVERIFY(m_client->ledger().isEmpty());
    QVERIFY(!m_client->requests().last()[u"processed"].toBool());
}

void TestSimulatorDeletion::theSecondTimeNothingIsFound()
{
    const QJsonArray rows = remove({m_lines[0], m_lines[0]}).array();
    QCOMPARE(rows[0][u"status"].toString(), u"Success");
    QCOMPARE(rows[1][u"status"].toString(), u"Failed");
    m_client->faults(R"([{"match":{"operation":"delete","nth":1},"fault":"replay"}])");
    QCOMPARE(remove({m_lines[1]}).array()[0][u"status"].toString(), u"Success");
    const QJsonArray ledger = m_client->ledger();
    QCOMPARE(ledger.last()[u"errorCode"].toString(), u"REQUEST_FAILED.DeviceNotFound");
    QCOMPARE(m_client->requests().last()[u"fault"].toString(), u"replay");
}

void TestSimulatorDeletion::devicesOfAnotherAccount()
{
    const QJsonValue row = remove({m_lines[0]}, {{u"accountName"_s, u"0000123456-00002"_s}}).array()[0];
    QCOMPARE(row[u"status"].toString(), u"Failed");
    QVERIFY(row[u"message"].toString().contains(u"access"));
    QCOMPARE(m_client->stateOf(m_lines[0]), u"deactive");
}

void TestSimulatorDeletion::tellsNobody()
{
    const Listener listener;
    for (const char *service : {"CarrierService", "DeviceService", "ExternalProvisioningChanges"})
        m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, QString::fromLatin1(service)}, {u"url"_s, QString::fromLatin1(listener.url())}});
    remove({m_lines[0]});
    QCOMPARE(m_client->external(m_lines[1], "delete").status, 200);
    // Something that is told, behind them: what was sent before it would be there.
    m_client->change("suspend", {m_client->some("active", 1).first()});
    QTRY_COMPARE(listener.messages().size(), 1);
    QVERIFY(listener.messages()[0][u"deviceResponse"].toObject().contains(u"suspendResponse"));
}

void TestSimulatorDeletion::perDeviceFaults()
{
    m_client->faults(R"([{"match":{"operation":"delete","iccid":")" + m_lines[0] + R"("},"fault":"fail-device","code":"REQUEST_FAILED.X","text":"No."},
        {"match":{"operation":"delete","iccid":")" + m_lines[1] + R"("},"fault":"never-execute"}])");
    const QJsonArray rows = remove({m_lines[0], m_lines[1], m_lines[2]}).array();
    QCOMPARE(rows[0][u"message"].toString(), u"No.");
    QCOMPARE(rows[1][u"status"].toString(), u"Success");
    QCOMPARE(rows[2][u"status"].toString(), u"Success");
    QCOMPARE(m_client->stateOf(m_lines[0]), u"deactive");
    for (const QByteArray &gone : {m_lines[1], m_lines[2]}) // an answer that says Success is the deed: there is nothing to leave undone
        QVERIFY(m_client->device(gone).isEmpty());
    QCOMPARE(m_client->ledger().size(), 3);
}

void TestSimulatorDeletion::staleReadsStillShowIt()
{
    m_client->control("POST", "clock", R"({"advance":"5min"})");
    remove({m_lines[0]});
    QVERIFY(m_client->listed("iccid", m_lines[0]).isEmpty());
    m_client->faults(R"([{"match":{"operation":"list"},"fault":"stale-read","ms":60000}])");
    QVERIFY(!m_client->listed("iccid", m_lines[0]).isEmpty());
}

QTEST_GUILESS_MAIN(TestSimulatorDeletion)
#include "tst_simulatordeletion.moc"
