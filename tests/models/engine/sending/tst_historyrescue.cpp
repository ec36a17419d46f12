#include "models/engine/sending/historyrescue.h"
#include "tests/models/engine/engineworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

/// Nothing is deleted at the carrier before its past is kept here.
class TestHistoryRescue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnErrorMeansForTheLine_data();
    void whatAnErrorMeansForTheLine();
    void everyHistoryIsKeptBeforeTheRequest();
    void aLineWhoseHistoryIsRefusedIsHeldAndItsFellowsGo();
    void anAccidentIsAskedForAgain();
    void aHistoryThatStaysUnreadableHoldsItsLine();
    void whatWasKeptIsNotFetchedTwice();
    void aLostAnswerIsSettledByTwoAbsences();
    void aFailedRowIsItsOwnLines();
};

void TestHistoryRescue::whatAnErrorMeansForTheLine_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("trouble");
    const auto row = [](const char *name, Error::Kind kind, const QString &code, HistoryTrouble trouble) {
        QTest::addRow("%s", name) << Error {kind, code, {}, {}} << int(trouble);
    };
    row("no way to the carrier", Error::Kind::Network, u"network.refused"_s, HistoryTrouble::Wait);
    row("server error", Error::Kind::Http, u"http.status"_s, HistoryTrouble::Wait);
    row("login refused", Error::Kind::Refused, u"login.latched"_s, HistoryTrouble::Wait);
    row("not on the account", Error::Kind::Service, u"REQUEST_FAILED.DeviceNotFound"_s, HistoryTrouble::Refused);
    row("the general one", Error::Kind::Service, u"REQUEST_FAILED.UnexpectedError"_s, HistoryTrouble::Unreadable);
    row("cut", Error::Kind::Protocol, u"usage.malformed"_s, HistoryTrouble::Unreadable);
}

void TestHistoryRescue::whatAnErrorMeansForTheLine()
{
    QFETCH(Error, error);
    QFETCH(int, trouble);
    QCOMPARE(int(historyTrouble(error)), trouble);
}

void TestHistoryRescue::everyHistoryIsKeptBeforeTheRequest()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Delete, world.lines(u"deactive"_s, 12));
    DONE(plan);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 12);
    QCOMPARE(world.number(u"SELECT count(*) FROM kept_history"_s), 12);
    // Lines that were active once have a past.
    QVERIFY(world.number(u"SELECT sum(usage_rows + connection_rows + provisioning_rows) FROM kept_history"_s) > 12);
    QCOMPARE(world.number(u"SELECT count(*) FROM device d JOIN item i ON i.device_id = d.id WHERE d.missing = 1"_s), 12);
    QCOMPARE(world.simulator().requests(u"usage/actions/list"_s).size(), 12);
    QCOMPARE(world.simulator().requests(u"devices/history/actions/list"_s).size(), 12);
    // A year of connections is more than a page.
    QVERIFY(world.simulator().requests(u"connections/actions/listHistory"_s).size() >= 12);
    QCOMPARE(world.number(u"SELECT count(*) FROM kept_history k JOIN item i ON i.id = k.item_id JOIN dispatch d ON d.id = i.dispatch_id "
                          "WHERE k.fetched_at <= d.journalled_at"_s), 12);
    QCOMPARE(world.violations(), QStringList());
    // The next sync finds nothing that it had not known.
    const auto synced = world.sync();
    DONE(synced);
    QCOMPARE(synced->missing, 0);
    QCOMPARE(synced->added, 0);
}

void TestHistoryRescue::aLineWhoseHistoryIsRefusedIsHeldAndItsFellowsGo()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"deactive"_s, 8);
    const auto plan = world.release(ChangeType::Delete, lines);
    DONE(plan);
    // Deleted by somebody else meanwhile: its history is gone, and so are we too late to keep it.
    QVERIFY(world.moveElsewhere(lines.first(), u"delete"_s));
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 7);
    const auto held = world.items(plan->change, ItemState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].identifiers[u"iccid"].toString(), lines.first());
    QCOMPARE(held[0].reason, u"history.refused"_s);
    QCOMPARE(held[0].reasonArguments, QStringList {u"REQUEST_FAILED.DeviceNotFound"_s});
    QCOMPARE(world.violations(), QStringList());
}

void TestHistoryRescue::anAccidentIsAskedForAgain()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Delete, world.lines(u"deactive"_s, 6));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"path":"usage/actions/list","nth":2},"fault":"malformed"},
        {"match":{"path":"listHistory","nth":3},"fault":"truncate"},{"match":{"path":"history/actions/list","nth":1},"fault":"http","status":503}])"));
    DONE(world.runOnly(plan->change, 60s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 6);
    QCOMPARE(world.number(u"SELECT count(*) FROM kept_history"_s), 6);
}

void TestHistoryRescue::aHistoryThatStaysUnreadableHoldsItsLine()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Delete, world.lines(u"deactive"_s, 5));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"path":"usage/actions/list"},"fault":"malformed"}])"));
    DONE(world.runOnly(plan->change, 60s));
    QCOMPARE(world.count(plan->change, ItemState::Held), 5);
    QCOMPARE(world.items(plan->change).first().reason, u"history.unreadable"_s);
    QVERIFY(world.simulator().requests(u"/actions/delete"_s).isEmpty());
}

void TestHistoryRescue::whatWasKeptIsNotFetchedTwice()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"deactive"_s, 6);
    const auto plan = world.release(ChangeType::Delete, lines);
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"delete","nth":1},"fault":"http","status":429,"retryAfter":1},
        {"match":{"operation":"delete","nth":2},"fault":"reset-before"}])"));
    DONE(world.runOnly(plan->change, 10s));
    QCOMPARE(world.simulator().requests(u"usage/actions/list"_s).size(), 6);
}

void TestHistoryRescue::aLostAnswerIsSettledByTwoAbsences()
{
    EngineWorld world({u"--devices"_s, u"300"_s}, {u"timeout=1s"_s, u"look.first=200ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Delete, world.lines(u"deactive"_s, 8));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"delete"},"fault":"reset-after"}])"));
    DONE(world.runOnly(plan->change, 30s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 8);
    for (const ChangeItem &item : world.items(plan->change)) {
        QCOMPARE(item.evidence, u"device-record"_s);
        QCOMPARE(item.attribution, u"unattributed"_s);
    }
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE missing = 1"_s), 8);
    QCOMPARE(world.violations(), QStringList());
}

void TestHistoryRescue::aFailedRowIsItsOwnLines()
{
    EngineWorld world({u"--devices"_s, u"300"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"deactive"_s, 6);
    const auto plan = world.release(ChangeType::Delete, lines);
    DONE(plan);
    QVERIFY(world.simulator().setFaults(u"[{\"match\":{\"operation\":\"delete\",\"iccid\":\"%1\"},\"fault\":\"fail-device\",\"code\":\"X\",\"text\":\"The user does not have access to the device.\"}]"_s
                                            .arg(lines[2]).toUtf8()));
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 5);
    const auto failed = world.items(plan->change, ItemState::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0].identifiers[u"iccid"].toString(), lines[2]);
    QCOMPARE(failed[0].errorText, u"The user does not have access to the device."_s);
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE missing = 1"_s), 5);
}

QTEST_GUILESS_MAIN(TestHistoryRescue)
#include "tst_historyrescue.moc"
