#include "thingspace/api/devicepages.h"
#include "thingspace/api/linerequests.h"
#include "thingspace/api/readrequests.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<WireDevice> kDevices {{{"iccid", "89148000000012345675"}, {"imei", "350000000012340"}}, {{"iccid", "89148000000012345683"}}};
const QByteArray kDevicesJson(
    R"([{"deviceIds":[{"id":"89148000000012345675","kind":"iccid"},{"id":"350000000012340","kind":"imei"}]},{"deviceIds":[{"id":"89148000000012345683","kind":"iccid"}]}])");
const QString kAccount = u"0000123456-00001"_s;
const lifecycle::PlaceOfUse kPlace {u"Jane"_s, u"Doe"_s, u"1 Main St"_s, u"Austin"_s, u"TX"_s, u"78701"_s, u"USA"_s};

lines::NamedDevices named()
{
    return lines::NamedDevices::of(kDevices).value();
}

} // namespace

/// The bytes of the requests of sections 4.5, 5, 6 and 7.
class tst_LineRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void identifiers_data();
    void identifiers();
    void noRequestWithoutDevices_data();
    void noRequestWithoutDevices();
    void nothingToChangeIsNoRequest();
    void aWholePlaceOfUse();
    void aPlaceGoesRoundThroughTheList();
    void cutNames();
    void availability();
};

void tst_LineRequests::bodies_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray begin = R"({"accountName":"0000123456-00001","devices":)" + kDevicesJson;
    const QByteArray put = "PUT";
    QTest::newRow("plan") << lines::plan(kAccount, u"12345"_s, {}, named()) << put << QByteArray("/actions/plan") << begin + R"(,"servicePlan":"12345"})";
    QTest::newRow("plan and pool") << lines::plan(kAccount, u"12345"_s, u"POOL1"_s, named()) << put << QByteArray("/actions/plan")
                                   << begin + R"(,"servicePlan":"12345","carrierIpPoolName":"POOL1"})";
    QTest::newRow("contact") << lines::contact(kAccount, kPlace, named()) << put << QByteArray("/actions/contactInfo")
                             << begin + R"(,"primaryPlaceOfUse":{"customerName":{"firstName":"Jane","lastName":"Doe"},)"
                                        R"("address":{"addressLine1":"1 Main St","city":"Austin","state":"TX","zip":"78701","country":"USA"}}})";
    QTest::newRow("custom fields") << lines::customFields(kAccount, {u"a"_s, {}, u""_s, {}, u"é"_s}, named()).value() << put << QByteArray("/actions/customFields")
                                   << begin + R"(,"customFieldsToUpdate":[{"key":"CustomField1","value":"a"},{"key":"CustomField3","value":""},)"
                                              "{\"key\":\"CustomField5\",\"value\":\"é\"}]}";
    QTest::newRow("cost center") << lines::costCenter(kAccount, u"CC 1"_s, named()) << put << QByteArray("/costCenter") << begin + R"(,"costCenter":"CC 1"})";
    QTest::newRow("no cost center") << lines::removeCostCenter(kAccount, named()) << put << QByteArray("/costCenter") << begin + R"(,"removeCostCenter":true})";
    QTest::newRow("delete") << lines::deleteDevices(kAccount, named()) << QByteArray("POST") << QByteArray("/actions/delete")
                            << R"({"accountName":"0000123456-00001","devicesToDelete":)" + kDevicesJson + "}";
    QTest::newRow("delete, no account") << lines::deleteDevices({}, named()) << QByteArray("POST") << QByteArray("/actions/delete")
                                        << R"({"devicesToDelete":)" + kDevicesJson + "}";
}

void tst_LineRequests::bodies()
{
    QFETCH(WireRequest, request);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QCOMPARE(request.method, method);
    QCOMPARE(request.path, "/api/m2m/v1/devices" + path);
    QCOMPARE(request.body, body);
    QVERIFY(QJsonDocument::fromJson(request.body).isObject());
}

void tst_LineRequests::identifiers_data()
{
    QTest::addColumn<lines::IdentifierChange>("change");
    QTest::addColumn<QByteArray>("body"); // empty: no request
    const QString iccid = u"89148000000012345675"_s, imei = u"350000000012340"_s, mdn = u"5550001111"_s, newIccid = u"89148000000012345683"_s, newImei = u"350000000012357"_s;
    using Change = lines::IdentifierChange;
    QTest::newRow("ICCID") << Change {u"4G"_s, iccid, imei, mdn, newIccid, {}, {}}
        << QByteArray(R"({"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}],"deviceIdsTo":[{"id":"89148000000012345683","kind":"iccid"}],"change4gOption":"ChangeICCID"})");
    QTest::newRow("IMEI") << Change {u"4G"_s, iccid, imei, mdn, {}, newImei, {}}
        << QByteArray(R"({"deviceIds":[{"id":"350000000012340","kind":"imei"}],"deviceIdsTo":[{"id":"350000000012357","kind":"imei"}],"change4gOption":"ChangeIMEI"})");
    QTest::newRow("both, by number, and a plan") << Change {u"4G"_s, iccid, imei, mdn, newIccid, newImei, u"12345"_s}
        << QByteArray(R"({"deviceIds":[{"id":"5550001111","kind":"mdn"}],"deviceIdsTo":[{"id":"350000000012357","kind":"imei"},{"id":"89148000000012345683","kind":"iccid"}],)"
                      R"("change4gOption":"ChangeIMEIandICCID","servicePlan":"12345"})");
    QTest::newRow("both, no number") << Change {u"4G"_s, iccid, imei, {}, newIccid, newImei, {}}
        << QByteArray(R"({"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}],"deviceIdsTo":[{"id":"350000000012357","kind":"imei"},{"id":"89148000000012345683","kind":"iccid"}],)"
                      R"("change4gOption":"ChangeIMEIandICCID"})");
    QTest::newRow("nothing new") << Change {u"4G"_s, iccid, imei, mdn, {}, {}, {}} << QByteArray();
    QTest::newRow("IMEI without the old one") << Change {u"4G"_s, iccid, {}, mdn, {}, newImei, {}} << QByteArray();
    QTest::newRow("ICCID without the old one") << Change {u"4G"_s, {}, imei, mdn, newIccid, {}, {}} << QByteArray();
    QTest::newRow("both of nobody") << Change {u"4G"_s, {}, imei, {}, newIccid, newImei, {}} << QByteArray();
}

void tst_LineRequests::identifiers()
{
    QFETCH(lines::IdentifierChange, change);
    QFETCH(QByteArray, body);
    const std::optional<WireRequest> request = lines::identifier(change);
    QCOMPARE(request.has_value(), !body.isEmpty());
    if (!request)
        return;
    QCOMPARE(request->method, "PUT");
    QCOMPARE(request->path, "/api/m2m/v1/devices/4G/actions/deviceId");
    QCOMPARE(request->body, body);
}

void tst_LineRequests::noRequestWithoutDevices_data()
{
    QTest::addColumn<QList<WireDevice>>("devices");
    QTest::newRow("none") << QList<WireDevice>();
    QTest::newRow("one without identifiers") << QList<WireDevice> {{{"iccid", "1"}}, {}};
    QTest::newRow("an empty identifier") << QList<WireDevice> {{{"iccid", ""}}};
    QTest::newRow("one beside a good one") << QList<WireDevice> {{{"iccid", "1"}, {"imei", ""}}};
    QTest::newRow("no kind") << QList<WireDevice> {{{"", "1"}}};
}

void tst_LineRequests::noRequestWithoutDevices()
{
    QFETCH(QList<WireDevice>, devices);
    QVERIFY(!lines::NamedDevices::of(devices));
    // There is no other way in.
    static_assert(!std::is_constructible_v<lines::NamedDevices, QList<WireDevice>>);
    static_assert(!std::is_default_constructible_v<lines::NamedDevices>);
    static_assert(!std::is_invocable_v<decltype(lines::deleteDevices), QString, QList<WireDevice>>);
}

void tst_LineRequests::nothingToChangeIsNoRequest()
{
    QVERIFY(!lines::customFields(kAccount, {}, named()));
}

void tst_LineRequests::aWholePlaceOfUse()
{
    lifecycle::PlaceOfUse place = kPlace;
    place.title = u"Dr"_s;
    place.middleName = u"Q"_s;
    place.suffix = u"Jr"_s;
    place.address2 = u"Flat 2"_s;
    place.postalCode4 = u"1234"_s;
    place.phone = u"5125550100"_s;
    place.phoneType = u"H"_s;
    place.email = u"a@example.com"_s;
    const QByteArray expected = R"("primaryPlaceOfUse":{"customerName":{"title":"Dr","firstName":"Jane","middleName":"Q","lastName":"Doe","suffix":"Jr"},)"
        R"("address":{"addressLine1":"1 Main St","addressLine2":"Flat 2","city":"Austin","state":"TX","zip":"78701","zip4":"1234","country":"USA",)"
        R"("phone":"5125550100","phoneType":"H","emailAddress":"a@example.com"}}})";
    QVERIFY(lines::contact(kAccount, place, named()).body.endsWith(expected));
}

void tst_LineRequests::aPlaceGoesRoundThroughTheList()
{
    const QByteArray list = R"({"hasMoreData":false,"devices":[{"deviceIds":[{"id":"89148000000012345675","kind":"iccId"}],"extendedAttributes":[)"
        R"({"key":"PrimaryPlaceOfUseTitle","value":null},{"key":"PrimaryPlaceOfUseFirstName","value":"Jane"},{"key":"PrimaryPlaceOfUseMiddleName","value":"Q"},)"
        R"({"key":"PrimaryPlaceOfUseLastName","value":"Doe"},{"key":"PrimaryPlaceOfUseSuffix"},{"key":"PrimaryPlaceOfUseAddressLine1","value":"1 Main St"},)"
        R"({"key":"PrimaryPlaceOfUseAddressLine2","value":"Flat 2"},{"key":"PrimaryPlaceOfUseCity","value":"Austin"},{"key":"PrimaryPlaceOfUseState","value":"TX"},)"
        R"({"key":"PrimaryPlaceOfUseCountry","value":"USA"},{"key":"PrimaryPlaceOfUseZipCode","value":"78701"},{"key":"PrimaryPlaceOfUseZipCode4","value":"1234"},)"
        R"({"key":"PrimaryPlaceOfUseCBRPhone","value":"5125550100"},{"key":"PrimaryPlaceOfUseCBRPhoneType","value":"H"},)"
        R"({"key":"PrimaryPlaceOfUseEmailAddress","value":"a@example.com"},{"key":"DeviceId","value":"1"}]}]})";
    const Result<DevicePage> page = parseDevicePage(list);
    QVERIFY(page);
    lifecycle::PlaceOfUse expected = kPlace;
    expected.middleName = u"Q"_s;
    expected.address2 = u"Flat 2"_s;
    expected.postalCode4 = u"1234"_s;
    expected.phone = u"5125550100"_s;
    expected.phoneType = u"H"_s;
    expected.email = u"a@example.com"_s;
    QCOMPARE(lifecycle::placeOfUseOf(page->devices.at(0)), expected);
    QCOMPARE(lifecycle::placeOfUseOf(DeviceRecord()), lifecycle::PlaceOfUse());
}

void tst_LineRequests::cutNames()
{
    lifecycle::PlaceOfUse place = kPlace;
    place.firstName = QString(24, u'é');
    QVERIFY(!lifecycle::mayHaveCutNames(place));
    place.firstName = QString(25, u'é');
    QVERIFY(lifecycle::mayHaveCutNames(place));
    place = kPlace;
    place.address = QString(60, u'x');
    QVERIFY(!lifecycle::mayHaveCutNames(place));
}

void tst_LineRequests::availability()
{
    const HttpRequest request = reads::availability(kAccount, kDevices);
    QCOMPARE(request.path, "/api/m2m/v1/devices/availability/actions/list");
    QCOMPARE(request.body, R"({"accountName":"0000123456-00001","devices":)" + kDevicesJson + "}");
    QVERIFY(!request.once);
}

QTEST_APPLESS_MAIN(tst_LineRequests)
#include "tst_linerequests.moc"
