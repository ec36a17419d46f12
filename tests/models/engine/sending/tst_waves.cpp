#include "tests/models/engine/engineworld.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Waves, brakes, quotas and lines of other changes: what the engine does not send, and what it says of it.
class TestWaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWaveByWave();
    void aWaveBeginsOnlyWhenTheOneBeforeIsSettled();
    void pausesWhenTooManyOfAWaveFail();
    void resumingLetsTheBrakedWaveGoOn();
    void aLostAnswerIsWaitedForAndPausesAtTheEndOfLooking();
    void theProfilesKeysHoldWhereThePlanSaysNothing();
    void aBrakeNeedsNoWaves();
    void destructiveActionsAreCountedOverAllChangesOfAProfile();
    void aLineOfAnotherChangeDoesNotHoldAWave();
    void aSpentQuotaIsHeldWithTheTimeItFrees();
    void aRequestOfUnknownFateCountsAgainstTheQuota();
    void queuedBehindAnotherChangeActsOnWhatThatOneLeft();
    void queuedBehindAChangeThatFailedIsHeld();

private:
    static QStringList touched(EngineWorld &world)
    {
        QSet<QString> result;
        for (const QJsonValue request : world.simulator().requests(u"/actions/"_s)) {
            for (const QJsonValue iccid : request["iccids"_L1].toArray())
                result.insert(iccid.toString());
        }
        return {result.begin(), result.end()};
    }
    static QString failing(const QStringList &iccids)
    {
        QStringList faults;
        for (const QString &iccid : iccids)
            faults << uR"({"match":{"iccid":"%1"},"fault":"fail-device","code":"REQUEST_FAILED.UnexpectedError"})"_s.arg(iccid);
        return u"[%1]"_s.arg(faults.join(u','));
    }
};

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestWaves::goesOnWaveByWave()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 60), {}, {u"5,20"_s, {}});
    DONE(plan);
    QCOMPARE(world.change(plan->change).brake, (ChangeBrake {u"5,20"_s, u"off"_s, 1, 3}));
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.change(plan->change).state, ChangeState::Succeeded);
    QCOMPARE(world.change(plan->change).brake.wave, 3);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 60);
    // Two accounts share the waves: never more than a wave's lines at once, in the plan's order.
    qint64 sent = 0;
    QList<qint64> sums;
    for (const QJsonValue request : world.simulator().requests(u"/actions/suspend"_s))
        sums << (sent += request["devices"_L1].toInteger());
    QVERIFY(sums.contains(5));
    QVERIFY(sums.contains(25));
    QCOMPARE(sent, 60);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aWaveBeginsOnlyWhenTheOneBeforeIsSettled()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"700..800"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 30), {}, {u"4,6"_s, {}});
    DONE(plan);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 30);
    // No request left while a line of an earlier wave had no result.
    const qint64 early = world.number(
        u"SELECT count(*) FROM dispatch d WHERE EXISTS (SELECT 1 FROM dispatch_item y JOIN item j ON j.id = y.item_id WHERE y.dispatch_id = d.id AND EXISTS ("
        "SELECT 1 FROM dispatch_item x JOIN item i ON i.id = x.item_id JOIN dispatch e ON e.id = x.dispatch_id WHERE e.change_id = d.change_id AND e.seq < d.seq "
        "AND i.settled_at > d.journalled_at AND (i.id - (SELECT MIN(id) FROM item)) / 4 = 0 AND (j.id - (SELECT MIN(id) FROM item)) / 4 > 0))"_s);
    QCOMPARE(early, 0);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::pausesWhenTooManyOfAWaveFail()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 100);
    const auto plan = world.release(ChangeType::Suspend, lines, {}, {u"10,50"_s, u"20%"_s});
    DONE(plan);
    const auto items = world.items(plan->change);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend","every":3},"fault":"fail-device","code":"REQUEST_FAILED.UnexpectedError"}])"));
    DONE(world.runOnly(plan->change, 1s));
    const Change change = world.change(plan->change);
    QCOMPARE(change.state, ChangeState::Paused);
    QCOMPARE(change.pausedBecause, u"brake.failures-wave"_s);
    QCOMPARE(change.pausedArguments, (QStringList {u"3"_s, u"10"_s, u"20%"_s, u"1"_s, u"3"_s}));
    QCOMPARE(change.counts.value(ItemState::Queued), 90);
    QCOMPARE(touched(world).size(), 10);
    QCOMPARE(world.number(u"SELECT count(*) FROM audit WHERE action = 'change.paused' AND reason LIKE 'brake.failures-wave: 3, 10, 20%'"_s), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::resumingLetsTheBrakedWaveGoOn()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 100);
    const auto plan = world.release(ChangeType::Suspend, lines, {}, {u"10,50"_s, u"20%"_s});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"fail-device","code":"REQUEST_FAILED.UnexpectedError"}])"));
    DONE(world.runOnly(plan->change, 1s));
    QCOMPARE(world.change(plan->change).state, ChangeState::Paused);
    // Whoever resumes has seen the failures of this wave; the next one is braked again.
    DONE(world.resume(plan->change));
    DONE(world.runOnly(plan->change, 1s));
    QCOMPARE(world.change(plan->change).pausedBecause, u"brake.failures-wave"_s);
    QCOMPARE(world.change(plan->change).brake.wave, 2);
    QCOMPARE(touched(world).size(), 60);
    QVERIFY(world.simulator().setFaults("[]"));
    DONE(world.resume(plan->change));
    DONE(world.runOnly(plan->change, 10s));
    QCOMPARE(world.change(plan->change).state, ChangeState::PartiallySucceeded);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 40);
    QCOMPARE(world.change(plan->change).pausedArguments, QStringList());
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aLostAnswerIsWaitedForAndPausesAtTheEndOfLooking()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=200ms"_s, u"look.max=300ms"_s, u"look.deadline=3s"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 40), {}, {u"5"_s, {}});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend","nth":1},"fault":"reset-before"}])"));
    DONE(world.runOnly(plan->change, 4s));
    const Change change = world.change(plan->change);
    QCOMPARE(change.state, ChangeState::Paused);
    QCOMPARE(change.pausedBecause, u"brake.open"_s);
    QCOMPARE(touched(world).size() <= 5, true);
    QVERIFY(change.counts.value(ItemState::Unconfirmed) > 0);
    QCOMPARE(change.counts.value(ItemState::Queued), 35);
    // A person decides that the rest may go; what is silent goes on being followed.
    DONE(world.resume(plan->change));
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Queued), 0);
    QVERIFY(world.count(plan->change, ItemState::Succeeded) >= 35);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::theProfilesKeysHoldWhereThePlanSaysNothing()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"waves=on"_s, u"brake.failures=5%"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 120);
    const auto byProfile = world.release(ChangeType::Suspend, lines.first(60));
    const auto byPlan = world.release(ChangeType::Suspend, lines.sliced(60), {}, {u"off"_s, u"off"_s});
    DONE(byProfile);
    DONE(byPlan);
    QCOMPARE(world.change(byProfile->change).brake, (ChangeBrake {u"10,100"_s, u"5%"_s, 1, 2}));
    QCOMPARE(world.change(byPlan->change).brake, (ChangeBrake {u"off"_s, u"off"_s, 1, 1}));
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 10s;
    DONE(world.run(options));
    QCOMPARE(world.count(byProfile->change, ItemState::Succeeded), 60);
    QCOMPARE(world.count(byPlan->change, ItemState::Succeeded), lines.size() - 60);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aBrakeNeedsNoWaves()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..20"_s}, {u"batch=10"_s, u"pace.writes=600"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 150);
    const auto plan = world.release(ChangeType::Suspend, lines, {}, {{}, u"50%"_s});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"fail-device","code":"REQUEST_FAILED.UnexpectedError"}])"));
    DONE(world.runOnly(plan->change, 1s));
    QCOMPARE(world.change(plan->change).pausedBecause, u"brake.failures"_s);
    QVERIFY(touched(world).size() < 150);
    QVERIFY(world.count(plan->change, ItemState::Queued) > 0);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::destructiveActionsAreCountedOverAllChangesOfAProfile()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..20"_s}, {u"brake.destructive=25"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 60);
    const auto first = world.release(ChangeType::Deactivate, lines.first(15));
    const auto second = world.release(ChangeType::Deactivate, lines.sliced(15, 30));
    const auto harmless = world.release(ChangeType::Suspend, lines.sliced(45));
    DONE(first);
    DONE(second);
    DONE(harmless);
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 3s;
    DONE(world.run(options));
    QCOMPARE(world.count(first->change, ItemState::Succeeded) + world.count(second->change, ItemState::Succeeded), 25);
    QCOMPARE(world.count(harmless->change, ItemState::Succeeded), 15);
    const Change braked = world.change(second->change).state == ChangeState::Paused ? world.change(second->change) : world.change(first->change);
    QCOMPARE(braked.pausedBecause, u"brake.destructive"_s);
    QCOMPARE(braked.pausedArguments.first(2), (QStringList {u"25"_s, u"25"_s}));
    QVERIFY(QDateTime::fromString(braked.pausedArguments[2], Qt::ISODate) > QDateTime::currentDateTimeUtc().addSecs(3000));
    // A person begins its hour anew.
    DONE(world.resume(second->change));
    DONE(world.run(options));
    QCOMPARE(world.count(second->change, ItemState::Succeeded), 30);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aLineOfAnotherChangeDoesNotHoldAWave()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..20"_s}, {u"look.first=200ms"_s, u"look.max=300ms"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 20);
    const auto second = world.plan(ChangeType::Deactivate, lines, {}, {u"5"_s, {}});
    DONE(second);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"reset-before"}])"));
    const auto first = world.release(ChangeType::Suspend, {world.items(second->change).first().identifiers.value(u"iccid"_s).toString()});
    DONE(first);
    DONE(world.runOnly(first->change, 1s));
    QCOMPARE(world.count(first->change, ItemState::Unconfirmed), 1);
    DONE(world.submit(second->change));
    DONE(world.runOnly(second->change, 3s));
    QCOMPARE(world.count(second->change, ItemState::Succeeded), 19);
    QCOMPARE(world.count(second->change, ItemState::Queued), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aSpentQuotaIsHeldWithTheTimeItFrees()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..20"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 2);
    // Both fit the day when they are planned; one line's day fills up before its turn comes.
    const auto plan = world.plan(ChangeType::Suspend, lines);
    DONE(plan);
    for (int i = 0; i < 2; ++i) {
        const auto off = world.release(ChangeType::Suspend, {lines[0]});
        DONE(off);
        DONE(world.runOnly(off->change));
        const auto on = world.release(ChangeType::Restore, {lines[0]});
        DONE(on);
        DONE(world.runOnly(on->change));
        QCOMPARE(world.count(on->change, ItemState::Succeeded), 1);
    }
    QVERIFY(world.moveElsewhere(lines[0], u"deactivate"_s));
    DONE(world.sync());
    // As if it were back where the plan saw it.
    QVERIFY(world.db().composed(u"UPDATE device SET state = 'active' WHERE iccid = '%1'"_s.arg(lines[0])).exec());
    const auto last = world.plan(ChangeType::Suspend, {lines[0]});
    DONE(last);
    QCOMPARE(world.items(last->change).first().state, ItemState::Blocked);
    QCOMPARE(world.items(last->change).first().reason, u"quota.day"_s);
    DONE(world.submit(plan->change));
    DONE(world.runOnly(plan->change, 5s));
    const auto held = world.items(plan->change, ItemState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].reason, u"quota.day"_s);
    QCOMPARE(held[0].reasonArguments.first(), u"5"_s);
    const QDateTime frees = QDateTime::fromString(held[0].reasonArguments[1], Qt::ISODate);
    QVERIFY(frees > QDateTime::currentDateTimeUtc().addSecs(23 * 3600) && frees < QDateTime::currentDateTimeUtc().addSecs(24 * 3600));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::aRequestOfUnknownFateCountsAgainstTheQuota()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..20"_s}, {u"look.first=200ms"_s, u"look.max=300ms"_s});
    BEGIN(world);
    const QString line = world.lines(u"active"_s, 1).first();
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"reset-before"}])"));
    const auto lost = world.release(ChangeType::Suspend, {line});
    DONE(lost);
    DONE(world.runOnly(lost->change, 1s));
    QCOMPARE(world.number(u"SELECT count(*) FROM dispatch WHERE fate = 'unknown'"_s), 1);
    // Five of them, as if each had been given up by hand.
    for (int i = 1; i < 5; ++i)
        QVERIFY(world.db().composed(u"INSERT INTO dispatch SELECT id + %1, seq + 100000 + %1, process_id, change_id, group_id, profile_id, account, method, path, body, body_sha256, "
                                    "devices, token, journalled_at, carrier_offset, fate, answered_at, http_status, code, excerpt, NULL, NULL, 0 FROM dispatch WHERE id = "
                                    "(SELECT MIN(id) FROM dispatch)"_s.arg(i)).exec());
    for (int i = 1; i < 5; ++i)
        QVERIFY(world.db().composed(u"INSERT INTO dispatch_item SELECT dispatch_id + %1, item_id, device_id, 0 FROM dispatch_item WHERE dispatch_id = "
                                    "(SELECT MIN(id) FROM dispatch)"_s.arg(i)).exec());
    const auto next = world.plan(ChangeType::Deactivate, {line}, {}, {}, true);
    DONE(next);
    QCOMPARE(world.items(next->change).first().state, ItemState::Blocked);
    QVERIFY(world.db().composed(u"UPDATE dispatch SET fate = 'refused' WHERE seq > 100000"_s).exec());
    const auto fits = world.plan(ChangeType::Deactivate, {world.lines(u"active"_s, 2)[1]});
    DONE(fits);
    QCOMPARE(fits->send, 1);
}

void TestWaves::queuedBehindAnotherChangeActsOnWhatThatOneLeft()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"100..200"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 10);
    const auto first = world.release(ChangeType::Suspend, lines);
    DONE(first);
    const auto refused = world.plan(ChangeType::Restore, lines);
    DONE(refused);
    QCOMPARE(refused->blocked, 10);
    QVERIFY(world.items(refused->change).first().findings.contains(Finding {Finding::Severity::Blocked, u"line.in-open-change"_s, {QString::number(first->change.value)}, {}}));
    const auto behind = world.release(ChangeType::Restore, lines, {}, {}, true);
    DONE(behind);
    QCOMPARE(behind->send, 10);
    QCOMPARE(behind->warnings, 10);
    QCOMPARE(world.items(behind->change).first().before, (QJsonObject {{u"state"_s, u"suspend"_s}}));
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 5s;
    DONE(world.run(options));
    QCOMPARE(world.count(first->change, ItemState::Succeeded), 10);
    QCOMPARE(world.count(behind->change, ItemState::Succeeded), 10);
    QCOMPARE(world.lines(u"active"_s, 500).filter(lines.first()).size(), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestWaves::queuedBehindAChangeThatFailedIsHeld()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 3);
    const auto first = world.release(ChangeType::Suspend, lines);
    DONE(first);
    const auto behind = world.release(ChangeType::Restore, lines, {}, {}, true);
    DONE(behind);
    QVERIFY(world.simulator().setFaults(failing({lines[1]}).toUtf8()));
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 5s;
    DONE(world.run(options));
    QCOMPARE(world.count(first->change, ItemState::Failed), 1);
    const auto held = world.items(behind->change, ItemState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].reason, u"held.behind"_s);
    QCOMPARE(held[0].reasonArguments, (QStringList {u"suspend"_s, u"active"_s}));
    QCOMPARE(world.count(behind->change, ItemState::Succeeded), 2);
    QCOMPARE(world.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestWaves)
#include "tst_waves.moc"
