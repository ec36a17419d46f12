#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/availability.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The DeviceService callback of thingspace-api.md 4.6: the flags' names are known, their container is not (10.4).
class tst_Availability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containers_data();
    void containers();
    void readiness_data();
    void readiness();
    void receipts();
};

void tst_Availability::containers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("count"); // -1: malformed
    const QByteArray entry = R"({"deviceIds":[{"id":"1","kind":"ICCID"}],"deviceFound":true,"associatedWithMTN":false})";
    const auto with = [](const QByteArray &response) { return R"({"requestId":"r","deviceResponse":)" + response + "}"; };
    QTest::newRow("an array") << with("[" + entry + "," + entry + "]") << qsizetype(2);
    QTest::newRow("a named array") << with(R"({"availability":[)" + entry + "]}") << qsizetype(1);
    QTest::newRow("another name") << with(R"({"deviceAvailabilityResponse":[)" + entry + R"(],"other":["x"]})") << qsizetype(1);
    QTest::newRow("other casing, one object of ids") << with(R"({"a":[{"DeviceIds":{"id":"1","kind":"Iccid"},"DeviceFound":"true","AssociatedWithMtn":"false"}]})") << qsizetype(1);
    QTest::newRow("no array") << with("{}") << qsizetype(-1);
    QTest::newRow("null") << with("null") << qsizetype(-1);
    QTest::newRow("an array of something else") << with(R"({"availability":[{"x":1}]})") << qsizetype(-1);
    QTest::newRow("nothing") << QByteArray() << qsizetype(-1);
}

void tst_Availability::containers()
{
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, count);
    const Result<QList<Availability>> all = parseAvailability(body);
    QCOMPARE(all ? all->size() : -1, count);
    if (!all) {
        QCOMPARE(all.error().code, u"availability.malformed"_s);
        return;
    }
    for (const Availability &one : *all) {
        QCOMPARE(one.device, (WireDevice {{"iccid", "1"}}));
        QVERIFY(one.found && !one.hasLine && one.isReady());
    }
}

void tst_Availability::readiness_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<bool>("ready");
    QTest::newRow("ready") << QByteArray(R"({"deviceFound":true,"associatedWithMTN":false,"productType":"4GODI_DATA"})") << true;
    QTest::newRow("modem alone") << QByteArray(R"({"deviceFound":true,"associatedWithMTN":false,"productType":"4GODI_MOD"})") << false;
    QTest::newRow("has a line") << QByteArray(R"({"deviceFound":true,"associatedWithMTN":true})") << false;
    QTest::newRow("not found") << QByteArray(R"({"deviceFound":false,"associatedWithMTN":false})") << false;
    QTest::newRow("does not say whether it has a line") << QByteArray(R"({"deviceFound":true})") << false;
}

void tst_Availability::readiness()
{
    QFETCH(QByteArray, entry);
    QFETCH(bool, ready);
    const Result<QList<Availability>> all = parseAvailability(R"({"deviceResponse":{"availability":[)" + entry + "]}}");
    QVERIFY(all);
    QCOMPARE(all->at(0).isReady(), ready);
}

void tst_Availability::receipts()
{
    QCOMPARE(parseRequestId(R"({"requestId":"r"})").value_or(QString()), u"r"_s);
    QCOMPARE(parseRequestId(R"({"requestId":""})").error().code, u"ack.empty"_s);
    QCOMPARE(parseRequestId(R"([{"status":"Success"}])").error().code, u"ack.empty"_s);
    QCOMPARE(parseRequestId("<html>").error().code, u"ack.malformed"_s);
}

QTEST_APPLESS_MAIN(tst_Availability)
#include "tst_availability.moc"
