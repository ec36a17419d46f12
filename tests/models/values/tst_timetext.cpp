#include "models/values/timetext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheContractsTimes_data();
    void readsTheContractsTimes();
};

// A zone with an hour that does not exist.
void TestTimeText::initTestCase()
{
    qputenv("TZ", "America/Chicago");
}

void TestTimeText::readsTheContractsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::addRow("UTC") << u"2025-01-31T08:00:00Z"_s << u"2025-01-31T08:00:00.000Z"_s;
    QTest::addRow("without an offset") << u"2025-01-31T08:00:00"_s << u"2025-01-31T08:00:00.000Z"_s;
    QTest::addRow("in an hour that the machine's zone skips") << u"2025-03-09T02:30:00"_s << u"2025-03-09T02:30:00.000Z"_s;
    QTest::addRow("with an offset") << u"2025-01-31T08:00:00-06:00"_s << u"2025-01-31T14:00:00.000Z"_s;
    QTest::addRow("to the minute") << u"2025-01-31T08:00"_s << u"2025-01-31T08:00:00.000Z"_s;
    QTest::addRow("to the millisecond") << u"2025-01-31T08:00:00.250Z"_s << u"2025-01-31T08:00:00.250Z"_s;
    QTest::addRow("a day") << u"2025-01-31"_s << u"2025-01-31T00:00:00.000Z"_s;
    for (const char *bad : {"", "yesterday", "2025-02-30", "2025-13-01T00:00:00Z", "08:00", "2025-01-31T25:00:00Z", "20250131", "0000-01-01", "9999-12-31T23:30:00-01:00",
                            "2025-01-31T08:00:00+01:00Z"})
        QTest::addRow("refused: %s", bad) << QString::fromLatin1(bad) << QString();
}

void TestTimeText::readsTheContractsTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto time = parseTime(text);
    QCOMPARE(time ? time->toString(Qt::ISODateWithMs) : QString(), utc);
    if (time)
        QCOMPARE(time->timeSpec(), Qt::UTC);
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
