#include "tests/support/bodies.h"
#include "thingspace/callbacks/callbackmessage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CallbackMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsASuccess();
    void readsAFault();
    void theFaultDecidesAndFailedToo_data();
    void theFaultDecidesAndFailedToo();
    void blanksTheCredentials();
    void toleratesWhatIsMissing();
    void readsNewIdentifiers();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
};

void tst_CallbackMessage::readsASuccess()
{
    const Result<CallbackMessage> message = parseCallback(u"CarrierService"_s, testBody("section-10.3-callback.json"));
    QVERIFY(message);
    QCOMPARE(message->service, u"CarrierService"_s);
    QCOMPARE(message->requestId, u"595f5c44-c31c-4552-8670-000000000001"_s);
    QCOMPARE(message->device, (WireDevice {{"iccid", "89148000000012345675"}, {"imei", "350000000012340"}}));
    QVERIFY(!message->failed);
    QVERIFY(message->faultCode.isEmpty());
    QCOMPARE(message->status, u"Success"_s);
    QCOMPARE(message->assigned, (WireDevice {{"msisdn", "15550001111"}, {"mdn", "5550001111"}}));
    QCOMPARE(message->ipAddress, u"10.0.0.5"_s);
    QCOMPARE(message->deliveryCount, 1);
}

void tst_CallbackMessage::readsAFault()
{
    const Result<CallbackMessage> message = parseCallback(u"CarrierService"_s, testBody("section-10.3-callback-fault.json"));
    QVERIFY(message);
    QVERIFY(message->failed);
    QCOMPARE(message->faultCode, u"REQUEST_FAILED.DeviceAlreadyActive"_s);
    QCOMPARE(message->faultText, u"REQUEST_FAILED. Device is already active"_s);
    QCOMPARE(message->deliveryCount, 2);
}

void tst_CallbackMessage::theFaultDecidesAndFailedToo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("failed");
    QTest::newRow("a fault that says Success") << QByteArray(R"({"status":"Success","faultResponse":{"faultcode":"X.REQUEST_FAILED.Y"}})") << true;
    QTest::newRow("Failed without a fault") << QByteArray(R"({"status":"Failed"})") << true;
    QTest::newRow("a null fault") << QByteArray(R"({"status":"Success","faultResponse":null})") << false;
    QTest::newRow("Pending") << QByteArray(R"({"status":"Pending","deviceResponse":{}})") << false;
    QTest::newRow("no status") << QByteArray(R"({"deviceResponse":null})") << false;
}

void tst_CallbackMessage::theFaultDecidesAndFailedToo()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, failed);
    QCOMPARE(parseCallback(u"S"_s, body)->failed, failed);
}

void tst_CallbackMessage::blanksTheCredentials()
{
    const QByteArray body = parseCallback(u"S"_s, testBody("section-10.3-callback.json"))->body;
    QVERIFY(!body.contains("let me in"));
    QVERIFY(!body.contains("listener"));
    const QJsonObject kept = QJsonDocument::fromJson(body).object();
    QCOMPARE(kept[u"password"].toString(u"absent"_s), QString());
    QCOMPARE(kept[u"username"].toString(u"absent"_s), QString());
    QCOMPARE(kept[u"requestId"].toString(), u"595f5c44-c31c-4552-8670-000000000001"_s);
    QVERIFY(!parseCallback(u"S"_s, R"({"Password":"p\"q","USERNAME":{"a":"u"}})")->body.contains("p\\\"q"));
}

void tst_CallbackMessage::toleratesWhatIsMissing()
{
    const Result<CallbackMessage> message = parseCallback(u"ExternalProvisioningChanges"_s, "{}");
    QVERIFY(message);
    QVERIFY(message->requestId.isEmpty());
    QVERIFY(message->device.isEmpty());
    QCOMPARE(message->deliveryCount, 1);
    const Result<CallbackMessage> odd = parseCallback(u"S"_s, R"({"deviceIds":{"id":" 555-000 1111 ","kind":"MDN"},"callbackCount":null})");
    QCOMPARE(odd->device, (WireDevice {{"mdn", "5550001111"}}));
}

void tst_CallbackMessage::readsNewIdentifiers()
{
    const Result<CallbackMessage> message = parseCallback(u"S"_s, R"({"deviceResponse":{"changeIdentifierResponse":{"deviceIds":[{"id":"89148000000012345683","kind":"ICCID"}]}}})");
    QCOMPARE(message->assigned, (WireDevice {{"iccid", "89148000000012345683"}}));
}

void tst_CallbackMessage::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[{}]");
    QTest::newRow("cut") << QByteArray(R"({"requestId":"5)");
    QTest::newRow("a form") << QByteArray("a=b&c=d");
}

void tst_CallbackMessage::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, body);
    const Result<CallbackMessage> message = parseCallback(u"S"_s, body);
    QVERIFY(!message);
    QCOMPARE(message.error().code, u"callback.malformed"_s);
}

QTEST_APPLESS_MAIN(tst_CallbackMessage)
#include "tst_callbackmessage.moc"
