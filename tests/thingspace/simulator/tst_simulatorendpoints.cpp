#include "simulatorstage.h"

using namespace Qt::StringLiterals;

/// What the simulator answers besides lifecycle and lists: accounts, usage, history, its own control.
class TestSimulatorEndpoints : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void unknownPathsAndMethods();
    void requestsThatCannotBeRead();
    void accountAndPlans();
    void listsInBothModes();
    void listFilters();
    void listRefusals();
    void usageAndConnections();
    void provisioningHistory();
    void ledgerAndRequestsJoin();
    void externalChanges();
    void controlErrors();
    void sameSeedSameAnswers();
    void keepsToLoopbackListeners();
};

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
    for (const QJsonValueConstRef plan : plans)
        QVERIFY(plan[u"name"].toString() != plan[u"code"].toString());
    QCOMPARE(m_client->api("GET", "/plans/0000000000-00009").errorCode(), u"REQUEST_FAILED.AccountNotFound");
    QCOMPARE(m_client->control("GET", "accounts").array(), (QJsonArray {u"0000123456-00001"_s, u"0000123456-00002"_s}));
}

void TestSimulatorEndpoints::listsInBothModes()
{
    QSet<QString> byCursor, byDate;
    QJsonObject query {{u"largestDeviceIdSeen"_s, 0}, {u"maxNumberOfDevices"_s, 70}};
    const auto attribute = [](const QJsonValue &device, const QString &key) {
        for (const QJsonValueConstRef entry : device[u"extendedAttributes"].toArray()) {
            if (entry[u"key"].toString() == key)
                return entry[u"value"].toString();
        }
        return QString();
    };
    for (int pages = 0;; ++pages) {
        QVERIFY(pages < 10);
        const Answer answer = m_client->post("/devices/actions/list", query);
        const QJsonArray devices = answer.object()[u"devices"].toArray();
        for (const QJsonValueConstRef device : devices)
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
        for (const QJsonValueConstRef device : answer[u"devices"].toArray())
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
    for (const QJsonValueConstRef plan : m_client->api("GET", "/plans/" + kFirstAccount).array()) {
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
