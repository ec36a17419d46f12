#include "models/changes/changeschedule.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changes that begin by themselves: on time, late, moved, cancelled; once, whoever tries.
class TestChangeSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lateIsAskedAbout_data();
    void lateIsAskedAbout();
    void beginsAtItsTime_data();
    void beginsAtItsTime();
    void aReleaseWaitsForItsTime();
    void missedItAsksOnceAndRunsAfterYes();
    void askingIsSaidThoughNothingRan();
    void aClockThatWentBackDoesNotUnask();
    void aStepThatFailsLeavesItScheduled();
    void anotherTimeCounts();
    void anotherTimeOfWhatRunsIsRefused();
    void whatCannotBeginAsks();
    void cancelEndsIt();
    void nothingOfItCanBeRepeatedBefore();

private:
    static bool openPostgresql(ChangeFixture &f)
    {
        const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
        auto db = url ? Database::open(*url) : failure(url.error());
        if (!db)
            return false;
        f.db = std::move(*db);
        const auto added = ProfileStore(*f.db, f.clock).add(u"schedules"_s, u"http://127.0.0.1:82"_s, f.profile.accounts);
        f.profile = added.value_or(Profile());
        return added.has_value();
    }
    static ChangeId draft(ChangeFixture &f, std::chrono::minutes in = 60min)
    {
        f.makeFleet(1, 3);
        PlanRequest request = f.request(ChangeType::Suspend);
        request.start = {PlanStart::Kind::Moment, f.clock.nowUtc().addSecs(60 * in.count())};
        return Planner(*f.db).plan(request, *IdTargets::make(f.iccids(1, 3)).value(), f.clock.nowUtc()).value().change;
    }
    static ChangeId scheduled(ChangeFixture &f, std::chrono::minutes in = 60min)
    {
        const ChangeId change = draft(f, in);
        f.must(f.store().submit(change, f.origin, f.clock.nowUtc()));
        return change;
    }
    static AuditOrigin worker() { return {u"jane"_s, u"default"_s, u"schedule"_s}; }
    /// What a worker does at each turn; answers how many moved.
    static int turn(ChangeFixture &f)
    {
        ChangeSchedule schedule(*f.db);
        int moved = 0;
        const QList<ChangeSchedule::Due> due = schedule.due(f.clock.nowUtc()).value();
        for (const auto &each : due)
            moved += schedule.take(each, worker(), f.clock.nowUtc()).value();
        return moved;
    }
    static QString events(ChangeFixture &f, ChangeId change)
    {
        QStringList states;
        Query rows = f.db->composed(u"SELECT to_state FROM change_event WHERE change_id = %1 ORDER BY seq"_s.arg(change.value));
        if (rows.exec()) {
            while (rows.next())
                states << rows.text(0);
        }
        return states.join(u' ');
    }
    static QString lastAudit(ChangeFixture &f, const QString &column)
    {
        return f.text(u"SELECT %1 FROM audit ORDER BY id DESC LIMIT 1"_s.arg(column));
    }
};

void TestChangeSchedule::lateIsAskedAbout_data()
{
    QTest::addColumn<qint64>("late");
    QTest::addColumn<StartVerdict>("verdict");
    QTest::addRow("an hour to come") << qint64(-3'600'000) << StartVerdict::Wait;
    QTest::addRow("a moment to come") << qint64(-1) << StartVerdict::Wait;
    QTest::addRow("now") << qint64(0) << StartVerdict::Begin;
    QTest::addRow("a little late") << qint64(1'000) << StartVerdict::Begin;
    QTest::addRow("ten minutes late") << qint64(600'000) << StartVerdict::Begin;
    QTest::addRow("later than that") << qint64(600'001) << StartVerdict::Ask;
    QTest::addRow("a year late") << qint64(31'536'000'000) << StartVerdict::Ask;
}

void TestChangeSchedule::lateIsAskedAbout()
{
    QFETCH(qint64, late);
    QFETCH(StartVerdict, verdict);
    const QDateTime start(QDate(2025, 3, 9), QTime(2, 30), Qt::UTC);
    QCOMPARE(startVerdict(start, start.addMSecs(late)), verdict);
}

void TestChangeSchedule::beginsAtItsTime_data()
{
    QTest::addColumn<bool>("postgresql");
    QTest::addRow("SQLite") << false;
    QTest::addRow("PostgreSQL") << true;
}

void TestChangeSchedule::beginsAtItsTime()
{
    QFETCH(bool, postgresql);
    if (postgresql && !qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server was given");
    ChangeFixture f;
    QVERIFY(!postgresql || openPostgresql(f));
    const ChangeId change = scheduled(f);
    QCOMPARE(f.change(change).startAt, f.clock.nowUtc().addSecs(3600));
    f.clock.advance(59min);
    QCOMPARE(turn(f), 0);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    f.clock.advance(1min);
    const auto due = ChangeSchedule(*f.db).due(f.clock.nowUtc()).value();
    QCOMPARE(due.size(), 1);
    QCOMPARE(turn(f), 1);
    QCOMPARE(f.change(change).state, ChangeState::Queued);
    QCOMPARE(f.change(change).counts.value(ItemState::Queued), 3);
    QCOMPARE(f.change(change).releasedAt, f.clock.nowUtc());
    QCOMPARE(events(f, change), u"draft scheduled queued"_s);
    QVERIFY(f.countsAgree(change));
    QCOMPARE(f.brokenChains(), 0);
    QCOMPARE(lastAudit(f, u"action"_s), u"change.queued"_s);
    QCOMPARE(lastAudit(f, u"source"_s), u"schedule"_s);
    QCOMPARE(lastAudit(f, u"reason"_s), u"schedule.due"_s);
    // Another worker saw the same, a moment ago.
    QVERIFY(!ChangeSchedule(*f.db).take(due.first(), worker(), f.clock.nowUtc()).value());
    QCOMPARE(events(f, change), u"draft scheduled queued"_s);
}

void TestChangeSchedule::aReleaseWaitsForItsTime()
{
    ChangeFixture f;
    const ChangeId change = draft(f);
    const QString hash = f.text(u"SELECT plan_hash FROM bulk_change"_s);
    f.must(f.store().submit(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QCOMPARE(f.change(change).counts.value(ItemState::Planned), 3);
    QCOMPARE(f.text(u"SELECT plan_hash FROM bulk_change"_s), hash);
    QCOMPARE(lastAudit(f, u"action"_s), u"change.scheduled"_s);
    // A line that waits for its day is free until then.
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 3))->send, 3);
    const auto again = f.store().submit(change, f.origin, f.clock.nowUtc());
    QCOMPARE(again.error().code, u"change.scheduled"_s);
    QCOMPARE(f.store().resume(change, f.origin, f.clock.nowUtc()).error().code, u"change.scheduled"_s);
    QCOMPARE(f.store().pause(change, f.origin, f.clock.nowUtc()).error().code, u"change.cannot-pause"_s);
}

void TestChangeSchedule::missedItAsksOnceAndRunsAfterYes()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    f.clock.advance(71min);
    QCOMPARE(turn(f), 1);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QCOMPARE(f.change(change).pausedBecause, u"schedule.missed"_s);
    QCOMPARE(f.change(change).pausedArguments, (QStringList {u"2025-01-15T13:00:00Z"_s, QString::number(change.value)}));
    QCOMPARE(f.change(change).counts.value(ItemState::Planned), 3);
    QCOMPARE(lastAudit(f, u"action"_s), u"change.asks"_s);
    QCOMPARE(turn(f), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.asks'"_s), 1);
    f.must(f.store().resume(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(change).state, ChangeState::Queued);
    QCOMPARE(f.change(change).pausedBecause, QString());
    QCOMPARE(f.change(change).counts.value(ItemState::Queued), 3);
    QCOMPARE(lastAudit(f, u"reason"_s), u"operator"_s);
    QCOMPARE(lastAudit(f, u"source"_s), u"command-line"_s);
}

void TestChangeSchedule::askingIsSaidThoughNothingRan()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    QVERIFY(!asks(f.change(change), f.clock.nowUtc()));
    f.clock.advance(71min);
    QVERIFY(asks(f.change(change), f.clock.nowUtc()));
    QCOMPARE(f.change(change).pausedBecause, QString());
    QCOMPARE(asShown(f.change(change), f.clock.nowUtc()).pausedBecause, u"schedule.missed"_s);
    f.must(f.store().resume(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(change).state, ChangeState::Queued);
}

void TestChangeSchedule::aClockThatWentBackDoesNotUnask()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    f.clock.jump(2h);
    QCOMPARE(turn(f), 1);
    f.clock.jump(-62min);
    QCOMPARE(turn(f), 0);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QVERIFY(asks(f.change(change), f.clock.nowUtc()));
}

// Whatever dies between the moment and its commit leaves what was there before; whoever comes next begins it, once.
void TestChangeSchedule::aStepThatFailsLeavesItScheduled()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    f.clock.advance(60min);
    const auto due = ChangeSchedule(*f.db).due(f.clock.nowUtc()).value();
    const auto died = f.db->inTransaction([&]() -> Result<void> {
        const auto taken = ChangeSchedule(*f.db).take(due.first(), worker(), f.clock.nowUtc());
        return taken && *taken ? failure(Error::Kind::Storage, u"store.failed"_s) : Result<void>();
    });
    QVERIFY(!died);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QCOMPARE(f.change(change).counts.value(ItemState::Planned), 3);
    QCOMPARE(events(f, change), u"draft scheduled"_s);
    QCOMPARE(turn(f), 1);
    QCOMPARE(turn(f), 0);
    QCOMPARE(events(f, change), u"draft scheduled queued"_s);
    QVERIFY(f.countsAgree(change));
}

void TestChangeSchedule::anotherTimeCounts()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    f.clock.advance(60min);
    // A worker has seen it due; before it begins, a person moves it.
    const auto due = ChangeSchedule(*f.db).due(f.clock.nowUtc()).value();
    f.must(ChangeSchedule(*f.db).move(change, f.clock.nowUtc().addSecs(7200), f.origin, f.clock.nowUtc()));
    QVERIFY(!ChangeSchedule(*f.db).take(due.first(), worker(), f.clock.nowUtc()).value());
    QCOMPARE(lastAudit(f, u"action"_s), u"change.rescheduled"_s);
    QCOMPARE(lastAudit(f, u"before"_s), u"2025-01-15T13:00:00.000Z"_s);
    QCOMPARE(lastAudit(f, u"after"_s), u"2025-01-15T15:00:00.000Z"_s);
    // What asks is answered by another time, too.
    f.clock.advance(4h);
    QCOMPARE(turn(f), 1);
    QVERIFY(asks(f.change(change), f.clock.nowUtc()));
    f.must(ChangeSchedule(*f.db).move(change, {}, f.origin, f.clock.nowUtc()));
    QVERIFY(!asks(f.change(change), f.clock.nowUtc()));
    QCOMPARE(turn(f), 1);
    QCOMPARE(f.change(change).state, ChangeState::Queued);
}

void TestChangeSchedule::anotherTimeOfWhatRunsIsRefused()
{
    ChangeFixture f;
    const ChangeId change = draft(f);
    f.must(ChangeSchedule(*f.db).move(change, {}, f.origin, f.clock.nowUtc()));
    QVERIFY(!f.change(change).startAt.isValid());
    f.must(f.store().submit(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(change).state, ChangeState::Queued);
    const auto moved = ChangeSchedule(*f.db).move(change, f.clock.nowUtc().addSecs(60), f.origin, f.clock.nowUtc());
    QCOMPARE(moved.error().code, u"change.cannot-reschedule"_s);
    QCOMPARE(moved.error().arguments, (QStringList {QString::number(change.value), u"queued"_s}));
    QCOMPARE(ChangeSchedule(*f.db).move(ChangeId {99}, {}, f.origin, f.clock.nowUtc()).error().code, u"change.unknown"_s);
}

void TestChangeSchedule::whatCannotBeginAsks()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    (void)f.exec(u"UPDATE bulk_change SET plan_hash = 'another'"_s).value();
    f.clock.advance(60min);
    QCOMPARE(turn(f), 1);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QCOMPARE(f.change(change).pausedBecause, u"change.plan-differs"_s);
    QCOMPARE(turn(f), 0);
    QCOMPARE(f.store().resume(change, f.origin, f.clock.nowUtc()).error().code, u"change.plan-differs"_s);
    QCOMPARE(f.change(change).counts.value(ItemState::Planned), 3);
}

void TestChangeSchedule::cancelEndsIt()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    f.must(f.store().cancel(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(change).state, ChangeState::Cancelled);
    QCOMPARE(f.change(change).counts.value(ItemState::Cancelled), 3);
    f.clock.advance(60min);
    QCOMPARE(turn(f), 0);
    QCOMPARE(events(f, change), u"draft scheduled cancelled"_s);
    QVERIFY(f.countsAgree(change));
}

void TestChangeSchedule::nothingOfItCanBeRepeatedBefore()
{
    ChangeFixture f;
    const ChangeId change = scheduled(f);
    QCOMPARE(f.linked().undo(f.profile, change, f.origin, f.clock.nowUtc()).error().code, u"change.not-run"_s);
    QCOMPARE(f.linked().retry(f.profile, change, {}, f.origin, f.clock.nowUtc()).error().code, u"change.not-run"_s);
    // Called off, it may be planned again as it was.
    f.must(f.store().cancel(change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.linked().retry(f.profile, change, {}, f.origin, f.clock.nowUtc())->send, 3);
}

QTEST_APPLESS_MAIN(TestChangeSchedule)
#include "tst_changeschedule.moc"
