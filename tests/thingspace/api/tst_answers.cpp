#include "tests/support/bodies.h"
#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/callbackregistrations.h"
#include "thingspace/api/carrieraccounts.h"
#include "thingspace/api/histories.h"
#include "thingspace/api/requeststatuses.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_Answers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnAccount();
    void readsPlans();
    void readsTheReceipt();
    void readsTheRowsOfAdd();
    void readsTheRowsOfDeleteInBothShapes();
    void aReceiptMustNameItsRequest_data();
    void aReceiptMustNameItsRequest();
    void readsUsage();
    void readsConnections();
    void readsProvisioningHistoryWrappedOrBare();
    void anotherObjectIsNoHistory();
    void readsRequestStatus_data();
    void readsRequestStatus();
    void readsListenersWithoutTheirPasswords();
};

void tst_Answers::readsAnAccount()
{
    const Result<CarrierAccount> account = parseAccount(testBody("section-2-account.json"));
    QVERIFY(account);
    QCOMPARE(account->name, u"0000123456-00001"_s);
    QCOMPARE(account->organization, u"Acme"_s);
    QVERIFY(account->provisioningAllowed);
    QCOMPARE(account->ipPools, QStringList {u"POOL1"_s});
    QCOMPARE(account->defaultIpPool, u"POOL1"_s);
    QVERIFY(!parseAccount("{}"));
    QVERIFY(!parseAccount("[]"));
}

void tst_Answers::readsPlans()
{
    const Result<QList<CarrierPlan>> plans = parsePlans(testBody("section-2-plans.json"));
    QVERIFY(plans);
    QCOMPARE(plans->size(), 2);
    QCOMPARE(plans->at(1).code, u"54321"_s);
    QCOMPARE(plans->at(1).name, u"M2M 4G"_s);
    QCOMPARE(plans->at(1).sizeKb, 5120);
    QCOMPARE(plans->at(1).carrierCode, u"84639"_s);
    QVERIFY(parsePlans("[]")->isEmpty());
    QVERIFY(!parsePlans("{}"));
}

void tst_Answers::readsTheReceipt()
{
    const Result<Acknowledgement> acknowledgement = parseAcknowledgement(testBody("section-0.3-ack.json"));
    QVERIFY(acknowledgement);
    QCOMPARE(acknowledgement->requestId, u"595f5c44-c31c-4552-8670-000000000001"_s);
    QVERIFY(acknowledgement->rows.isEmpty());
}

void tst_Answers::readsTheRowsOfAdd()
{
    const Result<Acknowledgement> answer = parseAcknowledgement(testBody("section-4.1-add.json"));
    QVERIFY(answer);
    QCOMPARE(answer->rows.size(), 2);
    QVERIFY(answer->rows[0].succeeded);
    QVERIFY(answer->rows[0].text.isEmpty());
    QCOMPARE(answer->rows[0].device, (WireDevice {{"iccid", "89148000000012345675"}, {"imei", "350000000012340"}}));
    QVERIFY(!answer->rows[1].succeeded);
    QCOMPARE(answer->rows[1].text, u"The device already exists on the account."_s);
}

void tst_Answers::readsTheRowsOfDeleteInBothShapes()
{
    const Result<Acknowledgement> answer = parseAcknowledgement(testBody("section-4.5-delete.json"));
    QVERIFY(answer);
    QCOMPARE(answer->rows.size(), 2);
    QVERIFY(answer->rows[0].succeeded);
    QCOMPARE(answer->rows[0].device, (WireDevice {{"iccid", "89148000000012345675"}}));
    QVERIFY(!answer->rows[1].succeeded);
    QCOMPARE(answer->rows[1].device, (WireDevice {{"iccid", "89148000000012345683"}}));
    QCOMPARE(answer->rows[1].text, u"The device is not in deactive state."_s);
}

void tst_Answers::aReceiptMustNameItsRequest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"ack.malformed"_s;
    QTest::newRow("cut") << QByteArray(R"({"requestId":"595f)") << u"ack.malformed"_s;
    QTest::newRow("no id") << QByteArray("{}") << u"ack.empty"_s;
    QTest::newRow("an empty id") << QByteArray(R"({"requestId":""})") << u"ack.empty"_s;
    QTest::newRow("a null id") << QByteArray(R"({"requestId":null})") << u"ack.empty"_s;
    QTest::newRow("no row") << QByteArray("[]") << u"ack.empty"_s;
    QTest::newRow("a row that says nothing") << QByteArray(R"([{"deviceIds":[]}])") << u"ack.empty"_s;
}

void tst_Answers::aReceiptMustNameItsRequest()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Result<Acknowledgement> answer = parseAcknowledgement(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void tst_Answers::readsUsage()
{
    const auto page = parseUsage(testBody("section-8-usage.json"));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows[0].bytes, 4096);
    QCOMPARE(page->rows[0].messages, 0);
    QCOMPARE(page->rows[0].source, u"Raw Usage"_s);
    QCOMPARE(page->rows[0].at, QDateTime(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc()));
}

void tst_Answers::readsConnections()
{
    const auto page = parseConnections(testBody("section-8-connections.json"));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows[0].event, u"Start"_s);
    QCOMPARE(page->rows[0].bytes, 1024);
    QCOMPARE(page->rows[0].occurredAt, QDateTime(QDate(2025, 1, 12), QTime(9, 23, 37), QTimeZone::utc()));
}

void tst_Answers::readsProvisioningHistoryWrappedOrBare()
{
    const QByteArray wrapped = testBody("section-8-provisioning-history.json").trimmed();
    for (const QByteArray &body : {wrapped, wrapped.mid(1, wrapped.size() - 2)}) {
        const auto page = parseProvisioningHistory(body);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(page->rows[0].eventType, u"Activation Confirmed"_s);
        QCOMPARE(page->rows[0].status, u"Success"_s);
        QCOMPARE(page->rows[0].mdn, u"5550001111"_s);
        QCOMPARE(page->rows[0].occurredAt, QDateTime(QDate(2024, 8, 7), QTime(14, 42, 34), QTimeZone::utc()));
    }
    QVERIFY(parseProvisioningHistory("[]")->rows.isEmpty());
}

void tst_Answers::anotherObjectIsNoHistory()
{
    QCOMPARE(parseProvisioningHistory(R"({"a":1})").error().code, u"history.malformed"_s);
    QCOMPARE(parseUsage("").error().code, u"usage.malformed"_s);
    QCOMPARE(parseConnections("{}").error().code, u"connections.malformed"_s);
}

void tst_Answers::readsRequestStatus_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status"); // -1: no information
    QTest::newRow("the reference's") << testBody("section-9-request-status.json") << static_cast<int>(RequestStatus::Success);
    QTest::newRow("pending") << QByteArray(R"({"status":"Pending"})") << static_cast<int>(RequestStatus::Pending);
    QTest::newRow("failure") << QByteArray(R"({"status":"FAILURE"})") << static_cast<int>(RequestStatus::Failure);
    QTest::newRow("failed") << QByteArray(R"({"status":"failed"})") << static_cast<int>(RequestStatus::Failure);
    QTest::newRow("a word not known") << QByteArray(R"({"status":"Queued"})") << -1;
    QTest::newRow("none") << QByteArray("{}") << -1;
}

void tst_Answers::readsRequestStatus()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const Result<RequestStatus> result = parseRequestStatus(body);
    QCOMPARE(result ? static_cast<int>(*result) : -1, status);
}

void tst_Answers::readsListenersWithoutTheirPasswords()
{
    const auto listeners = parseCallbackRegistrations(testBody("section-10.1-callbacks.json"));
    QVERIFY(listeners);
    QCOMPARE(listeners->size(), 2);
    QCOMPARE(listeners->at(0).service, u"CarrierService"_s);
    QCOMPARE(listeners->at(0).username, u"listener"_s);
    QCOMPARE(listeners->at(1).url, u"https://example.com/other"_s);
    QVERIFY(parseCallbackChange(R"({"accountName":"0000123456-00001","serviceName":"CarrierService"})"));
    QVERIFY(!parseCallbackChange("{}"));
}

QTEST_APPLESS_MAIN(tst_Answers)
#include "tst_answers.moc"
