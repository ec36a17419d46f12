#include "ui/devices/syncwords.h"
#include "ui/common/whentext.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// What the Devices page says in words.
class TestSyncWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tellsWhatASyncDid();
    void namesAFewThatWereNotFound();
    void saysAges_data();
    void saysAges();
    void saysDaysByName();
};

void TestSyncWords::tellsWhatASyncDid()
{
    SyncSummary summary;
    summary.devices = 7;
    QVERIFY(syncwords::ofSync(summary).contains(u"nothing has changed"_s));
    summary.updated = 2;
    summary.missing = 1;
    const QString sentence = syncwords::ofSync(summary);
    QVERIFY2(sentence.contains(u"2 changed, 1 not listed any more"_s), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"new"_s));
}

void TestSyncWords::namesAFewThatWereNotFound()
{
    SyncSummary summary;
    summary.notFound = {u"a"_s, u"b"_s};
    QVERIFY(syncwords::ofRefresh(summary).endsWith(u": a, b."_s));
    summary.notFound = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    const QString sentence = syncwords::ofRefresh(summary);
    QVERIFY2(sentence.endsWith(u": a, b, c and others."_s), qPrintable(sentence));
    QVERIFY(sentence.contains(u" 4 "_s));
}

void TestSyncWords::saysAges_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::addRow("now") << qint64(3) << u"just now"_s;
    QTest::addRow("a clock that went back") << qint64(-500) << u"just now"_s;
    QTest::addRow("minutes") << qint64(4 * 60) << u"4 min ago"_s;
    QTest::addRow("hours") << qint64(3 * 3600) << u"3 h ago"_s;
    QTest::addRow("days") << qint64(12 * 86400) << u"12 day(s) ago"_s;
}

void TestSyncWords::saysAges()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    const QDateTime now(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());
    QCOMPARE(whentext::age(now.addSecs(-seconds), now), text);
}

void TestSyncWords::saysDaysByName()
{
    const QDateTime now = QDateTime(QDate(2025, 1, 15), QTime(12, 0)).toUTC();
    QVERIFY(whentext::when(now.addSecs(-3600), now).startsWith(u"today, 11:00"_s));
    QVERIFY(whentext::when(now.addDays(-1), now).startsWith(u"yesterday, 12:00"_s));
    QVERIFY(whentext::when(now.addDays(-9), now).contains(u"2025"_s));
    QVERIFY(whentext::when({}, now).isEmpty());
}

QTEST_GUILESS_MAIN(TestSyncWords)
#include "tst_syncwords.moc"
