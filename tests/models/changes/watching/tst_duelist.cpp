#include "models/changes/changeschedule.h"
#include "models/changes/watching/duelist.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = DueEntry::Kind;

/// What happens by itself, in order of time, and what nobody here can know.
class TestDueList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSuspensionEnds_data();
    void aSuspensionEnds();
    void everythingDueIsInOrder();
    void manyLinesOfOneDayAreOneEntry();
    void anotherProfilesIsNotThisOnes();
    void plansOfALaterDateAreDue();
    void spentQuotasFreeUp();

private:
    static void history(ChangeFixture &f, qint64 line, const QString &field, const QString &after, const QDateTime &at)
    {
        static int id = 100;
        (void)f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (%1, %2, %3, '%4', '', '%5', 'callback')"_s
                         .arg(++id).arg(f.line(line).id.value).arg(at.toMSecsSinceEpoch()).arg(field, after)).value();
    }
};

void TestDueList::aSuspensionEnds_data()
{
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<QDateTime>("announcedAt");
    QTest::addColumn<QString>("announced");
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("isAnnounced");
    const QDateTime january(QDate(2025, 1, 1), QTime(8, 0), Qt::UTC);
    const QDateTime march(QDate(2025, 3, 25), QTime(8, 0), Qt::UTC);
    QTest::addRow("known since when") << january << QDateTime() << QString() << u"2025-04-01"_s << false;
    QTest::addRow("announced") << january << march << u"2025-03-30"_s << u"2025-03-30"_s << true;
    QTest::addRow("announced, not known since when") << QDateTime() << march << u"2025-03-30"_s << u"2025-03-30"_s << true;
    QTest::addRow("announced of the suspension before") << march << january << u"2025-01-08"_s << u"2025-06-23"_s << false;
    QTest::addRow("announced without a day that one can read") << january << march << u"soon"_s << u"2025-04-01"_s << false;
    QTest::addRow("nothing is known") << QDateTime() << QDateTime() << QString() << QString() << false;
    QTest::addRow("nothing but words") << QDateTime() << march << u"soon"_s << QString() << false;
}

void TestDueList::aSuspensionEnds()
{
    QFETCH(QDateTime, since);
    QFETCH(QDateTime, announcedAt);
    QFETCH(QString, announced);
    QFETCH(QString, day);
    QFETCH(bool, isAnnounced);
    const auto ends = resumeDay(since, announcedAt, announced);
    QCOMPARE(ends ? ends->day.toString(Qt::ISODate) : QString(), day);
    QCOMPARE(ends && ends->isAnnounced, isAnnounced);
}

void TestDueList::everythingDueIsInOrder()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    f.makeFleet(5, 3, "suspend");
    const QDateTime now = f.clock.nowUtc();
    const auto scheduled = [&](qint64 line, qint64 minutes) {
        PlanRequest request = f.request(ChangeType::Suspend);
        request.start = {PlanStart::Kind::Moment, now.addSecs(60 * minutes)};
        const auto made = Planner(*f.db).plan(request, *IdTargets::make(f.iccids(line, 1)).value(), now);
        f.must(f.store().submit(made->change, f.origin, now));
        return made->change;
    };
    const ChangeId late = scheduled(1, 60 * 24 * 30);
    const ChangeId missed = scheduled(2, 10);
    const ChangeId soon = scheduled(3, 45);
    history(f, 5, u"state"_s, u"suspend"_s, now.addDays(-80));
    history(f, 6, u"state"_s, u"suspend"_s, now.addDays(-83));
    history(f, 6, u"resume"_s, u"2025-01-19"_s, now);
    const auto list = readDue(*f.db, f.profile.id, now.addSecs(60 * 30));
    QVERIFY2(list, qPrintable(list ? QString() : logLine(list.error())));
    QStringList told;
    for (const DueEntry &entry : list->entries) {
        const QString what = entry.change ? QString::number(entry.change->id.value) : entry.iccids.join(u',');
        told << u"%1 %2 %3"_s.arg(entry.at.toString(u"MM-dd"_s), QString::number(int(entry.kind)), what);
    }
    QCOMPARE(told, (QStringList {u"01-15 %1 %2"_s.arg(int(Kind::Asks)).arg(missed.value), u"01-15 %1 %2"_s.arg(int(Kind::Begins)).arg(soon.value),
                                 u"01-19 %1 %2"_s.arg(int(Kind::Announced)).arg(f.iccid(6)), u"01-25 %1 %2"_s.arg(int(Kind::AtTheLatest)).arg(f.iccid(5)),
                                 u"02-14 %1 %2"_s.arg(int(Kind::Begins)).arg(late.value)}));
    QCOMPARE(list->entries.first().change->pausedBecause, u"schedule.missed"_s);
    QCOMPARE(list->unknownLines, 1);
}

void TestDueList::manyLinesOfOneDayAreOneEntry()
{
    ChangeFixture f;
    f.makeFleet(1, 25, "suspend");
    for (qint64 line = 1; line <= 25; ++line)
        history(f, line, u"state"_s, u"suspend"_s, f.clock.nowUtc().addDays(-10).addSecs(60 * line));
    const auto list = readDue(*f.db, {}, f.clock.nowUtc());
    QCOMPARE(list->entries.size(), 1);
    QCOMPARE(list->entries.first().lines, 25);
    QCOMPARE(list->entries.first().iccids, f.iccids(1, kNamedLines));
}

void TestDueList::anotherProfilesIsNotThisOnes()
{
    ChangeFixture f;
    f.makeFleet(1, 1, "suspend");
    history(f, 1, u"state"_s, u"suspend"_s, f.clock.nowUtc());
    QCOMPARE(readDue(*f.db, f.profile.id, f.clock.nowUtc())->entries.size(), 1);
    QCOMPARE(readDue(*f.db, ProfileId {f.profile.id.value + 1}, f.clock.nowUtc())->entries.size(), 0);
}

void TestDueList::plansOfALaterDateAreDue()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    const QDateTime begins = f.clock.nowUtc().addDays(2);
    const auto assign = [&](qint64 line, const QDateTime &from, const QString &to) {
        (void)f.exec(u"INSERT INTO assignment (id, device_id, kind, plan, pool, from_at, to_at, change_id) VALUES (%1, %2, 'plan', 'Shared', 'Pool', %3, %4, 7)"_s
                         .arg(100 + line).arg(f.line(line).id.value).arg(from.toMSecsSinceEpoch()).arg(to)).value();
    };
    assign(1, begins, u"NULL"_s);
    assign(2, begins, u"NULL"_s);
    // Withdrawn: it never applies.
    assign(3, begins, QString::number(begins.toMSecsSinceEpoch()));
    const DueList list = readDue(*f.db, f.profile.id, f.clock.nowUtc()).value();
    QCOMPARE(list.entries.size(), 1);
    QCOMPARE(list.entries.first().kind, Kind::PlanBegins);
    QCOMPARE(list.entries.first().at, begins);
    QCOMPARE(list.entries.first().lines, 2);
    QCOMPARE(list.entries.first().subject, u"Shared, Pool"_s);
    QCOMPARE(list.entries.first().source, ChangeId {7});
    QVERIFY(readDue(*f.db, f.profile.id, begins).value().entries.isEmpty());
}

void TestDueList::spentQuotasFreeUp()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    QDateTime first;
    for (int i = 0; i < 5; ++i) {
        const auto ids = i < 4 ? f.iccids(1, 2) : f.iccids(1, 1);
        const bool suspends = i % 2 == 0;
        (void)f.succeeded(suspends ? ChangeType::Suspend : ChangeType::Restore, ids, suspends ? u"suspend"_s : u"active"_s);
        if (i == 0)
            first = f.clock.nowUtc();
        f.clock.advance(std::chrono::minutes(5));
    }
    const DueList list = readDue(*f.db, f.profile.id, f.clock.nowUtc()).value();
    const auto free = std::ranges::find(list.entries, Kind::DayQuotaFrees, &DueEntry::kind);
    QVERIFY(free != list.entries.end());
    // The other had four.
    QCOMPARE(free->lines, 1);
    QCOMPARE(free->at, first.addDays(1));
}

QTEST_APPLESS_MAIN(TestDueList)
#include "tst_duelist.moc"
