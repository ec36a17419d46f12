#include "simulatorclient.h"

#include "thingspace/simulator/synthetic.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

class TestSimulatorEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tokenIsTheSameWithinTheHour();
    void tokenRefusals();
    void loginLocksAfterFive();
    void sessionDiesOfIdleness();
    void sessionRefusals();
    void logoutAndPassword();
    void unknownPathsAndMethods();
    void requestsThatCannotBeRead();
    void accountAndPlans();
    void listsInBothModes();
    void listFilters();
    void listRefusals();
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
    void usageAndConnections();
    void provisioningHistory();
    void resumesByItselfAfterNinetyDays();
    void ledgerAndRequestsJoin();
    void externalChanges();
    void controlErrors();
    void sameSeedSameAnswers();
    void keepsToLoopbackListeners();

private:
    void start(const simulator::Options &options);
    QString settled(const QByteArray &iccid, const QString &state);

    std::unique_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<SimulatorClient> m_client;
};

void TestSimulatorEndpoints::init()
{
    start(quickOptions());
}

void TestSimulatorEndpoints::cleanup()
{
    m_simulator.reset();
}

void TestSimulatorEndpoints::start(const simulator::Options &options)
{
    m_simulator = std::make_unique<simulator::Simulator>(options);
    const auto started = m_simulator->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error()));
    m_client = std::make_unique<SimulatorClient>(m_simulator->port());
    if (!options.settings.login)
        QVERIFY(m_client->signIn());
}

void TestSimulatorEndpoints::tokenIsTheSameWithinTheHour()
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

void TestSimulatorEndpoints::tokenRefusals()
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

void TestSimulatorEndpoints::loginLocksAfterFive()
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

void TestSimulatorEndpoints::sessionDiesOfIdleness()
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

void TestSimulatorEndpoints::sessionRefusals()
{
    m_client->m_session.clear();
    QCOMPARE(m_client->api("GET", "/plans/x").errorCode(), u"REQUEST_FAILED.SessionToken.Format");
    m_client->m_session = "nobody";
    QCOMPARE(m_client->api("GET", "/plans/x").errorCode(), u"INPUT_INVALID.SessionToken.Invalid");
}

void TestSimulatorEndpoints::logoutAndPassword()
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

void TestSimulatorEndpoints::unknownPathsAndMethods()
{
    QCOMPARE(m_client->api("GET", "/nothing").status, 404);
    QVERIFY(m_client->api("GET", "/nothing").body.startsWith("<am:fault"));
    QCOMPARE(m_client->api("DELETE", "/devices/actions/suspend").status, 405);
    QCOMPARE(m_client->send("GET", "/api/other/v9").object()[u"fault"][u"code"].toString(), u"900906");
    QCOMPARE(m_client->send("GET", "/elsewhere").status, 404);
}

void TestSimulatorEndpoints::requestsThatCannotBeRead()
{
    const QList<QPair<QByteArray, QByteArray>> tokens {{"Authorization", "Bearer " + m_client->m_token}, {"VZ-M2M-Token", m_client->m_session}};
    const QByteArray list = "/api/m2m/v1/devices/actions/list";
    QCOMPARE(m_client->send("POST", list, "", tokens).errorCode(), u"INPUT_INVALID.RequestUndefined");
    QCOMPARE(m_client->send("POST", list, "{\"a\":", tokens).errorCode(), u"DeserializationFailed");
    for (const QString &text : {u"O'Brien"_s, u"a<b"_s, u"a\\b"_s}) {
        const QJsonObject body {{u"customFields"_s, QJsonArray {QJsonObject {{u"key"_s, u"CustomField1"_s}, {u"value"_s, text}}}}};
        QCOMPARE(m_client->post("/devices/actions/list", body).errorCode(), u"INPUT_INVALID.Request.InvalidCharacter");
    }
}

void TestSimulatorEndpoints::accountAndPlans()
{
    const QJsonObject account = m_client->api("GET", "/accounts/" + kFirstAccount).object();
    QCOMPARE(account[u"isProvisioningAllowed"].toBool(), true);
    QVERIFY(account[u"iPPools"].toArray().size() > 1);
    const QJsonArray plans = m_client->api("GET", "/plans/" + kFirstAccount).array();
    QVERIFY(plans.size() >= 5);
    for (const QJsonValue &plan : plans)
        QVERIFY(plan[u"name"].toString() != plan[u"code"].toString());
    QCOMPARE(m_client->api("GET", "/plans/0000000000-00009").errorCode(), u"REQUEST_FAILED.AccountNotFound");
    QCOMPARE(m_client->control("GET", "accounts").array(), (QJsonArray {u"0000123456-00001"_s, u"0000123456-00002"_s}));
}

void TestSimulatorEndpoints::listsInBothModes()
{
    QSet<QString> byCursor, byDate;
    QJsonObject query {{u"largestDeviceIdSeen"_s, 0}, {u"maxNumberOfDevices"_s, 70}};
    const auto attribute = [](const QJsonValue &device, const QString &key) {
        for (const QJsonValue &entry : device[u"extendedAttributes"].toArray()) {
            if (entry[u"key"].toString() == key)
                return entry[u"value"].toString();
        }
        return QString();
    };
    for (int pages = 0;; ++pages) {
        QVERIFY(pages < 10);
        const Answer answer = m_client->post("/devices/actions/list", query);
        const QJsonArray devices = answer.object()[u"devices"].toArray();
        for (const QJsonValue &device : devices)
            byCursor.insert(attribute(device, u"DeviceId"_s));
        const bool more = answer.object()[u"hasMoreData"].toBool();
        QCOMPARE(answer.status, more ? 202 : 200);
        if (!more)
            break;
        query[u"largestDeviceIdSeen"] = attribute(devices.last(), u"DeviceId"_s).toLongLong();
    }
    query = {{u"maxNumberOfDevices"_s, 70}};
    for (int pages = 0;; ++pages) {
        QVERIFY(pages < 10);
        const QJsonObject answer = m_client->post("/devices/actions/list", query).object();
        for (const QJsonValue &device : answer[u"devices"].toArray())
            byDate.insert(attribute(device, u"DeviceId"_s));
        if (!answer[u"hasMoreData"].toBool())
            break;
        query[u"earliest"] = answer[u"devices"].toArray().last()[u"createdAt"];
    }
    QCOMPARE(byCursor.size(), 300);
    QCOMPARE(byDate, byCursor);
}

void TestSimulatorEndpoints::listFilters()
{
    const auto count = [this](const QJsonObject &query) {
        const Answer answer = m_client->post("/devices/actions/list", query);
        return answer.status / 100 == 2 ? answer.object()[u"devices"].toArray().size() : -1;
    };
    const QByteArray iccid = m_client->some("active", 1).first();
    QCOMPARE(count({}), 300);
    const qsizetype first = count({{u"accountName"_s, QString::fromLatin1(kFirstAccount)}});
    QCOMPARE(first + count({{u"accountName"_s, u"0000123456-00002"_s}}), 300);
    QCOMPARE(count({{u"currentState"_s, u"active"_s}}) + count({{u"currentState"_s, u"SUSPEND"_s}}) + count({{u"currentState"_s, u"pre-active"_s}})
            + count({{u"currentState"_s, u"deactive"_s}}), 300);
    qsizetype onPlans = 0;
    for (const QJsonValue &plan : m_client->api("GET", "/plans/" + kFirstAccount).array()) {
        const qsizetype here = count({{u"servicePlan"_s, plan[u"code"]}});
        QCOMPARE(count({{u"servicePlan"_s, plan[u"name"]}}), here);
        onPlans += here;
    }
    QCOMPARE(onPlans, count({{u"currentState"_s, u"active"_s}}) + count({{u"currentState"_s, u"suspend"_s}}));
    const auto idFilter = [&](const QString &how, const QByteArray &text) {
        return QJsonObject {{u"filter"_s, QJsonObject {{u"deviceIdentifierFilters"_s,
            QJsonArray {QJsonObject {{u"kind"_s, u"ICCID"_s}, {how, QString::fromLatin1(text)}}}}}}};
    };
    QCOMPARE(count(idFilter(u"startswith"_s, "891480")), 300);
    QCOMPARE(count(idFilter(u"endswith"_s, iccid.right(6))), 1);
    QCOMPARE(count(idFilter(u"contains"_s, iccid.mid(3))), 1);
    const QJsonObject ref {{u"id"_s, QString::fromLatin1(iccid)}, {u"kind"_s, u"IccId"_s}};
    QCOMPARE(count({{u"deviceId"_s, ref}}), 1);
    const QJsonObject unknown {{u"id"_s, u"89148000999999999999"_s}, {u"kind"_s, u"iccid"_s}};
    QCOMPARE(count({{u"deviceList"_s, QJsonArray {ref, unknown}}}), 1);
    QCOMPARE(count({{u"groupName"_s, u"no such group"_s}}), 0);
    QCOMPARE(count({{u"groupName"_s, u"Default: 0000123456-00001"_s}}), first);
    const QJsonObject device = m_client->control("GET", "devices/" + iccid).object();
    QVERIFY(count({{u"customFields"_s, QJsonArray {QJsonObject {{u"key"_s, u"CustomField1"_s}, {u"value"_s, device[u"cf1"]}}}}}) > 0);
    const QString createdAt = device[u"record"][u"createdAt"].toString();
    const qsizetype since = count({{u"earliest"_s, createdAt}});
    QVERIFY(since > 0 && since <= 300 && since + count({{u"latest"_s, createdAt}}) > 300);
}

void TestSimulatorEndpoints::listRefusals()
{
    const auto code = [this](const QJsonObject &query) { return m_client->post("/devices/actions/list", query).errorCode(); };
    const auto one = [](const QString &kind, const QString &id) { return QJsonObject {{u"deviceId"_s, QJsonObject {{u"id"_s, id}, {u"kind"_s, kind}}}}; };
    QCOMPARE(code(one(u"iccid"_s, u"89148000999999999999"_s)), u"REQUEST_FAILED.DeviceNotFound");
    QCOMPARE(code(one(u"shoe"_s, u"1"_s)), u"INPUT_INVALID.Device.Kind.Invalid");
    QCOMPARE(code(one(u"mdn"_s, u"555"_s)), u"INPUT_INVALID.Device.Identifier.Invalid");
    QCOMPARE(code({{u"accountName"_s, u"0000000000-00009"_s}}), u"REQUEST_FAILED.AccountNotFound");
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many.append(QJsonObject {{u"id"_s, QString::number(89148000000000000 + i)}, {u"kind"_s, u"iccid"_s}});
    QCOMPARE(code({{u"deviceList"_s, many}}), u"INPUT_INVALID.NumberofDevices");
}

QString TestSimulatorEndpoints::settled(const QByteArray &iccid, const QString &state)
{
    [&] { QTRY_COMPARE(m_client->stateOf(iccid), state); }();
    return m_client->stateOf(iccid);
}

void TestSimulatorEndpoints::suspendRestoreDeactivate()
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

void TestSimulatorEndpoints::stateRules_data()
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

void TestSimulatorEndpoints::stateRules()
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

void TestSimulatorEndpoints::requestRefusals_data()
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

void TestSimulatorEndpoints::requestRefusals()
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

void TestSimulatorEndpoints::pendingIsSeenMeanwhile()
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

void TestSimulatorEndpoints::activatesKnownAndUnknown()
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
    for (const QJsonValue &row : m_client->ledger()) {
        failed += row[u"result"].toString() == u"failed";
        if (row[u"iccid"].toString().toLatin1() == fresh)
            QVERIFY(row[u"before"].toObject().isEmpty());
    }
    QCOMPARE(failed, 1);
}

void TestSimulatorEndpoints::provisioningNotAllowedInTheSecondAccount()
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

void TestSimulatorEndpoints::deletesAfterDeactivation()
{
    const QByteArray line = m_client->some("active", 1).first();
    m_client->change("deactivate", {line}, {{u"deleteAfterDeactivation"_s, true}});
    QTRY_COMPARE(m_client->control("GET", "devices/" + line).status, 404);
    QVERIFY(m_client->ledger().first()[u"after"].toObject().isEmpty());
}

void TestSimulatorEndpoints::withoutDevicesTheWholeAccount()
{
    const qsizetype suspended = m_client->some("suspend", 2000).size();
    QCOMPARE(m_client->post("/devices/actions/restore", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)},
        {u"groupName"_s, u"Default: 0000123456-00001"_s}}).status, 200);
    QTRY_COMPARE(m_client->some("suspend", 2000).size(), 0);
    qsizetype executed = 0;
    for (const QJsonValue &row : m_client->ledger())
        executed += row[u"result"].toString() == u"executed";
    QCOMPARE(executed, suspended);
}

void TestSimulatorEndpoints::lineQuota()
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

void TestSimulatorEndpoints::activateQuota()
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

void TestSimulatorEndpoints::addsWithAnAnswerEach()
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

void TestSimulatorEndpoints::statusOfSingleLifecycleRequestsOnly()
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

void TestSimulatorEndpoints::usageAndConnections()
{
    const QByteArray line = m_client->some("active", 3).last();
    const QDate today = QDate::currentDate();
    const auto ask = [&](const QByteArray &path, int days) {
        return m_client->post(path, {{u"deviceId"_s, QJsonObject {{u"id"_s, QString::fromLatin1(line)}, {u"kind"_s, u"iccid"_s}}},
            {u"earliest"_s, today.addDays(-days).toString(Qt::ISODate) + u"T00:00:00Z"_s}, {u"latest"_s, today.addDays(2).toString(Qt::ISODate) + u"T00:00:00Z"_s}});
    };
    const QByteArray usage = "/devices/usage/actions/list", connections = "/devices/connections/actions/listHistory";
    const Answer month = ask(usage, 30);
    QCOMPARE(month.status, 200);
    QVERIFY(month.object()[u"usageHistory"].toArray().size() <= 31);
    QCOMPARE(ask(usage, 30).body, month.body);
    const Answer year = ask(connections, 700);
    const QJsonArray events = year.object()[u"connectionHistory"].toArray();
    if (events.size() == 500)
        QCOMPARE(year.status, 202);
    for (qsizetype i = 1; i < events.size(); ++i)
        QVERIFY(events[i][u"occurredAt"].toString() >= events[i - 1][u"occurredAt"].toString());
    QCOMPARE(m_client->post(usage, {}).errorCode(), u"REQUEST_FAILED.UnexpectedError");
}

void TestSimulatorEndpoints::provisioningHistory()
{
    const QByteArray line = m_client->some("active", 1).first();
    m_client->change("suspend", {line});
    QTRY_COMPARE(m_client->ledger().size(), 1);
    const Answer answer = m_client->post("/devices/history/actions/list", {{u"deviceId"_s, QJsonObject {{u"id"_s, QString::fromLatin1(line)}, {u"kind"_s, u"iccid"_s}}},
        {u"earliest"_s, u"2000-01-01T00:00:00Z"_s}, {u"latest"_s, u"2100-01-01T00:00:00Z"_s}});
    QCOMPARE(answer.status, 200);
    const QJsonArray events = answer.array()[0][u"provisioningHistory"].toArray();
    QVERIFY(!events.isEmpty());
    QCOMPARE(events.last()[u"eventType"].toString(), u"Suspension Confirmed");
    QCOMPARE(events.last()[u"eventBy"].toString(), u"user");
    QCOMPARE(events.last()[u"status"].toString(), u"Success");
}

void TestSimulatorEndpoints::resumesByItselfAfterNinetyDays()
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
    for (const QJsonValue &row : m_client->ledger()) {
        if (row[u"iccid"].toString().toLatin1() == line && row[u"origin"].toString() == u"automatic") {
            found = true;
            QCOMPARE(row[u"operation"].toString(), u"restore");
            QCOMPARE(row[u"requestId"].toString(), QString());
        }
    }
    QVERIFY(found);
}

void TestSimulatorEndpoints::ledgerAndRequestsJoin()
{
    const QByteArray line = m_client->some("active", 1).first();
    const Answer ack = m_client->change("suspend", {line});
    QTRY_COMPARE(m_client->ledger().size(), 1);
    const QJsonObject row = m_client->ledger().first().toObject();
    const QJsonObject request = m_client->requests().last().toObject();
    QCOMPARE(row[u"requestId"].toString(), ack.requestId());
    QCOMPARE(request[u"requestId"].toString(), ack.requestId());
    QCOMPARE(row[u"before"][u"state"].toString(), u"active");
    QCOMPARE(row[u"after"][u"state"].toString(), u"suspend");
    QCOMPARE(row[u"origin"].toString(), u"api");
    QCOMPARE(request[u"iccids"].toArray(), QJsonArray {QString::fromLatin1(line)});
    QCOMPARE(request[u"devices"].toInt(), 1);
    QCOMPARE(request[u"path"].toString(), u"/api/m2m/v1/devices/actions/suspend");
    QCOMPARE(request[u"status"].toInt(), 200);
    QVERIFY(request[u"processed"].toBool());
    const QByteArray body = QJsonDocument(QJsonObject {{u"accountName"_s, QString::fromLatin1(kFirstAccount)},
        {u"devices"_s, QJsonArray {deviceJson(line)}}}).toJson(QJsonDocument::Compact);
    QCOMPARE(request[u"bodySha256"].toString().toLatin1(), QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
    const int seq = request[u"seq"].toInt();
    QCOMPARE(m_client->control("GET", "requests?after=" + QByteArray::number(seq - 1)).array().size(), 1);
    QVERIFY(m_client->control("GET", "ledger?after=1").array().isEmpty());
}

void TestSimulatorEndpoints::externalChanges()
{
    const QByteArray line = m_client->some("active", 1).first(), fresh = m_client->some("preactive", 1).first();
    const auto change = [this](const QByteArray &iccid, const QByteArray &rest) {
        return m_client->control("POST", "external", "{\"iccid\":\"" + iccid + "\"," + rest + '}');
    };
    QCOMPARE(change(line, R"("operation":"suspend","with-billing":"true")").status, 200);
    QCOMPARE(m_client->stateOf(line), u"suspend");
    QCOMPARE(change(fresh, R"("operation":"activate","new-plan":"95143")").object()[u"planCode"].toString(), u"95143");
    const QJsonObject row = m_client->ledger().first().toObject();
    QCOMPARE(row[u"origin"].toString(), u"external");
    QCOMPARE(row[u"requestId"].toString(), QString());
    QCOMPARE(change(line, R"("operation":"suspend")").status, 400);
    QCOMPARE(change(line, R"("operation":"dance")").status, 400);
    QCOMPARE(change("89148000999999999999", R"("operation":"restore")").status, 404);
}

void TestSimulatorEndpoints::controlErrors()
{
    const auto sentence = [](const Answer &answer) { return answer.object()[u"error"][u"message"].toString(); };
    for (const auto &[path, body] : {std::pair<QByteArray, QByteArray> {"clock", R"({"advance":"soon"})"}, {"clock", R"({"rate":0})"},
             {"clock", "[]"}, {"faults", "{}"}, {"faults", "nonsense"}, {"external", "{}"}}) {
        const Answer answer = m_client->control("POST", path, body);
        QCOMPARE(answer.status, 400);
        QVERIFY(sentence(answer).endsWith(u'.'));
    }
    QCOMPARE(m_client->control("GET", "devices/1").status, 404);
    QCOMPARE(m_client->control("GET", "nothing").status, 404);
    QCOMPARE(m_client->control("GET", "ledger?after=x").status, 400);
}

void TestSimulatorEndpoints::sameSeedSameAnswers()
{
    const auto run = [this] {
        start(quickOptions());
        QStringList answers {QString::fromLatin1(m_client->m_session)};
        const QList<QByteArray> lines = m_client->some("active", 3);
        for (const QByteArray &line : lines)
            answers << QString::fromLatin1(line) << m_client->change("suspend", {line}).requestId();
        return answers;
    };
    QCOMPARE(run(), run());
}

void TestSimulatorEndpoints::keepsToLoopbackListeners()
{
    const auto add = [this](const QString &url) {
        return m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, url}}).status;
    };
    QCOMPARE(add(u"https://callbacks.example.com/"_s), 400);
    QCOMPARE(add(u"http://127.0.0.1:12345/x"_s), 200);
    simulator::Options options = quickOptions();
    options.settings.vendorPorts = true;
    start(options);
    QCOMPARE(add(u"http://127.0.0.1:12345/x"_s), 400);
    QCOMPARE(add(u"http://127.0.0.1:9003/x"_s), 200);
    QCOMPARE(m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"NoService"_s}, {u"url"_s, u"http://127.0.0.1:9003"_s}}).status, 400);
    const QJsonArray listed = m_client->api("GET", "/callbacks/" + kFirstAccount).array();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"serviceName"].toString(), u"CarrierService");
    QCOMPARE(m_client->api("DELETE", "/callbacks/" + kFirstAccount + "/name/CarrierService").status, 200);
    QVERIFY(m_client->api("GET", "/callbacks/" + kFirstAccount).array().isEmpty());
    QCOMPARE(m_client->api("DELETE", "/callbacks/" + kFirstAccount + "/name/CarrierService").status, 400);
}

QTEST_GUILESS_MAIN(TestSimulatorEndpoints)
#include "tst_simulatorendpoints.moc"
