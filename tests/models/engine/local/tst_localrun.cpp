#include "models/changes/types/changespec.h"
#include "models/engine/local/localverdict.h"
#include "models/fleet/assignments.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicestore.h"
#include "tests/models/engine/engineworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changes that send nothing: done in our own records, whole or not at all.
class TestLocalRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneHereIsProvenAndAudited();
    void nothingIsSentForIt();
    void aLineThatMovedSinceReviewIsHeld();
    void usageReadAtTheLastMomentHoldsTheLine();
    void anOverrideArchivesAUsedLineAndSaysWhy();
    void withoutTheCarrierNothingIsArchived();
    void unarchivedLinesAreBackAsTheyWere();
    void aLineOfAnotherChangeIsWaitedFor();
    void aPauseStopsBetweenTwoBatches();
    void theNamesOfAnArchivedLineAreFree();
    void anArchivedLineStaysAwayFromTheListWhateverASyncShows();

private:
    /// Lines that were never in service, and so may be archived.
    static QStringList unused(EngineWorld &world, int most) { return world.lines(u"preactive"_s, most); }
    static qint64 listed(EngineWorld &world, const QString &filter)
    {
        return DeviceListing(world.db(), world.profile().id, devicefilter::parse(filter).value()).matched().value();
    }
};

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestLocalRun::whatIsDoneHereIsProvenAndAudited()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = unused(world, 12);
    const auto plan = world.release(ChangeType::Archive, lines, {u"reason=sold"_s});
    DONE(plan);
    QCOMPARE(plan->send, lines.size());
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.change(plan->change).state, ChangeState::Succeeded);
    for (const ChangeItem &item : world.items(plan->change)) {
        QCOMPARE(item.state, ItemState::Succeeded);
        QCOMPARE(item.evidence, u"local"_s);
        QCOMPARE(item.attribution, u"ours"_s);
    }
    QCOMPARE(listed(world, u""_s), 300 - lines.size());
    QCOMPARE(listed(world, u"archived:yes"_s), lines.size());
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 1 AND archived_at > 0 AND archived_by > 0 AND archive_reason = 'sold'"_s), lines.size());
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device_history WHERE field = 'archived' AND after = 'yes' AND evidence = 'local' AND item_id > 0"_s), lines.size());
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM audit WHERE action = 'item.succeeded' AND evidence = 'local'"_s), lines.size());
    QCOMPARE(world.violations(), QStringList());
}

void TestLocalRun::nothingIsSentForIt()
{
    EngineWorld world({u"--devices"_s, u"300"_s}, {u"writes=off"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Archive, unused(world, 5));
    DONE(plan);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 5);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM dispatch"_s), 0);
    QVERIFY(world.simulator().ledger().isEmpty());
}

void TestLocalRun::aLineThatMovedSinceReviewIsHeld()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = unused(world, 4);
    const auto plan = world.release(ChangeType::Archive, lines);
    DONE(plan);
    DONE(world.db().composed(u"UPDATE device SET state = 'active' WHERE iccid = '%1'"_s.arg(lines[1])).exec());
    DONE(world.db().composed(u"UPDATE device SET customer = 'Somebody' WHERE iccid = '%1'"_s.arg(lines[2])).exec());
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
    QCOMPARE(world.count(plan->change, ItemState::Held), 2);
    QStringList reasons;
    for (const ChangeItem &item : world.items(plan->change, ItemState::Held))
        reasons << item.reason;
    reasons.sort();
    QCOMPARE(reasons, (QStringList {u"held.state"_s, u"held.value"_s}));
    QCOMPARE(world.change(plan->change).state, ChangeState::PartiallySucceeded);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 1"_s), 2);
}

void TestLocalRun::usageReadAtTheLastMomentHoldsTheLine()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    // As if the records said that these had been silent for long.
    DONE(world.db().composed(u"UPDATE device SET last_connection_at = NULL WHERE state = 'deactive'"_s).exec());
    const QStringList lines = world.lines(u"deactive"_s, 6);
    const auto plan = world.release(ChangeType::Archive, lines);
    DONE(plan);
    QCOMPARE(plan->send, 6);
    DONE(world.runOnly(plan->change));
    const qint64 held = world.count(plan->change, ItemState::Held);
    QVERIFY(held > 0);
    for (const ChangeItem &item : world.items(plan->change, ItemState::Held))
        QCOMPARE(item.reason, u"archive.usage"_s);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 1"_s), 6 - held);
    QCOMPARE(world.simulator().requests(u"/usage/actions/list"_s).size(), 6);
}

void TestLocalRun::anOverrideArchivesAUsedLineAndSaysWhy()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"deactive"_s, 3);
    const auto refused = world.plan(ChangeType::Archive, lines);
    DONE(refused);
    QCOMPARE(refused->blocked, 3);
    const auto plan = world.release(ChangeType::Archive, lines, {u"override=yes"_s, u"reason=scrapped"_s});
    DONE(plan);
    QCOMPARE(plan->send, 3);
    QCOMPARE(plan->warnings, 3);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 3);
    QVERIFY(world.simulator().requests(u"/usage/actions/list"_s).isEmpty());
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.planned' AND after LIKE '%\"override\":true%' AND after LIKE '%scrapped%'"_s), 1);
}

void TestLocalRun::withoutTheCarrierNothingIsArchived()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    DONE(world.db().composed(u"UPDATE device SET last_connection_at = NULL WHERE state = 'deactive'"_s).exec());
    const auto plan = world.release(ChangeType::Archive, world.lines(u"deactive"_s, 3));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"path":"usage"},"fault":"refuse"}])"));
    (void)world.runOnly(plan->change, 1s);
    QCOMPARE(world.count(plan->change, ItemState::Queued), 3);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 1"_s), 0);
}

void TestLocalRun::unarchivedLinesAreBackAsTheyWere()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = unused(world, 3);
    const auto there = world.plan(ChangeType::Archive, lines);
    DONE(there);
    // Assigned a while ago.
    for (const char *statement : {"INSERT INTO customer (id, name) VALUES (1, 'Harbour Freight')", "INSERT INTO site (id, customer, name) VALUES (1, 'Harbour Freight', 'Pier 4')",
                                  "INSERT INTO customer_plan (id, name) VALUES (1, 'Tracker 50')", "INSERT INTO customer_plan (id, name) VALUES (2, 'Tracker 99')",
                                  "INSERT INTO assignment (id, device_id, kind, customer, site, from_at) SELECT id, id, 'place', 'Harbour Freight', 'Pier 4', 1000 FROM device",
                                  "INSERT INTO assignment (id, device_id, kind, plan, allocation_mb, from_at, to_at) SELECT 10000 + id, id, 'plan', 'Tracker 50', 40, 1000, 4102444800000 FROM device",
                                  "INSERT INTO assignment (id, device_id, kind, plan, from_at) SELECT 20000 + id, id, 'plan', 'Tracker 99', 4102444800000 FROM device",
                                  "UPDATE device SET customer = 'Harbour Freight', site = 'Pier 4'"})
        DONE(world.db().composed(QString::fromLatin1(statement)).exec());
    DONE(world.db().inTransaction([&]() -> Result<void> {
        auto taken = world.db().takeNumbers(u"assignment"_s, 50000);
        return taken ? Result<void>() : Result<void>(failure(taken.error()));
    }));
    const auto away = world.release(ChangeType::Archive, lines);
    DONE(away);
    DONE(world.runOnly(away->change));
    QCOMPARE(world.count(away->change, ItemState::Succeeded), 3);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 1 AND customer IS NULL"_s), 3);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM assignment a JOIN device d ON d.id = a.device_id WHERE d.archived = 1 AND (a.to_at IS NULL OR a.to_at > a.from_at) "
                          "AND (a.to_at IS NULL OR a.to_at > d.archived_at)"_s), 0);
    const auto back = world.release(ChangeType::Unarchive, lines);
    DONE(back);
    QCOMPARE(back->send, 3);
    DONE(world.runOnly(back->change));
    QCOMPARE(world.count(back->change, ItemState::Succeeded), 3);
    QCOMPARE(listed(world, u"customer:\"Harbour Freight\" site:\"Pier 4\" customer-plan:\"Tracker 50\""_s), 300);
    // What was to come is to come again; what applied while it was away is nothing.
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM assignment WHERE plan = 'Tracker 99' AND from_at = 4102444800000 AND to_at IS NULL"_s), 300);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM assignment WHERE plan = 'Tracker 50' AND allocation_mb = 40 AND to_at = 4102444800000"_s), 300);
    QCOMPARE(world.violations(), QStringList());
}

void TestLocalRun::aLineOfAnotherChangeIsWaitedFor()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = unused(world, 3);
    const auto first = world.release(ChangeType::Archive, lines.first(1));
    DONE(first);
    const auto second = world.release(ChangeType::Archive, lines, {}, {}, true);
    DONE(second);
    QCOMPARE(second->send, 3);
    DONE(world.runOnly(second->change, 500ms));
    QCOMPARE(world.count(second->change, ItemState::Succeeded), 2);
    QCOMPARE(world.count(second->change, ItemState::Queued), 1);
    DONE(world.runOnly(first->change));
    QCOMPARE(world.count(first->change, ItemState::Succeeded), 1);
    DONE(world.runOnly(second->change));
    QCOMPARE(world.count(second->change, ItemState::Held), 1);
    QCOMPARE(world.items(second->change, ItemState::Held).first().reason, u"held.archived"_s);
}

void TestLocalRun::aPauseStopsBetweenTwoBatches()
{
    EngineWorld world({u"--devices"_s, u"5000"_s});
    BEGIN(world);
    DONE(world.db().composed(u"UPDATE device SET archived = 1, archived_at = 1, archived_by = 1"_s).exec());
    QStringList all;
    {
        auto rows = world.db().composed(u"SELECT iccid FROM device WHERE iccid <> '' ORDER BY id"_s);
        DONE(rows.exec());
        while (rows.next())
            all << rows.text(0);
    }
    const auto plan = world.release(ChangeType::Unarchive, all);
    DONE(plan);
    QVERIFY(plan->send > 4000);
    EngineOptions options;
    options.only = plan->change;
    SystemClock clock;
    Engine running(world.url(), world.secrets(), clock, options);
    bool over = false;
    QObject::connect(&running, &Engine::changeMoved, &running, [&](ChangeId change) {
        if (world.count(change, ItemState::Succeeded) > 0 && world.change(change).state == ChangeState::Running)
            (void)ChangeStore(world.db()).pause(change, localOrigin({}, u"test"_s), clock.nowUtc());
    });
    QObject::connect(&running, &Engine::finished, &running, [&over] { over = true; });
    DONE(running.start());
    QTRY_VERIFY_WITH_TIMEOUT(world.change(plan->change).state == ChangeState::Paused, 10'000);
    const qint64 done = world.count(plan->change, ItemState::Succeeded);
    QVERIFY2(done > 0 && done < plan->send, QByteArray::number(done));
    running.stop();
    QTRY_VERIFY_WITH_TIMEOUT(over, 10'000);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device WHERE archived = 0"_s), done);
    DONE(world.resume(plan->change));
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), plan->send);
    QCOMPARE(world.violations(), QStringList());
}

void TestLocalRun::theNamesOfAnArchivedLineAreFree()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QString line = unused(world, 1).first();
    const auto away = world.release(ChangeType::Archive, {line});
    DONE(away);
    DONE(world.runOnly(away->change));
    // While the carrier lists it, the SIM is still this line's.
    const auto listedStill = world.plan(ChangeType::Add, {line});
    DONE(listedStill);
    QCOMPARE(world.items(listedStill->change).first().reason, u"line.archived"_s);
    DONE(world.db().composed(u"UPDATE device SET missing = 1 WHERE archived = 1"_s).exec());
    const auto free = world.plan(ChangeType::Add, {line});
    DONE(free);
    QVERIFY(world.items(free->change).first().reason != u"line.archived"_s);
}

void TestLocalRun::anArchivedLineStaysAwayFromTheListWhateverASyncShows()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = unused(world, 2);
    const auto away = world.release(ChangeType::Archive, lines);
    DONE(away);
    DONE(world.runOnly(away->change));
    DONE(world.sync());
    QCOMPARE(listed(world, u""_s), 298);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM device"_s), 300);
}

QTEST_GUILESS_MAIN(TestLocalRun)
#include "tst_localrun.moc"
