#include "simulatorstage.h"

using namespace Qt::StringLiterals;

/// Requests that change lines: their rules, their refusals, their quotas, what is seen meanwhile.
class TestSimulatorLifecycle : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void suspendRestoreDeactivate();
    void stateRules_data();
    void stateRules();
    void requestRefusals_data();
    void requestRefusals();
    void pendingIsSeenMeanwhile();
    void activatesKnownAndUnknown();
    void provisioningNotAllowedInTheSecondAccount();
    void deletesAfterDeactivation();
    void withoutDevicesTheWholeAccount();
    void lineQuota();
    void activateQuota();
    void addsWithAnAnswerEach();
    void statusOfSingleLifecycleRequestsOnly();
    void resumesByItselfAfterNinetyDays();
};

void TestSimulatorLifecycle::suspendRestoreDeactivate()
{
    const QList<QByteArray> lines = m_client->some("active", 3);
    const Answer ack = m_client->change("suspend", lines, {{u"withBilling"_s, true}});
    QCOMPARE(ack.status, 200);
    QVERIFY(!QUuid(ack.requestId()).isNull());
    for (const QByteArray &line : lines)
        QCOMPARE(settled(line, u"suspend"_s), u"suspend");
    QVERIFY(m_client->control("GET", "devices/" + lines[0]).object()[u"suspendedWithBilling"].toBool());
    QCOMPARE(m_client->change("restore", {lines[0]}).status, 200);
    QCOMPARE(settled(lines[0], u"active"_s), u"active");
    QCOMPARE(m_client->change("deactivate", {lines[0]}, {{u"etfWaiver"_s, true}}).status, 200);
    QCOMPARE(settled(lines[0], u"deactive"_s), u"deactive");
    const QJsonObject device = m_client->control("GET", "devices/" + lines[0]).object();
    QCOMPARE(device[u"mdn"].toString(), QString());
    QCOMPARE(device[u"plan"].toString(), QString());
    QCOMPARE(m_client->ledger().size(), 5);
}

void TestSimulatorLifecycle::stateRules_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("code");
    const QString wrong = u"INPUT_INVALID.DeviceState.Invalid"_s;
    QTest::addRow("suspend a suspended line") << QByteArray("suspend") << QByteArray("suspend") << wrong;
    QTest::addRow("suspend a preactive one") << QByteArray("preactive") << QByteArray("suspend") << wrong;
    QTest::addRow("restore an active line") << QByteArray("active") << QByteArray("restore") << wrong;
    QTest::addRow("restore a deactive one") << QByteArray("deactive") << QByteArray("restore") << wrong;
    QTest::addRow("deactivate a suspended line") << QByteArray("suspend") << QByteArray("deactivate") << wrong;
    QTest::addRow("deactivate a deactive one") << QByteArray("deactive") << QByteArray("deactivate") << wrong;
    QTest::addRow("deactivate a preactive one") << QByteArray("preactive") << QByteArray("deactivate") << wrong;
    QTest::addRow("activate an active line") << QByteArray("active") << QByteArray("activate") << u"REQUEST_FAILED.DeviceAlreadyActive"_s;
    QTest::addRow("activate a suspended line") << QByteArray("suspend") << QByteArray("activate") << wrong;
}

void TestSimulatorLifecycle::stateRules()
{
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, operation);
    QFETCH(QString, code);
    const QByteArray line = m_client->some(state, 1).first();
    const QJsonObject more {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}};
    QCOMPARE(m_client->change(operation, {line}, operation == "activate" ? more : QJsonObject()).status, 200);
    QTRY_COMPARE(m_client->ledger().size(), 1);
    const QJsonObject row = m_client->ledger().first().toObject();
    QCOMPARE(row[u"result"].toString(), u"failed");
    QCOMPARE(row[u"errorCode"].toString(), code);
    QCOMPARE(row[u"before"], row[u"after"]);
    QCOMPARE(m_client->stateOf(line).toLatin1(), state);
}

void TestSimulatorLifecycle::requestRefusals_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    const QJsonArray known {deviceJson("SOME")};
    const auto body = [&](const QJsonObject &more, const QStringList &without = {}) {
        QJsonObject object {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"devices"_s, known}};
        for (auto it = more.begin(); it != more.end(); ++it)
            object[it.key()] = it.value();
        for (const QString &key : without)
            object.remove(key);
        return object;
    };
    const auto many = [](int count) {
        QJsonArray devices;
        for (int i = 0; i < count; ++i)
            devices.append(deviceJson(QByteArray::number(89148000000000000 + i)));
        return devices;
    };
    const auto one = [](const QString &kind, const QString &id) {
        return QJsonArray {QJsonObject {{u"deviceIds"_s, QJsonArray {QJsonObject {{u"id"_s, id}, {u"kind"_s, kind}}}}}};
    };
    const QJsonObject plan {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}};
    const auto activation = [&](QJsonObject more) {
        QJsonObject object = plan;
        for (auto it = more.begin(); it != more.end(); ++it)
            object[it.key()] = it.value();
        return body(object);
    };
    const auto field = [](const QString &key, const QString &value) {
        return QJsonObject {{u"customFields"_s, QJsonArray {QJsonObject {{u"key"_s, key}, {u"value"_s, value}}}}};
    };
    QTest::addRow("no account") << QByteArray("suspend") << body({}, {u"accountName"_s}) << u"REQUEST_FAILED.MultipleAccounts"_s;
    QTest::addRow("no account to deactivate in") << QByteArray("deactivate") << body({{u"reasonCode"_s, u"FF"_s}}, {u"accountName"_s}) << u"INPUT_INVALID.Account.NotDefined"_s;
    QTest::addRow("unknown account") << QByteArray("suspend") << body({{u"accountName"_s, u"0000000000-00009"_s}}) << u"REQUEST_FAILED.AccountNotFound"_s;
    QTest::addRow("no reason") << QByteArray("deactivate") << body({}) << u"DeserializationFailed"_s;
    QTest::addRow("another reason") << QByteArray("deactivate") << body({{u"reasonCode"_s, u"XX"_s}}) << u"REQUEST_FAILED.UnexpectedError"_s;
    QTest::addRow("no devices in the list") << QByteArray("restore") << body({{u"devices"_s, QJsonArray()}}) << u"INPUT_INVALID.DeviceNotProvided"_s;
    QTest::addRow("201 devices") << QByteArray("suspend") << body({{u"devices"_s, many(201)}}) << u"INPUT_INVALID.NumberofDevices"_s;
    QTest::addRow("10,001 devices") << QByteArray("suspend") << body({{u"devices"_s, many(10001)}}) << u"INPUT_INVALID.MaxRequestsExceeded"_s;
    QTest::addRow("kind") << QByteArray("suspend") << body({{u"devices"_s, one(u"hat"_s, u"1"_s)}}) << u"INPUT_INVALID.Device.Kind.Invalid"_s;
    QTest::addRow("identifier") << QByteArray("suspend") << body({{u"devices"_s, one(u"imei"_s, u"12345678901234567"_s)}}) << u"INPUT_INVALID.Device.Identifier.Invalid"_s;
    QTest::addRow("one unknown device") << QByteArray("suspend") << body({{u"devices"_s, one(u"iccid"_s, u"89148000999999999999"_s)}}) << u"REQUEST_FAILED.DeviceNotFound"_s;
    QTest::addRow("devices and a group") << QByteArray("suspend") << body({{u"groupName"_s, u"Warehouse"_s}}) << u"REQUEST_FAILED.UnexpectedError"_s;
    QTest::addRow("billing in words") << QByteArray("suspend") << body({{u"withBilling"_s, u"yes"_s}}) << u"DeserializationFailed"_s;
    QTest::addRow("no plan") << QByteArray("activate") << body({{u"mdnZipCode"_s, u"78701"_s}}) << u"DeserializationFailed"_s;
    QTest::addRow("unknown plan") << QByteArray("activate") << activation({{u"servicePlan"_s, u"77"_s}}) << u"REQUEST_FAILED.77.NotFound"_s;
    QTest::addRow("plan by name") << QByteArray("activate") << activation({{u"servicePlan"_s, u"M2M 4G 1 MB"_s}}) << u"REQUEST_FAILED.M2M 4G 1 MB.NotFound"_s;
    QTest::addRow("ZIP") << QByteArray("activate") << activation({{u"mdnZipCode"_s, u"787"_s}}) << u"DeserializationFailed"_s;
    QTest::addRow("pool") << QByteArray("activate") << activation({{u"carrierIpPoolName"_s, u"POOL9"_s}}) << u"REQUEST_FAILED.UnexpectedError"_s;
    QTest::addRow("group") << QByteArray("activate") << activation({{u"groupName"_s, u"Nowhere"_s}}) << u"REQUEST_FAILED.DeviceGroupNotFound"_s;
    QTest::addRow("field name") << QByteArray("activate") << activation(field(u"CustomField6"_s, u"x"_s)) << u"INPUT_INVALID.CustomField.InvalidName"_s;
    QTest::addRow("field value") << QByteArray("activate") << activation(field(u"CustomField1"_s, QString(51, u'x'))) << u"INPUT_INVALID.CustomField.TooLong"_s;
    QTest::addRow("add as active") << QByteArray("add") << body({{u"state"_s, u"active"_s}}) << u"DeserializationFailed"_s;
    QTest::addRow("add nothing") << QByteArray("add") << body({{u"state"_s, u"preactive"_s}}) << u"INPUT_INVALID.DeviceNotProvided"_s;
}

void TestSimulatorLifecycle::requestRefusals()
{
    QFETCH(QByteArray, operation);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    const QByteArray line = m_client->some("active", 1).first();
    const QByteArray text = QJsonDocument(change).toJson().replace("SOME", line);
    const Answer answer = m_client->post("/devices/actions/" + operation, QJsonDocument::fromJson(text).object());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY(!m_client->requests().last()[u"processed"].toBool());
    QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorLifecycle::pendingIsSeenMeanwhile()
{
    simulator::Options options = quickOptions();
    options.settings.delayMin = options.settings.delayMax = 3600'000;
    start(options);
    const QByteArray line = m_client->some("active", 1).first();
    m_client->change("deactivate", {line});
    QCOMPARE(m_client->stateOf(line), u"pending-deactivation");
    QCOMPARE(m_client->some("pending deactivation", 5), QList<QByteArray> {line});
    m_client->control("POST", "clock", R"({"advance":"1h"})");
    QCOMPARE(m_client->stateOf(line), u"deactive");
    QCOMPARE(m_client->ledger().first()[u"before"][u"state"].toString(), u"active");
}

void TestSimulatorLifecycle::activatesKnownAndUnknown()
{
    const QByteArray known = m_client->some("preactive", 1).first();
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'999), alone = simulator::syntheticIccid(9'999'999'998);
    const QJsonObject body {
        {u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"servicePlan"_s, u"95142"_s}, {u"mdnZipCode"_s, u"78701"_s},
        {u"costCenterCode"_s, u"CC 1"_s}, {u"groupName"_s, u"Warehouse"_s},
        {u"customFields"_s, QJsonArray {QJsonObject {{u"key"_s, u"CustomField2"_s}, {u"value"_s, u"Moon"_s}}}},
        {u"devices"_s, QJsonArray {deviceJson(known), deviceJson(fresh, simulator::syntheticImei(999'999'999)), deviceJson(alone)}},
    };
    QCOMPARE(m_client->post("/devices/actions/activate", body).status, 200);
    QTRY_COMPARE(m_client->ledger().size(), 3);
    for (const QByteArray &line : {known, fresh}) {
        const QJsonObject device = m_client->control("GET", "devices/" + line).object();
        QCOMPARE(device[u"state"].toString(), u"active");
        QCOMPARE(device[u"planCode"].toString(), u"95142");
        QCOMPARE(device[u"mdn"].toString().size(), 10);
        QCOMPARE(device[u"cf2"].toString(), u"Moon");
        QCOMPARE(device[u"group"].toString(), u"Warehouse");
        QCOMPARE(device[u"cost-center"].toString(), u"CC 1");
    }
    QCOMPARE(m_client->control("GET", "devices/" + alone).status, 404);
    int failed = 0;
    for (const QJsonValueConstRef row : m_client->ledger()) {
        failed += row[u"result"].toString() == u"failed";
        if (row[u"iccid"].toString().toLatin1() == fresh)
            QVERIFY(row[u"before"].toObject().isEmpty());
    }
    QCOMPARE(failed, 1);
}

void TestSimulatorLifecycle::provisioningNotAllowedInTheSecondAccount()
{
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'999);
    const QString second = u"0000123456-00002"_s;
    QJsonObject body {{u"accountName"_s, second}, {u"servicePlan"_s, u"95142"_s}, {u"mdnZipCode"_s, u"78701"_s},
        {u"devices"_s, QJsonArray {deviceJson(fresh, simulator::syntheticImei(999'999'999))}}};
    m_client->post("/devices/actions/activate", body);
    QTRY_COMPARE(m_client->ledger().size(), 1);
    QCOMPARE(m_client->ledger().first()[u"errorCode"].toString(), u"REQUEST_FAILED.DeviceNotFound");
    m_client->post("/devices/actions/add", {{u"accountName"_s, second}, {u"state"_s, u"preactive"_s}, {u"devicesToAdd"_s, body[u"devices"]}});
    m_client->post("/devices/actions/activate", body);
    QCOMPARE(settled(fresh, u"active"_s), u"active");
}

void TestSimulatorLifecycle::deletesAfterDeactivation()
{
    const QByteArray line = m_client->some("active", 1).first();
    m_client->change("deactivate", {line}, {{u"deleteAfterDeactivation"_s, true}});
    QTRY_COMPARE(m_client->control("GET", "devices/" + line).status, 404);
    QVERIFY(m_client->ledger().first()[u"after"].toObject().isEmpty());
}

void TestSimulatorLifecycle::withoutDevicesTheWholeAccount()
{
    const qsizetype suspended = m_client->some("suspend", 2000).size();
    QCOMPARE(m_client->post("/devices/actions/restore", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)},
        {u"groupName"_s, u"Default: 0000123456-00001"_s}}).status, 200);
    QTRY_COMPARE(m_client->some("suspend", 2000).size(), 0);
    qsizetype executed = 0;
    for (const QJsonValueConstRef row : m_client->ledger())
        executed += row[u"result"].toString() == u"executed";
    QCOMPARE(executed, suspended);
}

void TestSimulatorLifecycle::lineQuota()
{
    const QByteArray line = m_client->some("active", 1).first();
    for (int i = 0; i < 6; ++i) {
        m_client->change(i % 2 ? "restore" : "suspend", {line});
        QTRY_COMPARE(m_client->ledger().size(), i + 1);
    }
    QCOMPARE(m_client->ledger().last()[u"errorCode"].toString(), u"REQUEST_FAILED.ProvisioningLimit.Exceeded");
    QCOMPARE(m_client->stateOf(line), u"suspend");
    m_client->control("POST", "clock", R"({"advance":"24h"})");
    QVERIFY(m_client->signIn());
    m_client->change("restore", {line});
    QCOMPARE(settled(line, u"active"_s), u"active");
}

void TestSimulatorLifecycle::activateQuota()
{
    simulator::Options options = quickOptions();
    options.settings.activateQuota = 3;
    start(options);
    const QByteArray line = m_client->some("preactive", 1).first();
    const QJsonObject more {{u"servicePlan"_s, u"84638"_s}, {u"mdnZipCode"_s, u"78701"_s}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_client->change("activate", {line}, more).status, 200);
    const Answer throttled = m_client->change("activate", {line}, more);
    QCOMPARE(throttled.status, 429);
    const int wait = throttled.headers["retry-after"].toInt();
    QVERIFY(wait > 50 && wait <= 60);
    QVERIFY(!m_client->requests().last()[u"processed"].toBool());
    m_client->control("POST", "clock", R"({"advance":"1min"})");
    QCOMPARE(m_client->change("activate", {line}, more).status, 200);
}

void TestSimulatorLifecycle::addsWithAnAnswerEach()
{
    const QByteArray known = m_client->some("active", 1).first();
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'999);
    const Answer answer = m_client->post("/devices/actions/add", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"state"_s, u"PreActive"_s},
        {u"devicesToAdd"_s, QJsonArray {deviceJson(fresh, simulator::syntheticImei(999'999'999)), deviceJson(known)}}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.array()[0][u"response"].toString(), u"Success");
    QVERIFY(answer.array()[1][u"response"].toString().contains(u"already"));
    QCOMPARE(m_client->stateOf(fresh), u"preactive");
    const QJsonArray ledger = m_client->ledger();
    QCOMPARE(ledger.size(), 2);
    QCOMPARE(ledger[0][u"operation"].toString(), u"add");
    QCOMPARE(ledger[0][u"requestId"], m_client->requests().last()[u"requestId"]);
}

void TestSimulatorLifecycle::statusOfSingleLifecycleRequestsOnly()
{
    const QList<QByteArray> lines = m_client->some("active", 3);
    const auto status = [this](const Answer &ack) {
        return m_client->api("GET", "/accounts/" + kFirstAccount + "/requests/" + ack.requestId().toLatin1() + "/status");
    };
    const Answer single = m_client->change("suspend", {lines[0]});
    QTRY_COMPARE(status(single).object()[u"status"].toString(), u"Success");
    const Answer again = m_client->change("suspend", {lines[0]});
    QTRY_COMPARE(status(again).object()[u"status"].toString(), u"Failure");
    QCOMPARE(status(m_client->change("suspend", {lines[1], lines[2]})).status, 400);
    m_client->faults(R"([{"fault":"never-execute"}])");
    QCOMPARE(status(m_client->change("restore", {lines[0]})).object()[u"status"].toString(), u"Pending");
}

void TestSimulatorLifecycle::resumesByItselfAfterNinetyDays()
{
    const Listener listener;
    for (const char *service : {"ResumeTrackingNotification", "ExternalProvisioningChanges"}) {
        QCOMPARE(m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, QString::fromLatin1(service)}, {u"url"_s, QString::fromLatin1(listener.url())}}).status, 200);
    }
    const QByteArray line = m_client->some("active", 1).first();
    m_client->change("suspend", {line});
    QCOMPARE(settled(line, u"suspend"_s), u"suspend");
    const auto told = [&](const QString &text) {
        int count = 0;
        for (const QJsonObject &message : listener.messages())
            count += QJsonDocument(message).toJson().contains(line) && QJsonDocument(message).toJson().contains(text.toUtf8());
        return count;
    };
    m_client->control("POST", "clock", R"({"advance":"2016h"})"); // 84 days
    QTRY_COMPARE(told(u"resumeTrackingNotification"_s), 1);
    QCOMPARE(m_client->stateOf(line), u"suspend");
    m_client->control("POST", "clock", R"({"advance":"168h"})");
    QCOMPARE(m_client->stateOf(line), u"active");
    QTRY_COMPARE(told(u"externalProvisioningChanges"_s), 1);
    bool found = false;
    for (const QJsonValueConstRef row : m_client->ledger()) {
        if (row[u"iccid"].toString().toLatin1() == line && row[u"origin"].toString() == u"automatic") {
            found = true;
            QCOMPARE(row[u"operation"].toString(), u"restore");
            QCOMPARE(row[u"requestId"].toString(), QString());
        }
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestSimulatorLifecycle)
#include "tst_simulatorlifecycle.moc"
