#include "simulatorstage.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kFreshIccid = simulator::syntheticIccid(9'999'999'991);
const QByteArray kFreshImei = simulator::syntheticImei(999'999'991);

/// The five asynchronous changes of this issue by their keys; each with the column of the ledger that it moves.
struct Kind { const char *key; const char *column; };
constexpr Kind kKinds[] {{"identifier", "iccid"}, {"carrier-plan", "planCode"}, {"contact", "first-name"}, {"custom-fields", "cf5"}, {"cost-center", "cost-center"}};

} // namespace

/// What the newer changes share with the older ones: faults, somebody else's changes, a restart, no request status.
class TestSimulatorLineChanges : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void requestFaults_data();
    void requestFaults();
    void deviceFaults_data() { everyKind(); }
    void deviceFaults();
    void faultsOfOneKindLeaveOthersAlone();
    void noRequestStatus_data() { everyKind(); }
    void noRequestStatus();
    void noProvisioningActions_data() { everyKind(); }
    void noProvisioningActions();
    void waitsForWhatIsPending_data() { everyKind(); }
    void waitsForWhatIsPending();
    void external_data();
    void external();
    void externalRefusals_data();
    void externalRefusals();
    void externalCallbacks();
    void survivesARestart_data() { everyKind(); }
    void survivesARestart();
    void quotaAndSimSurviveARestart();

private:
    void everyKind();
    /// One request of that kind for the line, by a value that it has not.
    Answer send(const QByteArray &kind, const QByteArray &line);
    QJsonObject ledgerRow(qsizetype number);

    QByteArray m_line;
};

void TestSimulatorLineChanges::everyKind()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("column");
    for (const Kind &kind : kKinds)
        QTest::addRow("%s", kind.key) << QByteArray(kind.key) << QString::fromLatin1(kind.column);
}

void TestSimulatorLineChanges::init()
{
    begin();
    m_line = m_client->some("active", 1).first();
}

Answer TestSimulatorLineChanges::send(const QByteArray &kind, const QByteArray &line)
{
    if (kind == "identifier") {
        const auto ids = [](const QByteArray &iccid) { return deviceJson(iccid).value(u"deviceIds"); };
        return m_client->put("/devices/4G/actions/deviceId", {{u"change4gOption"_s, u"ChangeICCID"_s}, {u"deviceIds"_s, ids(line)}, {u"deviceIdsTo"_s, ids(kFreshIccid)}});
    }
    if (kind == "carrier-plan") {
        const bool has = m_client->device(line)[u"planCode"].toString() == u"95142";
        return m_client->put("/devices/actions/plan", selection({line}, {{u"servicePlan"_s, has ? u"95143"_s : u"95142"_s}}));
    }
    if (kind == "contact")
        return m_client->put("/devices/actions/contactInfo", selection({line}, {{u"primaryPlaceOfUse"_s, somePlace(u"Somebody"_s, u"Else"_s)}}));
    if (kind == "custom-fields") {
        const QJsonObject field {{u"key"_s, u"CustomField5"_s}, {u"value"_s, u"new remark"_s}};
        return m_client->put("/devices/actions/customFields", selection({line}, {{u"customFieldsToUpdate"_s, QJsonArray {field}}}));
    }
    return m_client->put("/devices/costCenter", selection({line}, {{u"costCenter"_s, u"NEW 1"_s}}));
}

QJsonObject TestSimulatorLineChanges::ledgerRow(qsizetype number)
{
    (void)QTest::qWaitFor([&] { return m_client->ledger().size() >= number; });
    return m_client->ledger().at(number - 1).toObject();
}

void TestSimulatorLineChanges::requestFaults_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("executed");
    for (const Kind &kind : kKinds) {
        QTest::addRow("%s, reset-before", kind.key) << QByteArray(kind.key) << QByteArray(R"("fault":"reset-before")") << false;
        QTest::addRow("%s, reset-after", kind.key) << QByteArray(kind.key) << QByteArray(R"("fault":"reset-after")") << true;
        QTest::addRow("%s, http", kind.key) << QByteArray(kind.key) << QByteArray(R"("fault":"http","status":503)") << false;
        QTest::addRow("%s, http-after", kind.key) << QByteArray(kind.key) << QByteArray(R"("fault":"http-after","status":500)") << true;
        QTest::addRow("%s, session-expire", kind.key) << QByteArray(kind.key) << QByteArray(R"("fault":"session-expire")") << false;
    }
}

void TestSimulatorLineChanges::requestFaults()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, fault);
    QFETCH(bool, executed);
    m_client->faults(R"([{"match":{"operation":")" + kind + R"("},)" + fault + "}]");
    QVERIFY(send(kind, m_line).status != 200);
    const QJsonObject request = m_client->requests().last().toObject();
    QCOMPARE(request[u"processed"].toBool(), executed);
    QVERIFY(!request[u"fault"].toString().isEmpty());
    if (executed)
        QCOMPARE(ledgerRow(1)[u"operation"].toString().toLatin1(), kind);
    else
        QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorLineChanges::deviceFaults()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, column);
    const Listener listener;
    m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, QString::fromLatin1(listener.url())}});
    const auto fault = [&](const QByteArray &text) { m_client->faults(R"([{"match":{"operation":")" + kind + R"("},)" + text + "}]"); };
    fault(R"("fault":"fail-device","code":"REQUEST_FAILED.X","text":"No.")");
    send(kind, m_line);
    QCOMPARE(ledgerRow(1)[u"errorCode"].toString(), u"REQUEST_FAILED.X");
    QCOMPARE(ledgerRow(1)[u"before"], ledgerRow(1)[u"after"]);
    QTRY_COMPARE(listener.messages().size(), 1);
    QCOMPARE(listener.messages()[0][u"faultResponse"][u"faultcode"].toString(), u"UnifiedWebService.REQUEST_FAILED.X");

    fault(R"("fault":"hold","ms":60000,"then":"executed")");
    send(kind, m_line);
    QTRY_COMPARE(listener.messages().size(), 2);
    QVERIFY(listener.messages()[1][u"faultResponse"][u"faultcode"].toString().contains(u"REQUEST_ONHOLD"));
    QCOMPARE(m_client->ledger().size(), 1);
    m_client->control("POST", "clock", R"({"advance":"1min"})");
    QCOMPARE(ledgerRow(2)[u"result"].toString(), u"executed");
    QVERIFY(ledgerRow(2)[u"before"][column] != ledgerRow(2)[u"after"][column]);
    QTRY_COMPARE(listener.messages().size(), 3);

    const QByteArray other = m_client->some("active", 2).last();
    fault(R"("fault":"never-execute")");
    QCOMPARE(send(kind, other).status, 200);
    m_client->control("POST", "clock", R"({"advance":"1h"})");
    QCOMPARE(m_client->ledger().size(), 2);
}

void TestSimulatorLineChanges::faultsOfOneKindLeaveOthersAlone()
{
    m_client->faults(R"([{"match":{"operation":"contact"},"fault":"reset-before"}])");
    QCOMPARE(send("contact", m_line).status, 0);
    for (const char *kind : {"carrier-plan", "custom-fields", "cost-center", "identifier"})
        QCOMPARE(send(kind, m_line).status, 200);
}

void TestSimulatorLineChanges::noRequestStatus()
{
    QFETCH(QByteArray, kind);
    const Answer answer = send(kind, m_line);
    ledgerRow(1);
    QCOMPARE(m_client->api("GET", "/accounts/" + kFirstAccount + "/requests/" + answer.requestId().toLatin1() + "/status").errorCode(),
        u"REQUEST_FAILED.UnexpectedError");
}

void TestSimulatorLineChanges::noProvisioningActions()
{
    QFETCH(QByteArray, kind);
    for (int i = 0; i < 4; ++i) {
        m_client->change(i % 2 ? "restore" : "suspend", {m_line});
        ledgerRow(i + 1);
    }
    send(kind, m_line);
    QCOMPARE(ledgerRow(5)[u"result"].toString(), u"executed");
    // The fifth of the five a day is still there, and the sixth is none.
    const QByteArray line = kind == "identifier" ? kFreshIccid : m_line;
    m_client->change("suspend", {line});
    QCOMPARE(ledgerRow(6)[u"result"].toString(), u"executed");
    m_client->change("restore", {line});
    QCOMPARE(ledgerRow(7)[u"errorCode"].toString(), u"REQUEST_FAILED.ProvisioningLimit.Exceeded");
}

void TestSimulatorLineChanges::waitsForWhatIsPending()
{
    QFETCH(QByteArray, kind);
    m_client->faults(R"([{"match":{"operation":"suspend"},"fault":"hold","ms":3600000}])");
    m_client->change("suspend", {m_line});
    QTRY_COMPARE(m_client->stateOf(m_line), u"pending-suspend");
    send(kind, m_line);
    QCOMPARE(ledgerRow(1)[u"errorCode"].toString(), u"INPUT_INVALID.DeviceState.Invalid");
}

void TestSimulatorLineChanges::external_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QJsonObject>("after"); // columns
    const QString iccid = QString::fromLatin1(kFreshIccid), imei = QString::fromLatin1(kFreshImei);
    QTest::addRow("iccid") << QByteArray("identifier") << QJsonObject {{u"new-iccid"_s, iccid}} << QJsonObject {{u"iccid"_s, iccid}};
    QTest::addRow("imei") << QByteArray("identifier") << QJsonObject {{u"new-imei"_s, imei}} << QJsonObject {{u"imei"_s, imei}};
    QTest::addRow("both") << QByteArray("identifier") << QJsonObject {{u"new-iccid"_s, iccid}, {u"new-imei"_s, imei}} << QJsonObject {{u"iccid"_s, iccid}, {u"imei"_s, imei}};
    QTest::addRow("plan") << QByteArray("carrier-plan") << QJsonObject {{u"new-plan"_s, u"95143"_s}} << QJsonObject {{u"planCode"_s, u"95143"_s}};
    QTest::addRow("one name") << QByteArray("contact") << QJsonObject {{u"first-name"_s, u"Other"_s}} << QJsonObject {{u"first-name"_s, u"Other"_s}};
    QTest::addRow("user name") << QByteArray("contact") << QJsonObject {{u"user-name"_s, u"Mary Ann Poe"_s}, {u"email"_s, u"m@example.com"_s}, {u"phone"_s, u"5125550100"_s}}
                               << QJsonObject {{u"first-name"_s, u"Mary Ann"_s}, {u"last-name"_s, u"Poe"_s}, {u"email"_s, u"m@example.com"_s}, {u"phone"_s, u"5125550100"_s}};
    QTest::addRow("fields") << QByteArray("custom-fields") << QJsonObject {{u"new-cf1"_s, u"x"_s}, {u"new-cf2"_s, u""_s}} << QJsonObject {{u"cf1"_s, u"x"_s}, {u"cf2"_s, u""_s}};
    QTest::addRow("cost center") << QByteArray("cost-center") << QJsonObject {{u"new-cost-center"_s, u"X 1"_s}} << QJsonObject {{u"cost-center"_s, u"X 1"_s}};
    QTest::addRow("no cost center") << QByteArray("cost-center") << QJsonObject {{u"remove"_s, true}} << QJsonObject {{u"cost-center"_s, u""_s}};
}

void TestSimulatorLineChanges::external()
{
    QFETCH(QByteArray, operation);
    QFETCH(QJsonObject, settings);
    QFETCH(QJsonObject, after);
    const QJsonObject before = m_client->device(m_line);
    const Answer answer = m_client->external(m_line, operation, settings);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(m_client->ledger().size(), 1);
    const QJsonObject row = m_client->ledger()[0].toObject();
    QCOMPARE(row[u"operation"].toString().toLatin1(), operation);
    QCOMPARE(row[u"origin"].toString(), u"external");
    QCOMPARE(row[u"requestId"].toString(), QString());
    const QJsonObject now = answer.object();
    for (auto column = now.begin(); column != now.end(); ++column) {
        if (operation == "identifier" && column.key() == u"imsi")
            continue;
        if (operation == "carrier-plan" && column.key() == u"plan")
            continue;
        QCOMPARE(column.value(), after.contains(column.key()) ? after[column.key()] : before[column.key()]);
    }
}

void TestSimulatorLineChanges::externalRefusals_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addRow("no new identifier") << QByteArray("identifier") << QJsonObject {};
    QTest::addRow("no plan") << QByteArray("carrier-plan") << QJsonObject {};
    QTest::addRow("no such plan") << QByteArray("carrier-plan") << QJsonObject {{u"new-plan"_s, u"X"_s}};
    QTest::addRow("no contact") << QByteArray("contact") << QJsonObject {};
    QTest::addRow("P.O. box") << QByteArray("contact") << QJsonObject {{u"address"_s, u"P.O. Box 1"_s}};
    QTest::addRow("no field") << QByteArray("custom-fields") << QJsonObject {};
    QTest::addRow("long field") << QByteArray("custom-fields") << QJsonObject {{u"new-cf1"_s, QString(51, u'x')}};
    QTest::addRow("no cost center") << QByteArray("cost-center") << QJsonObject {};
    QTest::addRow("active") << QByteArray("delete") << QJsonObject {};
}

void TestSimulatorLineChanges::externalRefusals()
{
    QFETCH(QByteArray, operation);
    QFETCH(QJsonObject, settings);
    QCOMPARE(m_client->external(m_line, operation, settings).status, 400);
    QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorLineChanges::externalCallbacks()
{
    const Listener listener;
    m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"ExternalProvisioningChanges"_s}, {u"url"_s, QString::fromLatin1(listener.url())}});
    m_client->external(m_line, "custom-fields", {{u"new-cf1"_s, u"x"_s}});
    m_client->external(m_line, "identifier", {{u"new-iccid"_s, QString::fromLatin1(kFreshIccid)}});
    QTRY_COMPARE(listener.messages().size(), 1); // nobody is told of a custom field
    const QJsonValue told = listener.messages()[0][u"deviceResponse"][u"externalProvisioningChanges"];
    QCOMPARE(told[u"change"].toString(), u"changeICCID");
    QVERIFY(QJsonDocument(told[u"deviceInfo"].toObject()).toJson().contains(kFreshIccid));
}

void TestSimulatorLineChanges::survivesARestart()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, column);
    QTemporaryDir folder;
    simulator::Options options = quickOptions();
    options.stateFile = folder.filePath(u"state"_s);
    start(options);
    send(kind, m_line);
    ledgerRow(1);
    const QByteArray line = kind == "identifier" ? kFreshIccid : m_line;
    const QJsonObject device = m_client->device(line);
    const QJsonArray ledger = m_client->ledger();
    // One more that is not executed yet when the process ends.
    m_client->faults(R"([{"fault":"hold","ms":3600000,"then":"executed"}])");
    const QByteArray other = m_client->some("active", 2).last();
    const QByteArray next = kind == "identifier" ? "cost-center" : kind;
    const Answer open = send(next, other);
    start(options);
    QCOMPARE(m_client->device(line), device);
    QCOMPARE(m_client->ledger(), ledger);
    m_client->control("POST", "clock", R"({"advance":"2h"})");
    QCOMPARE(ledgerRow(2)[u"requestId"].toString(), open.requestId());
    QCOMPARE(ledgerRow(2)[u"result"].toString(), u"executed");
    if (kind != "identifier")
        QVERIFY(ledgerRow(2)[u"before"][column] != ledgerRow(2)[u"after"][column]);
}

void TestSimulatorLineChanges::quotaAndSimSurviveARestart()
{
    QTemporaryDir folder;
    simulator::Options options = quickOptions();
    options.stateFile = folder.filePath(u"state"_s);
    start(options);
    const QJsonObject before = m_client->device(m_line);
    for (int i = 0; i < 4; ++i) {
        send("carrier-plan", m_line);
        ledgerRow(i + 1);
    }
    send("identifier", m_line);
    ledgerRow(5);
    const QByteArray deleted = m_client->some("deactive", 1).first();
    QCOMPARE(m_client->external(deleted, "delete").status, 200);
    start(options);
    QVERIFY(m_client->device(deleted).isEmpty());
    send("carrier-plan", kFreshIccid);
    QCOMPARE(ledgerRow(7)[u"errorCode"].toString(), u"REQUEST_FAILED.ServicePlanLimit.Exceeded");
    // The old SIM is the one it was.
    QCOMPARE(m_client->external(kFreshIccid, "identifier", {{u"new-iccid"_s, QString::fromLatin1(m_line)}}).status, 200);
    QCOMPARE(m_client->device(m_line)[u"imsi"], before[u"imsi"]);
}

QTEST_GUILESS_MAIN(TestSimulatorLineChanges)
#include "tst_simulatorlinechanges.moc"
