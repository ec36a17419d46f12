#include "tests/support/bodies.h"
#include "thingspace/api/devicepages.h"
#include "thingspace/http/httprequest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// As the network hands it over: with room behind it.
QByteArray withRoom(const QByteArray &body)
{
    QByteArray roomy;
    roomy.reserve(body.size() + kBodySpare);
    return roomy.append(body);
}

} // namespace

class tst_DevicePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheReferencesSample();
    void readsAttributesAndOddShapes();
    void attributesInAnotherOrderAreTheSameRecord();
    void aBodyWithoutRoomIsReadAllTheSame();
    void anEmptyPageIsAPage();
    void aRecordKeepsItsTexts();
    void seesWhereTheNextPageBegins_data();
    void seesWhereTheNextPageBegins();
    void refuses_data();
    void refuses();
    void everyCutIsRefused();
    void decodesAPageOf2000InTime();
};

void tst_DevicePages::readsTheReferencesSample()
{
    const Result<DevicePage> page = parseDevicePage(testBody("section-3-device-list.json"));
    QVERIFY(page);
    QCOMPARE(page->hasMoreData, false);
    QCOMPARE(page->largestDeviceId, 398000001);
    QCOMPARE(page->devices.size(), 1u);
    DeviceRecord expected;
    expected.carrierId = 398000001;
    expected.account = "0000123456-00001";
    expected.iccid = "89148000000012345675";
    expected.imei = "350000000012340";
    expected.mdn = "5550001111";
    expected.msisdn = "15550001111";
    expected.imsi = "311480000000001";
    expected.state = "active";
    expected.plan = "M2M 4G";
    expected.ipAddress = "0.0.0.0";
    expected.createdAt = "2024-08-07T10:42:15-04:00";
    expected.lastActivationAt = "2024-08-07T10:42:34-04:00";
    expected.lastConnectionAt = "2025-01-12T04:23:37-05:00";
    expected.billingCycleEnd = "2025-02-09T20:00:00-05:00";
    expected.groups = "Default: 0000123456-00001";
    expected.customFields[0] = "West";
    QVERIFY(page->devices[0] == expected);
}

void tst_DevicePages::readsAttributesAndOddShapes()
{
    const Result<DevicePage> page = parseDevicePage(testBody("section-3.2-device-attributes.json"));
    QVERIFY(page);
    QVERIFY(page->hasMoreData);
    QCOMPARE(page->largestDeviceId, 398000002);
    QCOMPARE(page->devices.size(), 2u);
    const DeviceRecord &first = page->devices[0];
    QCOMPARE(first.iccid, "89148000000012345675");
    QCOMPARE(first.eid, "89049032000001000000012345678901");
    QCOMPARE(first.state, "pre-active");
    QVERIFY(first.plan.isEmpty());
    QCOMPARE(first.groups, "One\nTwo");
    QCOMPARE(first.firstName, "Jane");
    QCOMPARE(first.lastName, "Doe");
    QCOMPARE(first.address, "1 Main St");
    QCOMPARE(first.city, "Austin");
    QCOMPARE(first.addressState, "TX");
    QCOMPARE(first.postalCode, "78701");
    QCOMPARE(first.country, "USA");
    QCOMPARE(first.sku, "VZW080000460047");
    QCOMPARE(first.costCenter, "Résidence");
    QCOMPARE(first.otherAttributes,
             R"({"AccountNumber":"0000123456-00001","PrimaryPlaceOfUseAddressLine2":"Suite \"2\"","RoamingStatus":"Unavailable"})");
    QCOMPARE(page->devices[1].carrierId, 398000001);
    QCOMPARE(page->devices[1].imei, "350000000012340");
    QVERIFY(page->devices[1].otherAttributes.isEmpty());
}

void tst_DevicePages::attributesInAnotherOrderAreTheSameRecord()
{
    const auto page = [](const QByteArray &attributes) {
        return parseDevicePage(R"({"devices":[{"extendedAttributes":[)" + attributes + "]}]}")->devices.at(0);
    };
    QVERIFY(page(R"({"key":"B","value":"2"},{"key":"A","value":"1"})") == page(R"({"value":"1","key":"A"},{"key":"B","value":"2"})"));
}

void tst_DevicePages::aBodyWithoutRoomIsReadAllTheSame()
{
    const QByteArray body = testBody("section-3-device-list.json");
    QByteArray tight = body;
    tight.squeeze();
    const QByteArray shared = withRoom(body);
    const QByteArray second = shared;
    QVERIFY(parseDevicePage(tight)->devices == parseDevicePage(second)->devices);
    QCOMPARE(shared, body);
}

void tst_DevicePages::anEmptyPageIsAPage()
{
    QVERIFY(parseDevicePage(R"({"hasMoreData":false,"devices":[]})")->devices.empty());
    QVERIFY(parseDevicePage(R"({"hasMoreData":false})")->devices.empty());
    QVERIFY(parseDevicePage(R"({"hasMoreData":null,"devices":null})")->devices.empty());
}

void tst_DevicePages::aRecordKeepsItsTexts()
{
    std::optional<DeviceRecord> copy;
    {
        QByteArray body = withRoom(R"({"devices":[{"accountName":"0000123456-00001","groupNames":["a","b\u00e9"],"deviceIds":[{"kind":"mdn","id":"555"}],)"
                                   R"("extendedAttributes":[{"key":"CostCenterCode","value":"say \"7\""},{"key":"Other","value":"x"}]}]})");
        copy = parseDevicePage(body)->devices.at(0);
        body.fill('#');
    }
    (void)parseDevicePage(R"({"devices":[{"accountName":"another","groupNames":["c\u00e9"]}]})");
    QCOMPARE(copy->account, "0000123456-00001");
    QCOMPARE(copy->mdn, "555");
    QCOMPARE(copy->groups, "a\nb\xc3\xa9");
    QCOMPARE(copy->costCenter, "say \"7\"");
    QCOMPARE(copy->otherAttributes, R"({"Other":"x"})");
}

void tst_DevicePages::seesWhereTheNextPageBegins_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("more");
    QTest::addColumn<qint64>("last");
    const QByteArray attributes = R"("extendedAttributes":[{"key":"DeviceId","value":"7"},{"key":"SkuNumber","value":"1"}]},{)"
                                  R"("extendedAttributes":[{"key":"PrimaryPlaceOfUseCity","value":"12"},{"key":"DeviceId","value":"19"},{"key":"SkuNumber","value":"3"}]})";
    QTest::addRow("flag first") << R"({"hasMoreData":true,"devices":[{)" + attributes + "]}" << true << qint64(19);
    QTest::addRow("flag last, blanks") << R"({"devices":[{)" + attributes + "],\n  \"hasMoreData\" : true }" << true << qint64(19);
    QTest::addRow("no more") << R"({"hasMoreData":false,"devices":[{)" + attributes + "]}" << false << qint64(19);
    QTest::addRow("value first") << QByteArray(R"({"devices":[{"extendedAttributes":[{"value":"21","key":"DeviceId"},{"key":"a","value":"5"}]}]})") << false << qint64(21);
    QTest::addRow("a number") << QByteArray(R"({"devices":[{"extendedAttributes":[{"key": "DeviceId", "value": 22}]}]})") << false << qint64(22);
    QTest::addRow("no DeviceId") << QByteArray(R"({"hasMoreData":true,"devices":[{"accountName":"x"}]})") << true << qint64(0);
    QTest::addRow("null") << QByteArray(R"({"devices":[{"extendedAttributes":[{"key":"DeviceId","value":null}]}]})") << false << qint64(0);
    QTest::addRow("cut") << QByteArray(R"({"hasMoreData":true,"devices":[{"extendedAttributes":[{"key":"DeviceId")") << true << qint64(0);
    QTest::addRow("nothing") << QByteArray() << false << qint64(0);
}

void tst_DevicePages::seesWhereTheNextPageBegins()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, more);
    QFETCH(qint64, last);
    QCOMPARE(seemsToHaveMore(body), more);
    QCOMPARE(lastDeviceId(body).value_or(0), last);
}

void tst_DevicePages::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray(R"({"requestId":"x"})");
    QTest::newRow("a page in HTML") << QByteArray("<html></html>");
    QTest::newRow("devices that are numbers") << QByteArray(R"({"devices":[1,2]})");
    QTest::newRow("bytes behind the end") << QByteArray(R"({"hasMoreData":false,"devices":[]} x)");
    QTest::newRow("text that is not UTF-8") << QByteArray("{\"hasMoreData\":false,\"devices\":[{\"accountName\":\"\xff\xfe\"}]}");
}

void tst_DevicePages::refuses()
{
    QFETCH(QByteArray, body);
    const Result<DevicePage> page = parseDevicePage(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Protocol);
    QCOMPARE(page.error().code, u"list.malformed"_s);
}

void tst_DevicePages::everyCutIsRefused()
{
    const QByteArray body = testBody("section-3.2-device-attributes.json").trimmed();
    for (qsizetype length = 0; length < body.size(); ++length)
        QVERIFY2(!parseDevicePage(body.left(length)), qPrintable(QString::number(length)));
}

void tst_DevicePages::decodesAPageOf2000InTime()
{
    QByteArray device = testBody("section-3-device-list.json");
    device = device.sliced(device.indexOf('[') + 1);
    device = device.left(device.lastIndexOf(']'));
    // Real records carry about 26 attributes (section 3.2).
    QByteArray attributes;
    for (int i = 0; i < 12; ++i)
        attributes += R"(,{"key":"Attribute)" + QByteArray::number(i) + R"(","value":"value of some length"})";
    device.replace(R"("398000001"})", R"("398000001"})" + attributes);
    QByteArray body = R"({"hasMoreData":false,"devices":[)";
    for (int i = 0; i < 2000; ++i)
        body += (i ? "," : "") + device;
    body = withRoom(body + "]}");
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 10; ++round) {
        QElapsedTimer timer;
        timer.start();
        const Result<DevicePage> page = parseDevicePage(body);
        best = std::min(best, timer.nsecsElapsed());
        QCOMPARE(page->devices.size(), 2000u);
    }
    qInfo("2,000 devices, %.1f MB: %.2f ms", double(body.size()) / 1e6, double(best) / 1e6);
    QVERIFY(best < 1'000'000'000); // a debug build under a sanitizer; the figure is for release
}

QTEST_APPLESS_MAIN(tst_DevicePages)
#include "tst_devicepages.moc"
