#include "models/values/showntime.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// Which zone people read, and that it is said where it is not their own.
class tst_ShownTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { showntime::setZone(showntime::Zone::Local); }
    void localTimeNeedsNoMark();
    void utcSaysSo();
    void aDayBeginsInTheChosenZone();
    void nothingIsSaidOfNoTime();

private:
    const QDateTime m_moment {QDate(2025, 1, 15), QTime(2, 30), QTimeZone::utc()};
};

void tst_ShownTime::initTestCase()
{
    // Before anybody has asked for local time.
    qputenv("TZ", "America/New_York");
    QLocale::setDefault(QLocale(QLocale::German));
}

void tst_ShownTime::localTimeNeedsNoMark()
{
    QCOMPARE(showntime::inZone(m_moment).date(), QDate(2025, 1, 14));
    QCOMPARE(showntime::dateAndTime(m_moment), u"14.01.25 21:30"_s);
    QCOMPARE(showntime::timeOfDay(m_moment), u"21:30"_s);
}

void tst_ShownTime::utcSaysSo()
{
    showntime::setZone(showntime::Zone::Utc);
    QCOMPARE(showntime::inZone(m_moment).date(), QDate(2025, 1, 15));
    QCOMPARE(showntime::dateAndTime(m_moment), u"15.01.25 02:30 UTC"_s);
    QCOMPARE(showntime::timeOfDay(m_moment), u"02:30 UTC"_s);
    QVERIFY2(showntime::exact(m_moment).contains(u"UTC"_s), qPrintable(showntime::exact(m_moment)));
}

void tst_ShownTime::aDayBeginsInTheChosenZone()
{
    QCOMPARE(showntime::startOfDay(QDate(2025, 1, 15)), QDateTime(QDate(2025, 1, 15), QTime(5, 0), QTimeZone::utc()));
    showntime::setZone(showntime::Zone::Utc);
    QCOMPARE(showntime::startOfDay(QDate(2025, 1, 15)), QDateTime(QDate(2025, 1, 15), QTime(0, 0), QTimeZone::utc()));
}

void tst_ShownTime::nothingIsSaidOfNoTime()
{
    QVERIFY(showntime::dateAndTime({}).isEmpty());
    QVERIFY(showntime::timeOfDay({}).isEmpty());
    QVERIFY(showntime::exact({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ShownTime)
#include "tst_showntime.moc"
