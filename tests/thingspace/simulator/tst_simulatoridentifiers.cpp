#include "simulatorstage.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPath = "/devices/4G/actions/deviceId";

QJsonArray ids(std::initializer_list<std::pair<QString, QByteArray>> list)
{
    QJsonArray array;
    for (const auto &[kind, id] : list)
        array.append(QJsonObject {{u"id"_s, QString::fromLatin1(id)}, {u"kind"_s, kind}});
    return array;
}

QJsonObject body(const QString &option, const QJsonArray &from, const QJsonArray &to)
{
    return {{u"change4gOption"_s, option}, {u"deviceIds"_s, from}, {u"deviceIdsTo"_s, to}};
}

const QByteArray kFreshIccid = simulator::syntheticIccid(9'999'999'991);
const QByteArray kFreshImei = simulator::syntheticImei(999'999'991);

} // namespace

/// PUT /devices/{serviceType}/actions/deviceId (thingspace-api.md 5).
class TestSimulatorIdentifiers : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesTheSim();
    void changesTheHardware();
    void changesBothByTheNumber();
    void swapsBack();
    void tellsUnderTheOldIds();
    void refusals_data();
    void refusals();
    void serviceTypes();
    void onlyActiveLines();
    void newIdsMustBeFree_data();
    void newIdsMustBeFree();
    void theSecondRequestFindsNobody();
    void historyBeginsAnew();
    void aNewPlanCounts();
    void staleReadsKnowTheOldIds();
    void namedByTheOldIccidInTheLedger();

private:
    QByteArray text(const QString &key) const { return m_before[key].toString().toLatin1(); }
    Answer changeSim(const QByteArray &from, const QByteArray &to) { return m_client->put(kPath, body(u"ChangeICCID"_s, ids({{u"iccid"_s, from}}), ids({{u"iccid"_s, to}}))); }
    QJsonObject lastRow() const { return m_client->ledger().last().toObject(); }

    QByteArray m_line;
    QJsonObject m_before;
};

void TestSimulatorIdentifiers::init()
{
    begin();
    m_line = m_client->some("active", 1).first();
    m_before = m_client->device(m_line);
}

void TestSimulatorIdentifiers::changesTheSim()
{
    const Answer answer = changeSim(m_line, kFreshIccid);
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(m_client->ledger().size(), 1);
    const QJsonObject after = m_client->device(kFreshIccid);
    for (const QString &key : {u"imei"_s, u"mdn"_s, u"plan"_s, u"deviceId"_s, u"state"_s, u"cf1"_s})
        QCOMPARE(after[key], m_before[key]);
    QVERIFY(after[u"imsi"] != m_before[u"imsi"]); // it is the SIM's
    QVERIFY(m_client->device(m_line).isEmpty());
    QCOMPARE(m_client->post("/devices/actions/list", {{u"deviceId"_s, ids({{u"iccid"_s, m_line}})[0]}}).errorCode(), u"REQUEST_FAILED.DeviceNotFound");
    QCOMPARE(lastRow()[u"operation"].toString(), u"identifier");
    QCOMPARE(lastRow()[u"requestId"].toString(), answer.requestId());
    QCOMPARE(lastRow()[u"before"][u"iccid"].toString().toLatin1(), m_line);
    QCOMPARE(lastRow()[u"after"][u"iccid"].toString().toLatin1(), kFreshIccid);
}

void TestSimulatorIdentifiers::changesTheHardware()
{
    QCOMPARE(m_client->put(kPath, body(u"ChangeIMEI"_s, ids({{u"IMEI"_s, text(u"imei"_s)}}), ids({{u"imei"_s, kFreshImei}}))).status, 200);
    QTRY_COMPARE(m_client->device(m_line)[u"imei"].toString().toLatin1(), kFreshImei);
    QCOMPARE(m_client->device(m_line)[u"imsi"], m_before[u"imsi"]);
}

void TestSimulatorIdentifiers::changesBothByTheNumber()
{
    QCOMPARE(m_client->put(kPath, body(u"ChangeIMEIandICCID"_s, ids({{u"mdn"_s, text(u"mdn"_s)}}), ids({{u"imei"_s, kFreshImei}, {u"iccid"_s, kFreshIccid}}))).status, 200);
    QTRY_COMPARE(m_client->device(kFreshIccid)[u"imei"].toString().toLatin1(), kFreshImei);
    QCOMPARE(m_client->device(kFreshIccid)[u"mdn"], m_before[u"mdn"]);
}

void TestSimulatorIdentifiers::swapsBack()
{
    changeSim(m_line, kFreshIccid);
    QTRY_VERIFY(!m_client->device(kFreshIccid).isEmpty());
    QCOMPARE(changeSim(kFreshIccid, m_line).status, 200);
    QTRY_COMPARE(m_client->device(m_line), m_before);
}

void TestSimulatorIdentifiers::tellsUnderTheOldIds()
{
    const Listener listener;
    m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, QString::fromLatin1(listener.url())}});
    const QList<QByteArray> lines = m_client->some("active", 8);
    for (int i = 0; i < lines.size(); ++i)
        changeSim(lines[i], simulator::syntheticIccid(9'999'999'900 + static_cast<quint64>(i)));
    QTRY_COMPARE(listener.messages().size(), lines.size());
    for (const QJsonObject &message : listener.messages()) {
        QCOMPARE(message[u"deviceIds"].toArray().size(), 1);
        const QByteArray old = message[u"deviceIds"][0][u"id"].toString().toLatin1();
        QVERIFY(lines.contains(old));
        const QJsonValue response = message[u"deviceResponse"][u"changeIdentifierResponse"];
        QCOMPARE(response[u"deviceIds"][0][u"id"].toString().toLatin1(), simulator::syntheticIccid(9'999'999'900 + static_cast<quint64>(lines.indexOf(old))));
        QVERIFY(response[u"servicePlan"].isUndefined());
        QCOMPARE(message[u"status"].toString(), u"Success");
    }
}

void TestSimulatorIdentifiers::refusals_data()
{
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<QString>("code");
    const QJsonArray old = ids({{u"iccid"_s, "SOME"}}), fresh = ids({{u"iccid"_s, kFreshIccid}}), freshImei = ids({{u"imei"_s, kFreshImei}});
    const QString missing = u"DeserializationFailed"_s, invalid = u"REQUEST_FAILED.UnexpectedError"_s;
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject request = body(u"ChangeICCID"_s, old, fresh);
        request[key] = value;
        return request;
    };
    QTest::addRow("no option") << body({}, old, fresh) << missing;
    for (const char *option : {"ChangeMSISDN", "3Gto4G", "4Gto3G", "ChangeIMEIandEID", "changeICCID", "Dance"})
        QTest::addRow("%s", option) << body(QString::fromLatin1(option), old, fresh) << invalid;
    QTest::addRow("no present ids") << body(u"ChangeICCID"_s, {}, fresh) << missing;
    QTest::addRow("present ids of another kind") << body(u"ChangeIMEI"_s, old, freshImei) << missing;
    QTest::addRow("no new ids") << body(u"ChangeICCID"_s, old, {}) << missing;
    QTest::addRow("new ids of another kind") << body(u"ChangeICCID"_s, old, freshImei) << missing;
    QTest::addRow("more than the option changes") << body(u"ChangeICCID"_s, old, ids({{u"iccid"_s, kFreshIccid}, {u"imei"_s, kFreshImei}})) << missing;
    QTest::addRow("half of both") << body(u"ChangeIMEIandICCID"_s, old, fresh) << missing;
    QTest::addRow("letters") << body(u"ChangeICCID"_s, old, ids({{u"iccid"_s, "89148abc"}})) << u"INPUT_INVALID.Device.Identifier.Invalid"_s;
    QTest::addRow("unknown kind") << body(u"ChangeICCID"_s, old, ids({{u"serial"_s, "1"}})) << u"INPUT_INVALID.Device.Kind.Invalid"_s;
    QTest::addRow("unknown line") << body(u"ChangeICCID"_s, ids({{u"iccid"_s, kFreshIccid}}), ids({{u"iccid"_s, "89148000009999999999"}})) << u"REQUEST_FAILED.DeviceNotFound"_s;
    QTest::addRow("unknown plan") << with(u"servicePlan"_s, u"Nope"_s) << u"REQUEST_FAILED.Nope.NotFound"_s;
    QTest::addRow("a number too") << with(u"npaNxx"_s, u"555200"_s) << invalid;
    QTest::addRow("a number too, non-geographic") << with(u"assignNonGeoMdn"_s, true) << invalid;
    QTest::addRow("flag as text") << with(u"assignNonGeoMdn"_s, u"yes"_s) << missing;
    QTest::addRow("ZIP") << with(u"zipCode"_s, u"123"_s) << missing;
    QTest::addRow("forbidden character") << with(u"servicePlan"_s, u"84'"_s) << u"INPUT_INVALID.Request.InvalidCharacter"_s;
}

void TestSimulatorIdentifiers::refusals()
{
    QFETCH(QJsonObject, request);
    QFETCH(QString, code);
    const QByteArray text = QJsonDocument(request).toJson().replace("SOME", m_line);
    const Answer answer = m_client->put(kPath, QJsonDocument::fromJson(text).object());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY(!m_client->requests().last()[u"processed"].toBool());
    QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorIdentifiers::serviceTypes()
{
    const QJsonObject request = body(u"ChangeICCID"_s, ids({{u"iccid"_s, m_line}}), ids({{u"iccid"_s, kFreshIccid}}));
    QCOMPARE(m_client->put("/devices/6X/actions/deviceId", request).status, 404);
    QCOMPARE(m_client->put("/devices/3g/actions/deviceId", request).errorCode(), u"REQUEST_FAILED.UnexpectedError");
    QCOMPARE(m_client->post(kPath, request).status, 405);
    QCOMPARE(m_client->put("/devices/4g/actions/deviceId", request).status, 200);
}

void TestSimulatorIdentifiers::onlyActiveLines()
{
    for (const char *state : {"suspend", "deactive", "preactive"}) {
        const qsizetype before = m_client->ledger().size();
        QCOMPARE(changeSim(m_client->some(state, 1).first(), kFreshIccid).status, 200);
        QTRY_COMPARE(m_client->ledger().size(), before + 1);
        QCOMPARE(lastRow()[u"errorCode"].toString(), u"INPUT_INVALID.DeviceState.Invalid");
        QCOMPARE(lastRow()[u"result"].toString(), u"failed");
    }
}

void TestSimulatorIdentifiers::newIdsMustBeFree_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("free");
    QTest::addRow("active") << QByteArray("active") << false;
    QTest::addRow("deactive") << QByteArray("deactive") << false;
    QTest::addRow("preactive") << QByteArray("preactive") << false;
    QTest::addRow("deleted") << QByteArray("deleted") << true;
}

void TestSimulatorIdentifiers::newIdsMustBeFree()
{
    QFETCH(QByteArray, state);
    QFETCH(bool, free);
    const QByteArray other = m_client->some(free ? "deactive" : state, 2).last();
    const QByteArray otherImei = m_client->device(other)[u"imei"].toString().toLatin1();
    if (free)
        QCOMPARE(m_client->external(other, "delete").status, 200);
    const qsizetype before = m_client->ledger().size();
    changeSim(m_line, other);
    QTRY_COMPARE(m_client->ledger().size(), before + 1);
    QCOMPARE(lastRow()[u"errorCode"].toString(), free ? QString() : u"INPUT_INVALID.Device.Identifier.Invalid"_s);
    m_client->put(kPath, body(u"ChangeIMEI"_s, ids({{u"imei"_s, text(u"imei"_s)}}), ids({{u"imei"_s, otherImei}})));
    QTRY_COMPARE(m_client->ledger().size(), before + 2);
    QCOMPARE(lastRow()[u"result"].toString(), free ? u"executed"_s : u"failed"_s);
}

void TestSimulatorIdentifiers::theSecondRequestFindsNobody()
{
    m_client->faults(R"([{"match":{"operation":"identifier","nth":1},"fault":"replay"}])");
    changeSim(m_line, kFreshIccid);
    QTRY_COMPARE(m_client->ledger().size(), 2);
    QCOMPARE(m_client->ledger()[0][u"result"].toString(), u"executed");
    QCOMPARE(lastRow()[u"errorCode"].toString(), u"REQUEST_FAILED.DeviceNotFound");
    QCOMPARE(m_client->requests().last()[u"fault"].toString(), u"replay");
}

void TestSimulatorIdentifiers::historyBeginsAnew()
{
    const auto events = [this](const QString &kind, const QByteArray &id) {
        const Answer answer = m_client->post("/devices/history/actions/list", {{u"deviceId"_s, ids({{kind, id}})[0]},
            {u"earliest"_s, u"2000-01-01T00:00:00Z"_s}, {u"latest"_s, u"2100-01-01T00:00:00Z"_s}});
        return answer.status == 200 ? answer.array()[0][u"provisioningHistory"].toArray().size() : -1;
    };
    m_client->change("suspend", {m_line});
    QTRY_COMPARE(m_client->ledger().size(), 1);
    m_client->change("restore", {m_line});
    QTRY_COMPARE(m_client->ledger().size(), 2);
    const qsizetype all = events(u"iccid"_s, m_line);
    QVERIFY(all >= 2);
    m_client->control("POST", "clock", R"({"advance":"1min"})");
    changeSim(m_line, kFreshIccid);
    QTRY_COMPARE(m_client->ledger().size(), 3);
    QCOMPARE(events(u"iccid"_s, m_line), -1);
    QCOMPARE(events(u"iccid"_s, kFreshIccid), 0);
    QCOMPARE(events(u"imei"_s, text(u"imei"_s)), 0);
    QCOMPARE(events(u"mdn"_s, text(u"mdn"_s)), all);
    m_client->change("suspend", {kFreshIccid});
    QTRY_COMPARE(events(u"iccid"_s, kFreshIccid), 1);
}

void TestSimulatorIdentifiers::aNewPlanCounts()
{
    const Listener listener;
    m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, QString::fromLatin1(listener.url())}});
    for (int i = 0; i < 4; ++i) {
        m_client->put("/devices/actions/plan", selection({m_line}, {{u"servicePlan"_s, i % 2 ? u"84639"_s : u"84638"_s}}));
        QTRY_COMPARE(m_client->ledger().size(), i + 1);
    }
    QJsonObject request = body(u"ChangeICCID"_s, ids({{u"iccid"_s, m_line}}), ids({{u"iccid"_s, kFreshIccid}}));
    request[u"servicePlan"] = u"10552M2M4G"_s;
    m_client->put(kPath, request);
    QTRY_COMPARE(m_client->ledger().size(), 5);
    QCOMPARE(lastRow()[u"errorCode"].toString(), u"REQUEST_FAILED.ServicePlanLimit.Exceeded");
    QTRY_COMPARE(listener.messages().size(), 5);
    m_client->control("POST", "clock", R"({"advance":"744h"})");
    QVERIFY(m_client->signIn());
    m_client->put(kPath, request);
    QTRY_COMPARE(m_client->device(kFreshIccid)[u"planCode"].toString(), u"10552M2M4G");
    QTRY_COMPARE(listener.messages().size(), 6);
    QCOMPARE(listener.messages().last()[u"deviceResponse"][u"changeIdentifierResponse"][u"servicePlan"].toString(), u"10552M2M4G");
}

void TestSimulatorIdentifiers::staleReadsKnowTheOldIds()
{
    m_client->control("POST", "clock", R"({"advance":"5min"})");
    changeSim(m_line, kFreshIccid);
    QTRY_VERIFY(!m_client->device(kFreshIccid).isEmpty());
    QVERIFY(m_client->listed("iccid", m_line).isEmpty());
    QVERIFY(!m_client->listed("iccid", kFreshIccid).isEmpty());
    m_client->faults(R"([{"match":{"operation":"list"},"fault":"stale-read","ms":60000}])");
    QVERIFY(!m_client->listed("iccid", m_line).isEmpty());
    QVERIFY(m_client->listed("iccid", kFreshIccid).isEmpty());
}

void TestSimulatorIdentifiers::namedByTheOldIccidInTheLedger()
{
    m_client->put(kPath, body(u"ChangeIMEIandICCID"_s, ids({{u"mdn"_s, text(u"mdn"_s)}}), ids({{u"imei"_s, kFreshImei}, {u"iccid"_s, kFreshIccid}})));
    QTRY_COMPARE(m_client->ledger().size(), 1);
    QCOMPARE(lastRow()[u"iccid"].toString().toLatin1(), m_line);
    const QJsonArray requests = m_client->requests();
    bool found = false;
    for (const QJsonValueConstRef row : requests) {
        if (row[u"requestId"] == lastRow()[u"requestId"]) {
            found = true;
            QCOMPARE(row[u"iccids"].toArray(), QJsonArray {QString::fromLatin1(m_line)});
            QCOMPARE(row[u"method"].toString(), u"PUT");
        }
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestSimulatorIdentifiers)
#include "tst_simulatoridentifiers.moc"
