#include "tests/support/bodies.h"
#include "thingspace/callbacks/outsidenotice.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_OutsideNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAChange();
    void takesAnyCasingAndShape();
    void readsAResumption_data();
    void readsAResumption();
    void countsProvisioningActions_data();
    void countsProvisioningActions();
    void othersAreNoNotice();
};

void tst_OutsideNotice::readsAChange()
{
    const auto notice = parseOutsideNotice(kExternalService, R"({"requestId":"r","deviceIds":[{"id":"89148000000012345675","kind":"ICCID"}],
        "deviceResponse":{"externalProvisioningChanges":{"source":"Portal","change":"Suspend","deviceInfo":{"accountName":"0000123456-00001"}}},"status":"Success"})");
    QVERIFY(notice);
    QCOMPARE(notice->source, u"Portal"_s);
    QCOMPARE(notice->change, u"Suspend"_s);
    QCOMPARE(notice->account, u"0000123456-00001"_s);
    QCOMPARE(notice->device, (WireDevice {{"iccid", "89148000000012345675"}}));
    QVERIFY(notice->isProvisioning());
}

// Only an older interface's names are known for sure.
void tst_OutsideNotice::takesAnyCasingAndShape()
{
    const auto notice = parseOutsideNotice(kExternalService, R"({"deviceResponse":{"Source":"Network","Change":"changeICCID",
        "DeviceInfo":{"AccountName":"A","deviceIds":[{"id":"5550001111","kind":"mdn"}]}}})");
    QVERIFY(notice);
    QCOMPARE(notice->source, u"Network"_s);
    QCOMPARE(notice->change, u"changeICCID"_s);
    QCOMPARE(notice->device, (WireDevice {{"mdn", "5550001111"}}));
    QVERIFY(!notice->isProvisioning());
    const auto nothing = parseOutsideNotice(kExternalService, "{}");
    QVERIFY(nothing);
    QVERIFY(nothing->device.isEmpty() && nothing->change.isEmpty());
}

void tst_OutsideNotice::readsAResumption_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << QByteArray("The device will resume service on 2025-03-31T08:00:00Z") << QDate(2025, 3, 31);
    QTest::newRow("American") << QByteArray("Resumes 3/9/2025.") << QDate(2025, 3, 9);
    QTest::newRow("no date") << QByteArray("soon") << QDate();
    QTest::newRow("no such day") << QByteArray("on 2025-02-31") << QDate();
}

void tst_OutsideNotice::readsAResumption()
{
    QFETCH(QByteArray, comment);
    QFETCH(QDate, date);
    const auto notice = parseOutsideNotice(kResumeService, R"({"deviceIds":[{"id":"89148000000012345675","kind":"iccid"}],"deviceResponse":{"resumeTrackingNotification":{"comment":")"
                                               + comment + R"("}}})");
    QVERIFY(notice);
    QVERIFY(notice->kind == OutsideNotice::Kind::WillResume);
    QCOMPARE(notice->resumesOn, date);
    QCOMPARE(notice->comment, QString::fromUtf8(comment));
    QVERIFY(!notice->isProvisioning());
}

void tst_OutsideNotice::countsProvisioningActions_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("counts");
    for (const char *action : {"Activate", "Suspend", "Restore", "Deactivate", "suspend"})
        QTest::newRow(action) << QString::fromLatin1(action) << true;
    for (const char *action : {"ChangeEsn", "changeIMEI", "Device Detection", ""})
        QTest::newRow(action) << QString::fromLatin1(action) << false;
}

void tst_OutsideNotice::countsProvisioningActions()
{
    QFETCH(QString, change);
    QFETCH(bool, counts);
    OutsideNotice notice;
    notice.change = change;
    QCOMPARE(notice.isProvisioning(), counts);
}

void tst_OutsideNotice::othersAreNoNotice()
{
    QVERIFY(!parseOutsideNotice(u"CarrierService"_s, testBody("section-10.3-callback.json")));
    QVERIFY(!parseOutsideNotice(kExternalService, "hello"));
}

QTEST_APPLESS_MAIN(tst_OutsideNotice)
#include "tst_outsidenotice.moc"
