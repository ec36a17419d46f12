#include "thingspace/api/lifecyclerequests.h"
#include "thingspace/api/readrequests.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QList<WireDevice> kDevices {{{"iccid", "89148000000012345675"}, {"imei", "350000000012340"}}, {{"iccid", "89148000000012345683"}}};
const QByteArray kDevicesJson(
    R"([{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"},{"id":"350000000012340","kind":"imei"}]},{"deviceIds":[{"id":"89148000000012345683","kind":"iccid"}]}])");
const QString kAccount = u"0000123456-00001"_s;

} // namespace

/// The bytes of every request, as the reference has their members (sections 3, 4, 8, 9, 10.1).
class tst_Requests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lifecycleBodies_data();
    void lifecycleBodies();
    void textsAreEscaped();
    void lists();
    void oneDevice();
    void pathsAreEncoded();
    void history();
    void callbackRegistration();
};

void tst_Requests::lifecycleBodies_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray begin = R"({"accountName":"0000123456-00001","devices":)" + kDevicesJson;
    QTest::newRow("suspend") << lifecycle::suspend(kAccount, {}, kDevices) << QByteArray("suspend") << begin + "}";
    QTest::newRow("suspend with billing") << lifecycle::suspend(kAccount, true, kDevices) << QByteArray("suspend") << begin + R"(,"withBilling":true})";
    QTest::newRow("suspend without billing") << lifecycle::suspend(kAccount, false, kDevices) << QByteArray("suspend") << begin + R"(,"withBilling":false})";
    QTest::newRow("restore") << lifecycle::restore(kAccount, kDevices) << QByteArray("restore") << begin + "}";
    QTest::newRow("restore, no account") << lifecycle::restore({}, kDevices) << QByteArray("restore") << R"({"devices":)" + kDevicesJson + "}";
    QTest::newRow("deactivate") << lifecycle::deactivate({kAccount, u"FF"_s, false, false}, kDevices) << QByteArray("deactivate")
                                << begin + R"(,"reasonCode":"FF"})";
    QTest::newRow("deactivate, all") << lifecycle::deactivate({kAccount, u"FF"_s, true, true}, kDevices) << QByteArray("deactivate")
                                     << begin + R"(,"reasonCode":"FF","etfWaiver":true,"deleteAfterDeactivation":true})";
    QTest::newRow("add") << lifecycle::add({kAccount, u"G"_s, u"VZW1"_s}, kDevices) << QByteArray("add")
                         << R"({"accountName":"0000123456-00001","devicesToAdd":)" + kDevicesJson + R"(,"groupName":"G","skuNumber":"VZW1","state":"preactive"})";
    QTest::newRow("activate") << lifecycle::activate({kAccount, u"12345"_s, u"78701"_s, {}, {}, {}, {}, {}, {}}, kDevices) << QByteArray("activate")
                              << begin + R"(,"servicePlan":"12345","mdnZipCode":"78701"})";
    const lifecycle::PlaceOfUse place {u"Jane"_s, u"Doe"_s, u"1 Main St"_s, u"Austin"_s, u"TX"_s, u"78701"_s, u"USA"_s};
    QTest::newRow("activate, all")
        << lifecycle::activate({kAccount, u"12345"_s, u"78701"_s, u"POOL1"_s, u"VZW1"_s, u"G"_s, u"CC"_s, u"restricted"_s, place}, kDevices) << QByteArray("activate")
        << begin + R"(,"servicePlan":"12345","mdnZipCode":"78701","carrierIpPoolName":"POOL1","costCenterCode":"CC","groupName":"G",)"
               R"("primaryPlaceOfUse":{"customerName":{"firstName":"Jane","lastName":"Doe"},)"
               R"("address":{"addressLine1":"1 Main St","city":"Austin","state":"TX","zip":"78701","country":"USA"}},)"
               R"("publicIpRestriction":"restricted","skuNumber":"VZW1"})";
}

void tst_Requests::lifecycleBodies()
{
    QFETCH(WireRequest, request);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/api/m2m/v1/devices/actions/" + path);
    QCOMPARE(request.body, body);
    QVERIFY(QJsonDocument::fromJson(request.body).isObject());
}

void tst_Requests::textsAreEscaped()
{
    const QString odd = u"a\"b\\c\n\u0001é€😀"_s;
    const QByteArray body = lifecycle::add({odd, {}, {}}, kDevices).body;
    QCOMPARE(QJsonDocument::fromJson(body)[u"accountName"].toString(), odd);
    const QByteArray escaped = QByteArrayLiteral("a\\\"b\\\\c\\u000a\\u0001");
    QVERIFY(body.contains(escaped));
}

void tst_Requests::lists()
{
    QCOMPARE(reads::devices({}, 0).body, R"({"largestDeviceIdSeen":0,"maxNumberOfDevices":2000})");
    const DeviceQuery query {kAccount, {{"iccid", "1"}, {"mdn", "2"}}, u"suspend"_s, 5000};
    const QByteArray expected =
             R"({"accountName":"0000123456-00001","currentState":"suspend","deviceList":[{"id":"1","kind":"iccid"},{"id":"2","kind":"mdn"}],)"
             R"("largestDeviceIdSeen":12345678901,"maxNumberOfDevices":2000})";
    QCOMPARE(reads::devices(query, 12345678901).body, expected);
    QVERIFY(!reads::devices({}, 0).once); // a read may be repeated
}

void tst_Requests::oneDevice()
{
    QCOMPARE(reads::device(IdentifierKind::Iccid, u"89148000000012345675"_s).body, R"({"deviceId":{"id":"89148000000012345675","kind":"iccid"}})");
}

void tst_Requests::pathsAreEncoded()
{
    QCOMPARE(reads::account(u"0000123456-00001"_s).path, "/api/m2m/v1/accounts/0000123456-00001");
    QCOMPARE(reads::plans(u"a/b?c"_s).path, "/api/m2m/v1/plans/a%2Fb%3Fc");
    QCOMPARE(reads::requestStatus(u"A"_s, u"R"_s).path, "/api/m2m/v1/accounts/A/requests/R/status");
}

void tst_Requests::history()
{
    const QDateTime from(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc());
    const HttpRequest request = reads::history("usage/actions/list", IdentifierKind::Mdn, u"5550001111"_s, from, from.addDays(1));
    QCOMPARE(request.path, "/api/m2m/v1/devices/usage/actions/list");
    QCOMPARE(request.body, R"({"deviceId":{"id":"5550001111","kind":"mdn"},"earliest":"2025-01-01T00:00:00Z","latest":"2025-01-02T00:00:00Z"})");
}

void tst_Requests::callbackRegistration()
{
    const HttpRequest request = reads::registerCallback(kAccount, u"CarrierService"_s, QUrl(u"http://127.0.0.1:9001/callbacks/CarrierService"_s), u"u"_s, "p");
    QCOMPARE(request.path, "/api/m2m/v1/callbacks/0000123456-00001");
    const QByteArray expected = R"({"name":"CarrierService","url":"http://127.0.0.1:9001/callbacks/CarrierService","username":"u","password":"p"})";
    QCOMPARE(request.body, expected); // moc takes // in a macro's raw string for a comment
    QVERIFY(request.once);
    QCOMPARE(reads::removeCallback(kAccount, u"CarrierService"_s).path, "/api/m2m/v1/callbacks/0000123456-00001/name/CarrierService");
}

QTEST_APPLESS_MAIN(tst_Requests)
#include "tst_requests.moc"
