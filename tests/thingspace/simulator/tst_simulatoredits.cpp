#include "simulatorstage.h"

using namespace Qt::StringLiterals;

namespace {

QJsonObject field(const QString &key, const QJsonValue &value)
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

QJsonObject fields(const QJsonArray &list)
{
    return {{u"customFieldsToUpdate"_s, list}};
}

QJsonObject placed(const QJsonObject &place)
{
    return {{u"primaryPlaceOfUse"_s, place}};
}

/// The place with one part of its name or address another, or without it.
QJsonObject changed(const QString &part, const QString &key, const QJsonValue &value)
{
    QJsonObject place = somePlace(u"Jane"_s, u"Doe"_s);
    QJsonObject object = place[part].toObject();
    if (value.isUndefined())
        object.remove(key);
    else
        object[key] = value;
    place[part] = object;
    return placed(place);
}

const QByteArray kPlan = "/devices/actions/plan", kContact = "/devices/actions/contactInfo", kFields = "/devices/actions/customFields", kCost = "/devices/costCenter";

} // namespace

/// Plan, place of use, custom fields and cost centre (thingspace-api.md 6, 7.1 to 7.3).
class TestSimulatorEdits : public SimulatorStage
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesThePlan();
    void planChangesAreFourAMonth();
    void planOfOtherStates();
    void aPlanFilterHasItsOwnName();
    void replacesThePlaceOfUse();
    void cutsNamesInListsOnly();
    void placesOnlyLines();
    void setsAndClearsCustomFields();
    void setsAndRemovesTheCostCenter();
    void costCenterWithAPlace();
    void requestRefusals_data();
    void requestRefusals();
    void mostDevices_data();
    void mostDevices();
    void callbacksOfEdits();

private:
    QJsonObject row(qsizetype number);

    QByteArray m_line;
};

void TestSimulatorEdits::init()
{
    begin();
    m_line = m_client->some("active", 1).first();
}

/// The ledger's row of that number, once it is there.
QJsonObject TestSimulatorEdits::row(qsizetype number)
{
    (void)QTest::qWaitFor([&] { return m_client->ledger().size() >= number; });
    return m_client->ledger().at(number - 1).toObject();
}

void TestSimulatorEdits::changesThePlan()
{
    const QString old = m_client->device(m_line)[u"planCode"].toString();
    const QString plan = old == u"95142" ? u"95143"_s : u"95142"_s;
    const Answer answer = m_client->put(kPlan, selection({m_line}, {{u"servicePlan"_s, plan}}));
    QCOMPARE(answer.status, 200);
    const QJsonObject change = row(1);
    QCOMPARE(change[u"operation"].toString(), u"carrier-plan");
    QCOMPARE(change[u"requestId"].toString(), answer.requestId());
    QCOMPARE(change[u"before"][u"planCode"].toString(), old);
    QCOMPARE(change[u"after"][u"planCode"].toString(), plan);
    QVERIFY(change[u"before"][u"plan"] != change[u"after"][u"plan"]);
    QCOMPARE(m_client->listed("iccid", m_line)[u"carrierInformations"][0][u"servicePlan"], change[u"after"][u"plan"]);
}

void TestSimulatorEdits::planChangesAreFourAMonth()
{
    const auto change = [this](const QString &plan) { m_client->put(kPlan, selection({m_line}, {{u"servicePlan"_s, plan}})); };
    // The same plan again takes one as well.
    for (const QString &plan : {u"84638"_s, u"84639"_s, u"84639"_s, u"95142"_s})
        change(plan);
    QCOMPARE(row(4)[u"result"].toString(), u"executed");
    m_client->control("POST", "clock", R"({"advance":"743h"})");
    QVERIFY(m_client->signIn());
    change(u"95143"_s);
    QCOMPARE(row(5)[u"errorCode"].toString(), u"REQUEST_FAILED.ServicePlanLimit.Exceeded");
    QCOMPARE(m_client->device(m_line)[u"planCode"].toString(), u"95142");
    m_client->control("POST", "clock", R"({"advance":"2h"})");
    QVERIFY(m_client->signIn());
    change(u"95143"_s);
    QCOMPARE(row(6)[u"result"].toString(), u"executed");
}

void TestSimulatorEdits::planOfOtherStates()
{
    QList<QByteArray> lines {m_client->some("suspend", 1).first(), m_client->some("deactive", 1).first(), m_client->some("preactive", 1).first()};
    m_client->put(kPlan, selection(lines, {{u"servicePlan"_s, u"95142"_s}}));
    row(3);
    for (const QJsonValueConstRef change : m_client->ledger())
        QCOMPARE(change[u"errorCode"].toString(), u"INPUT_INVALID.DeviceState.Invalid");
}

void TestSimulatorEdits::aPlanFilterHasItsOwnName()
{
    // Without devices: every line of the account that is on the plan the filter names, and no other.
    const Answer answer = m_client->put(kPlan, {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"servicePlan"_s, u"95143"_s},
        {u"currentServicePlan"_s, u"84638"_s}});
    QCOMPARE(answer.status, 200);
    m_client->control("POST", "clock", R"({"advance":"1s"})"); // all of it has happened when that is answered
    int executed = 0;
    for (const QJsonValueConstRef change : m_client->ledger()) {
        if (change[u"result"].toString() != u"executed")
            continue;
        ++executed;
        QCOMPARE(change[u"before"][u"planCode"].toString(), u"84638");
    }
    QVERIFY(executed > 0);
    QCOMPARE(m_client->put(kPlan, selection({m_line}, {{u"servicePlan"_s, u"95143"_s}, {u"currentServicePlan"_s, u"84638"_s}})).status, 400);
}

void TestSimulatorEdits::replacesThePlaceOfUse()
{
    const QJsonObject before = m_client->listed("iccid", m_line);
    QVERIFY(attributeOf(before, u"PrimaryPlaceOfUseEmailAddress"_s).isString());
    QJsonObject place = somePlace(u"Zoë"_s, u"Field"_s);
    QCOMPARE(m_client->put(kContact, selection({m_line}, placed(place))).status, 200);
    const QJsonObject change = row(1);
    QCOMPARE(change[u"operation"].toString(), u"contact");
    QCOMPARE(change[u"after"][u"first-name"].toString(), u"Zoë");
    QCOMPARE(change[u"after"][u"address"].toString(), u"1 Main St");
    QCOMPARE(change[u"after"][u"postal-code"].toString(), u"78701");
    QCOMPARE(change[u"before"][u"first-name"], attributeOf(before, u"PrimaryPlaceOfUseFirstName"_s));
    const QJsonObject after = m_client->listed("iccid", m_line);
    QCOMPARE(attributeOf(after, u"PrimaryPlaceOfUseLastName"_s).toString(), u"Field");
    // What was not sent is gone.
    for (const QString &key : {u"EmailAddress"_s, u"CBRPhone"_s, u"CBRPhoneType"_s})
        QVERIFY(attributeOf(after, u"PrimaryPlaceOfUse"_s + key).isNull());
    QCOMPARE(after[u"customFields"], before[u"customFields"]);
    QCOMPARE(attributeOf(after, u"CostCenterCode"_s), attributeOf(before, u"CostCenterCode"_s));
}

void TestSimulatorEdits::cutsNamesInListsOnly()
{
    const QString first = QString(24, u'a') + u"éé"_s, last = QString(25, u'b');
    m_client->put(kContact, selection({m_line}, placed(somePlace(first, last))));
    QCOMPARE(row(1)[u"after"][u"first-name"].toString(), first);
    QCOMPARE(m_client->device(m_line)[u"first-name"].toString(), first);
    const QJsonObject listed = m_client->listed("iccid", m_line);
    QCOMPARE(attributeOf(listed, u"PrimaryPlaceOfUseFirstName"_s).toString(), first.left(25));
    QCOMPARE(attributeOf(listed, u"PrimaryPlaceOfUseLastName"_s).toString(), last);
    QCOMPARE(attributeOf(listed, u"PrimaryPlaceOfUseAddressLine1"_s).toString(), u"1 Main St");
}

void TestSimulatorEdits::placesOnlyLines()
{
    const QByteArray suspended = m_client->some("suspend", 1).first(), deactive = m_client->some("deactive", 1).first();
    m_client->put(kContact, selection({suspended}, placed(somePlace(u"A"_s, u"B"_s))));
    QCOMPARE(row(1)[u"result"].toString(), u"executed");
    m_client->put(kContact, selection({deactive}, placed(somePlace(u"A"_s, u"B"_s))));
    QCOMPARE(row(2)[u"errorCode"].toString(), u"INPUT_INVALID.DeviceState.Invalid");
}

void TestSimulatorEdits::setsAndClearsCustomFields()
{
    const QByteArray preactive = m_client->some("preactive", 1).first();
    const QJsonObject before = m_client->device(preactive);
    QVERIFY(!before[u"cf2"].toString().isEmpty());
    const QString fifty(50, u'é');
    QCOMPARE(m_client->put(kFields, selection({preactive}, fields({field(u"CustomField4"_s, fifty), field(u"customfield2"_s, u""_s)}))).status, 200);
    const QJsonObject change = row(1);
    QCOMPARE(change[u"operation"].toString(), u"custom-fields");
    QCOMPARE(change[u"after"][u"cf4"].toString(), fifty);
    QCOMPARE(change[u"after"][u"cf2"].toString(), QString());
    QCOMPARE(change[u"before"][u"cf2"], before[u"cf2"]);
    for (const QString &key : {u"cf1"_s, u"cf3"_s, u"cf5"_s})
        QCOMPARE(change[u"after"][key], before[key]);
    const QJsonArray listed = m_client->listed("iccid", preactive)[u"customFields"].toArray();
    for (const QJsonValueConstRef entry : listed)
        QVERIFY(entry[u"key"].toString() != u"CustomField2"); // absent, not empty
}

void TestSimulatorEdits::setsAndRemovesTheCostCenter()
{
    const auto change = [this](const QJsonObject &more) { return m_client->put(kCost, selection({m_line}, more)).status; };
    QCOMPARE(change({{u"costCenter"_s, u"CC 7-b!#"_s}}), 200);
    QCOMPARE(row(1)[u"operation"].toString(), u"cost-center");
    QCOMPARE(m_client->device(m_line)[u"cost-center"].toString(), u"CC 7-b!#");
    QCOMPARE(attributeOf(m_client->listed("iccid", m_line), u"CostCenterCode"_s).toString(), u"CC 7-b!#");
    QCOMPARE(change({{u"costCenter"_s, u"Other"_s}, {u"removeCostCenter"_s, false}}), 200);
    QCOMPARE(row(2)[u"after"][u"cost-center"].toString(), u"Other");
    QCOMPARE(change({{u"costCenter"_s, u"Third"_s}, {u"removeCostCenter"_s, true}}), 200);
    QCOMPARE(row(3)[u"after"][u"cost-center"].toString(), QString());
    QVERIFY(attributeOf(m_client->listed("iccid", m_line), u"CostCenterCode"_s).isUndefined());
}

void TestSimulatorEdits::costCenterWithAPlace()
{
    const QJsonObject before = m_client->device(m_line);
    QCOMPARE(m_client->put(kCost, selection({m_line}, placed(somePlace(u"Only"_s, u"Place"_s)))).status, 200);
    QCOMPARE(row(1)[u"after"][u"first-name"].toString(), u"Only");
    QCOMPARE(row(1)[u"after"][u"cost-center"], before[u"cost-center"]);
}

void TestSimulatorEdits::requestRefusals_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("code");
    const QString missing = u"DeserializationFailed"_s, invalid = u"REQUEST_FAILED.UnexpectedError"_s;
    const QJsonValue none = QJsonValue::Undefined;
    QTest::addRow("no plan") << kPlan << QJsonObject {} << missing;
    QTest::addRow("unknown plan") << kPlan << QJsonObject {{u"servicePlan"_s, u"X"_s}} << u"REQUEST_FAILED.X.NotFound"_s;
    QTest::addRow("the plan's name") << kPlan << QJsonObject {{u"servicePlan"_s, u"M2M 4G 1 MB"_s}} << u"REQUEST_FAILED.M2M 4G 1 MB.NotFound"_s;
    QTest::addRow("takeEffect") << kPlan << QJsonObject {{u"servicePlan"_s, u"84638"_s}, {u"takeEffect"_s, u"2030-01-01T00:00:00Z"_s}} << invalid;
    QTest::addRow("unknown pool") << kPlan << QJsonObject {{u"servicePlan"_s, u"84638"_s}, {u"carrierIpPoolName"_s, u"X"_s}} << invalid;
    QTest::addRow("plan for a group beside devices") << kPlan << QJsonObject {{u"servicePlan"_s, u"84638"_s}, {u"groupName"_s, u"Warehouse"_s}} << invalid;
    QTest::addRow("no place") << kContact << QJsonObject {} << missing;
    for (const char *key : {"firstName", "lastName"})
        QTest::addRow("no %s", key) << kContact << changed(u"customerName"_s, QString::fromLatin1(key), none) << missing;
    for (const char *key : {"addressLine1", "city", "state", "zip", "country"})
        QTest::addRow("no %s", key) << kContact << changed(u"address"_s, QString::fromLatin1(key), none) << missing;
    QTest::addRow("blank city") << kContact << changed(u"address"_s, u"city"_s, u" "_s) << missing;
    QTest::addRow("ZIP of nine") << kContact << changed(u"address"_s, u"zip"_s, u"78701-1234"_s) << missing;
    QTest::addRow("zip4 of three") << kContact << changed(u"address"_s, u"zip4"_s, u"123"_s) << missing;
    QTest::addRow("phone type of two") << kContact << changed(u"address"_s, u"phoneType"_s, u"HM"_s) << missing;
    for (const char *box : {"P.O. Box 12", "PO box 12", "p o box 12", "Post Office Box 9", "POBox 1"})
        QTest::addRow("%s", box) << kContact << changed(u"address"_s, u"addressLine1"_s, QString::fromLatin1(box)) << invalid;
    QTest::addRow("abroad") << kContact << changed(u"address"_s, u"country"_s, u"CAN"_s) << invalid;
    QTest::addRow("apostrophe") << kContact << changed(u"customerName"_s, u"lastName"_s, u"O'Brien"_s) << u"INPUT_INVALID.Request.InvalidCharacter"_s;
    QTest::addRow("no fields") << kFields << QJsonObject {} << missing;
    QTest::addRow("field values as a filter") << kFields << QJsonObject {{u"customFields"_s, QJsonArray {field(u"CustomField1"_s, u"x"_s)}}} << missing;
    QTest::addRow("both") << kFields << QJsonObject {{u"customFields"_s, QJsonArray {field(u"CustomField1"_s, u"x"_s)}},
        {u"customFieldsToUpdate"_s, QJsonArray {field(u"CustomField1"_s, u"x"_s)}}} << invalid;
    QTest::addRow("sixth field") << kFields << fields({field(u"CustomField6"_s, u"x"_s)}) << u"INPUT_INVALID.CustomField.InvalidName"_s;
    QTest::addRow("51 characters") << kFields << fields({field(u"CustomField1"_s, QString(51, u'x'))}) << u"INPUT_INVALID.CustomField.TooLong"_s;
    QTest::addRow("no value") << kFields << fields({field(u"CustomField1"_s, QJsonValue::Null)}) << missing;
    QTest::addRow("one field twice") << kFields << fields({field(u"CustomField1"_s, u"x"_s), field(u"CustomField1"_s, u"y"_s)}) << missing;
    QTest::addRow("field with <") << kFields << fields({field(u"CustomField1"_s, u"a<b"_s)}) << u"INPUT_INVALID.Request.InvalidCharacter"_s;
    QTest::addRow("neither code nor removal") << kCost << QJsonObject {{u"removeCostCenter"_s, false}} << missing;
    QTest::addRow("empty code") << kCost << QJsonObject {{u"costCenter"_s, u""_s}} << missing;
    QTest::addRow("37 characters") << kCost << QJsonObject {{u"costCenter"_s, QString(37, u'x')}} << invalid;
    QTest::addRow("underscore") << kCost << QJsonObject {{u"costCenter"_s, u"a_b"_s}} << invalid;
    QTest::addRow("accent") << kCost << QJsonObject {{u"costCenter"_s, u"é"_s}} << invalid;
    QTest::addRow("removal as text") << kCost << QJsonObject {{u"removeCostCenter"_s, u"true"_s}} << missing;
    QTest::addRow("bad code beside a removal") << kCost << QJsonObject {{u"costCenter"_s, u"a_b"_s}, {u"removeCostCenter"_s, true}} << invalid;
    QTest::addRow("half a place") << kCost << changed(u"address"_s, u"city"_s, none) << missing;
    QTest::addRow("another account") << kCost << QJsonObject {{u"costCenter"_s, u"x"_s}, {u"accountName"_s, u"0000000000-00000"_s}} << u"REQUEST_FAILED.AccountNotFound"_s;
}

void TestSimulatorEdits::requestRefusals()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, more);
    QFETCH(QString, code);
    const Answer answer = m_client->put(path, selection({m_line}, more));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY(!m_client->requests().last()[u"processed"].toBool());
    QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorEdits::mostDevices_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("more");
    QTest::addRow("plan") << kPlan << QJsonObject {{u"servicePlan"_s, u"84638"_s}};
    QTest::addRow("contact") << kContact << placed(somePlace(u"A"_s, u"B"_s));
    QTest::addRow("custom fields") << kFields << fields({field(u"CustomField1"_s, u"x"_s)});
    QTest::addRow("cost center") << kCost << QJsonObject {{u"costCenter"_s, u"x"_s}};
}

void TestSimulatorEdits::mostDevices()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, more);
    QCOMPARE(m_client->put(path, selection(QList<QByteArray>(201, m_line), more)).errorCode(), u"INPUT_INVALID.NumberofDevices");
    QCOMPARE(m_client->put(path, selection({}, more)).errorCode(), u"INPUT_INVALID.DeviceNotProvided");
    QCOMPARE(m_client->put(path, selection({"89148000009999999999"}, more)).errorCode(), u"REQUEST_FAILED.DeviceNotFound");
    if (path == kContact) { // no other selection is known for it
        more[u"accountName"] = QString::fromLatin1(kFirstAccount);
        QCOMPARE(m_client->put(path, more).errorCode(), u"INPUT_INVALID.DeviceNotProvided");
    }
    QVERIFY(m_client->ledger().isEmpty());
}

void TestSimulatorEdits::callbacksOfEdits()
{
    const Listener listener;
    m_client->post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, QString::fromLatin1(listener.url())}});
    const QList<QByteArray> lines = m_client->some("active", 8);
    const Answer answer = m_client->put(kFields, selection(lines, fields({field(u"CustomField1"_s, u"x"_s)})));
    QTRY_COMPARE(listener.messages().size(), lines.size());
    int empty = 0, null = 0;
    for (const QJsonObject &message : listener.messages()) {
        QCOMPARE(message[u"requestId"].toString(), answer.requestId());
        QCOMPARE(message[u"status"].toString(), u"Success");
        empty += message[u"deviceResponse"].isObject();
        null += message[u"deviceResponse"].isNull();
    }
    QCOMPARE(empty + null, lines.size());
    QVERIFY(empty > 0 && null > 0);
    m_client->put(kPlan, selection({m_line}, {{u"servicePlan"_s, u"84638"_s}}));
    QTRY_COMPARE(listener.messages().size(), lines.size() + 1);
    QCOMPARE(listener.messages().last()[u"deviceResponse"][u"changeServicePlanResponse"][u"servicePlan"].toString(), u"84638");
}

QTEST_GUILESS_MAIN(TestSimulatorEdits)
#include "tst_simulatoredits.moc"
