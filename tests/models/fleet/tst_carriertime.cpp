#include "models/fleet/carriertime.h"

#include <QDateTime>
#include <QTest>

class TestCarrierTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestCarrierTime::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    QTest::addRow("offset west") << QByteArray("2025-01-31T00:00:00-05:00") << QByteArray("2025-01-31T05:00:00.000Z");
    QTest::addRow("offset east") << QByteArray("2025-01-31T01:30:00+05:30") << QByteArray("2025-01-30T20:00:00.000Z");
    QTest::addRow("Z") << QByteArray("2024-02-29T23:59:59Z") << QByteArray("2024-02-29T23:59:59.000Z");
    QTest::addRow("no offset is UTC") << QByteArray("2024-08-07T10:42:15") << QByteArray("2024-08-07T10:42:15.000Z");
    QTest::addRow("fraction") << QByteArray("2024-08-07T10:42:15.1234567Z") << QByteArray("2024-08-07T10:42:15.123Z");
    QTest::addRow("short fraction") << QByteArray("2024-08-07T10:42:15.5-04:00") << QByteArray("2024-08-07T14:42:15.500Z");
    QTest::addRow("offset without colon") << QByteArray("2024-08-07T10:42:15-0400") << QByteArray("2024-08-07T14:42:15.000Z");
    QTest::addRow("date alone") << QByteArray("2024-08-07") << QByteArray("2024-08-07T00:00:00.000Z");
    QTest::addRow("blank for T") << QByteArray("2024-08-07 10:42:15Z") << QByteArray("2024-08-07T10:42:15.000Z");
    QTest::addRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << QByteArray("1969-12-31T23:59:59.000Z");
}

void TestCarrierTime::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto time = parseCarrierTime(text);
    QVERIFY(time.has_value());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC), QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODateWithMs));
}

void TestCarrierTime::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "soon", "2024-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "2024-08-07T10:42", "2024-08-07T10:42:15X", "2024-08-07T10:42:15-4",
                             "2024-08-07T10:42:15.Z", "2024-08-07T25:00:00Z", "2024-08-07T10:42:15Z ", "20240807"})
        QTest::addRow("%s", *text == 0 ? "empty" : text) << QByteArray(text);
}

void TestCarrierTime::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseCarrierTime(text).has_value());
}

QTEST_APPLESS_MAIN(TestCarrierTime)
#include "tst_carriertime.moc"
