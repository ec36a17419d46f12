#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/linelimits.h"
#include "thingspace/simulator/schedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;
using namespace std::chrono_literals;

namespace {

class HeldClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + elapsed, Qt::UTC); }
    std::chrono::milliseconds bootTime() const override { return std::chrono::milliseconds(5000 + elapsed); }
    qint64 elapsed = 0;
};

constexpr qint64 kStart = 1'790'000'000'000;
constexpr qint64 kDay = 86'400'000;

} // namespace

class TestSimulatorClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAtItsRate();
    void jumpsAhead();
    void skewIsShownButOrdersNothing();
    void goesOnWhileAway();
    void whatIsDueRunsInOrder();
    void afterAJumpEachSeesItsOwnTime();
    void fiveActionsADayRolling();
    void fourPlanChangesAMonthRolling();
    void hundredActivationsAMinute();
    void halfAYearOfSuspension();
    void writesTimes();
};

void TestSimulatorClock::runsAtItsRate()
{
    HeldClock machine;
    SimClock clock(machine);
    QCOMPARE(clock.now(), kStart);
    machine.elapsed = 1000;
    clock.setRate(60);
    QCOMPARE(clock.now(), kStart + 1000);
    machine.elapsed = 2000;
    QCOMPARE(clock.now(), kStart + 61000);
    QCOMPARE(clock.until(kStart + 121000), 1000ms);
    QCOMPARE(clock.until(kStart), 0ms);
}

void TestSimulatorClock::jumpsAhead()
{
    HeldClock machine;
    SimClock clock(machine);
    clock.advance(3600'000);
    QCOMPARE(clock.ticks(), kStart + 3600'000);
}

void TestSimulatorClock::skewIsShownButOrdersNothing()
{
    HeldClock machine;
    SimClock clock(machine);
    clock.setSkew(-5000);
    QCOMPARE(clock.now(), kStart - 5000);
    QCOMPARE(clock.ticks(), kStart);
}

void TestSimulatorClock::goesOnWhileAway()
{
    HeldClock machine;
    SimClock clock(machine);
    clock.setRate(10);
    clock.advance(500);
    const SimClock::Setting setting = clock.setting();
    machine.elapsed = 100;
    SimClock later(machine);
    later.resume(setting);
    QCOMPARE(later.ticks(), kStart + 500 + 1000);
    QCOMPARE(later.rate(), 10.0);
}

void TestSimulatorClock::whatIsDueRunsInOrder()
{
    HeldClock machine;
    SimClock clock(machine);
    Schedule schedule(clock);
    QList<int> ran;
    schedule.after(20, [&] { ran.append(2); });
    schedule.after(10, [&] { ran.append(1); });
    schedule.after(20, [&] { ran.append(3); });
    schedule.after(90, [&] { ran.append(4); });
    QCOMPARE(schedule.next(), std::optional(kStart + 10));
    machine.elapsed = 30;
    schedule.runDue(2);
    QCOMPARE(ran, (QList<int> {1, 2}));
    schedule.runDue(10);
    QCOMPARE(ran, (QList<int> {1, 2, 3}));
}

void TestSimulatorClock::afterAJumpEachSeesItsOwnTime()
{
    HeldClock machine;
    SimClock clock(machine);
    Schedule schedule(clock);
    QList<qint64> seen;
    schedule.after(60'000, [&] {
        seen.append(clock.now() - kStart);
        schedule.after(60'000, [&] { seen.append(clock.now() - kStart); });
    });
    clock.advance(3600'000);
    schedule.runDue(100);
    QCOMPARE(seen, (QList<qint64> {60'000, 120'000}));
    QCOMPARE(clock.now(), kStart + 3600'000);
}

void TestSimulatorClock::fiveActionsADayRolling()
{
    LineLimits limits(5, 0, 0);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(limits.mayProvision(7, kStart + i));
        limits.noteProvisioned(7, kStart + i);
    }
    QVERIFY(!limits.mayProvision(7, kStart + 10));
    QVERIFY(limits.mayProvision(8, kStart + 10));
    QVERIFY(limits.mayProvision(7, kStart + kDay));
    QVERIFY(LineLimits(0, 0, 0).mayProvision(7, kStart));
}

void TestSimulatorClock::fourPlanChangesAMonthRolling()
{
    LineLimits limits(0, 0, 4);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(limits.mayChangePlan(7, kStart + i * kDay));
        limits.notePlanChange(7, kStart + i * kDay);
    }
    QVERIFY(!limits.mayChangePlan(7, kStart + 31 * kDay - 1));
    QVERIFY(limits.mayChangePlan(8, kStart + 10 * kDay));
    QVERIFY(limits.mayChangePlan(7, kStart + 31 * kDay));
    QVERIFY(limits.mayProvision(7, kStart));
    LineLimits unlimited(0, 0, 0);
    unlimited.notePlanChange(7, kStart);
    QVERIFY(unlimited.mayChangePlan(7, kStart));
}

void TestSimulatorClock::hundredActivationsAMinute()
{
    LineLimits limits(0, 100, 0);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limits.takeActivation(kStart + i), 0);
    QCOMPARE(limits.takeActivation(kStart + 100), 60'000 - 100);
    QCOMPARE(limits.takeActivation(kStart + 60'000), 0);
}

void TestSimulatorClock::halfAYearOfSuspension()
{
    LineLimits limits(5, 100, 4);
    limits.noteSuspended(1, kStart, kStart + 90 * kDay);
    QVERIFY(limits.maySuspend(1, kStart + 100 * kDay));
    limits.noteSuspended(1, kStart + 100 * kDay, kStart + 190 * kDay);
    QVERIFY(!limits.maySuspend(1, kStart + 200 * kDay));
    QVERIFY(limits.maySuspend(1, kStart + 370 * kDay));
}

void TestSimulatorClock::writesTimes()
{
    QCOMPARE(zuluTime(0), "1970-01-01T00:00:00.000Z");
    QCOMPARE(zuluTime(1'709'210'096'007), "2024-02-29T12:34:56.007Z");
    QByteArray json;
    appendEasternTime(json, 1'709'210'096);
    QCOMPARE(json, "\"2024-02-29T07:34:56-05:00\"");
    QCOMPARE(httpDate(1'709'210'096'000), "Thu, 29 Feb 2024 12:34:56 GMT");
    QCOMPARE(timeFrom(u"2024-02-29T07:34:56-05:00"_s), std::optional<qint64>(1'709'210'096'000));
    QCOMPARE(timeFrom(u"2024-02-29T12:34:56Z"_s), std::optional<qint64>(1'709'210'096'000));
    QVERIFY(!timeFrom(u"yesterday"_s));
}

QTEST_GUILESS_MAIN(TestSimulatorClock)
#include "tst_simulatorclock.moc"
