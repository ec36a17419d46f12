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

namespace {

const QString kSim = u"89148000000099999998"_s;
const QString kDevice = u"350000000099990"_s;
const QStringList kQuick {u"timeout=1s"_s, u"look.first=200ms"_s, u"look.max=500ms"_s};

/// The carrier's doing, told to nobody but who looks.
QByteArray external(const QString &iccid, const QJsonObject &settings)
{
    QJsonObject order = settings;
    order.insert(u"iccid"_s, iccid);
    order.insert(u"operation"_s, u"identifier"_s);
    return QJsonDocument(order).toJson();
}

} // namespace

/// A line under another name is the same line: what settles a swap of identifiers, and what does not.
class TestSwaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowHasTheNewNamesAndItsHistoryBoth_data();
    void theRowHasTheNewNamesAndItsHistoryBoth();
    void aLostAnswerIsSettledByTheNewName();
    void aSyncMeanwhileMakesNoSecondLine();
    void halfOfItIsNeither();
    void theNewNameOnAnotherLineIsAConflict();
    void aLineWithAnotherSimSinceReviewIsHeld();
};

void TestSwaps::theRowHasTheNewNamesAndItsHistoryBoth_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addRow("SIM") << QStringList {u"new-iccid="_s + kSim};
    QTest::addRow("device") << QStringList {u"new-imei="_s + kDevice};
    QTest::addRow("both") << QStringList {u"new-iccid="_s + kSim, u"new-imei="_s + kDevice};
}

void TestSwaps::theRowHasTheNewNamesAndItsHistoryBoth()
{
    QFETCH(QStringList, settings);
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const qint64 devices = world.number(u"SELECT count(*) FROM device"_s);
    const QString line = world.lines(u"active"_s, 1).first();
    const auto plan = world.release(ChangeType::Identifier, {line}, settings);
    DONE(plan);
    DONE(world.runOnly(plan->change));
    const ChangeItem item = world.items(plan->change).first();
    QCOMPARE(item.state, ItemState::Succeeded);
    QCOMPARE(item.attribution, u"ours"_s);
    QCOMPARE(world.simulator().requests(u"/actions/deviceId"_s).size(), 1);
    for (auto value = item.after.begin(); value != item.after.end(); ++value) {
        QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE id = %1 AND %2 = '%3'"_s.arg(item.device.value).arg(value.key(), value->toString())), 1);
        QCOMPARE(world.number(u"SELECT count(*) FROM device_history h JOIN item i ON i.id = h.item_id JOIN dispatch d ON d.id = i.dispatch_id "
                              "WHERE h.device_id = %1 AND h.field = '%2' AND h.before = '%3' AND h.after = '%4' AND h.source = 'change' AND h.evidence <> '' "
                              "AND d.request_id <> ''"_s.arg(item.device.value).arg(value.key(), item.before.value(value.key()).toString(), value->toString())), 1);
    }
    DONE(world.sync());
    QCOMPARE(world.number(u"SELECT count(*) FROM device"_s), devices);
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE missing = 1"_s), 0);
    QCOMPARE(world.number(u"SELECT count(*) FROM device_history WHERE field IN ('iccid', 'imei') AND source = 'sync'"_s), 0);
    QCOMPARE(world.violations(), QStringList());
}

void TestSwaps::aLostAnswerIsSettledByTheNewName()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, kQuick + QStringList {u"callbacks.listen=off"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Identifier, world.lines(u"active"_s, 1), {u"new-iccid="_s + kSim});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"identifier"},"fault":"reset-after"}])"));
    DONE(world.runOnly(plan->change));
    const ChangeItem item = world.items(plan->change).first();
    QCOMPARE(item.state, ItemState::Succeeded);
    QCOMPARE(item.evidence, u"device-record"_s);
    QCOMPARE(item.attribution, u"unattributed"_s);
    QCOMPARE(world.number(u"SELECT count(*) FROM device_history WHERE field = 'iccid' AND source = 'change'"_s), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestSwaps::aSyncMeanwhileMakesNoSecondLine()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..10"_s}, {u"timeout=1s"_s, u"look.first=24h"_s, u"look.max=24h"_s, u"callbacks.listen=off"_s});
    BEGIN(world);
    const qint64 devices = world.number(u"SELECT count(*) FROM device"_s);
    const QString line = world.lines(u"active"_s, 1).first();
    const auto plan = world.release(ChangeType::Identifier, {line}, {u"new-iccid="_s + kSim});
    DONE(plan);
    DONE(world.runOnly(plan->change, 500ms));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    // It is done at the carrier; the store has seen nothing of it yet, and keeps the old name until there is evidence.
    DONE(world.sync());
    QCOMPARE(world.number(u"SELECT count(*) FROM device"_s), devices);
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE iccid = '%1'"_s.arg(line)), 1);
    DONE(world.runOnly(plan->change, 500ms));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
    DONE(world.sync());
    QCOMPARE(world.number(u"SELECT count(*) FROM device"_s), devices);
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE iccid = '%1'"_s.arg(kSim)), 1);
    QCOMPARE(world.number(u"SELECT count(*) FROM device_history WHERE field = 'iccid'"_s), 1);
}

void TestSwaps::halfOfItIsNeither()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..10"_s}, kQuick);
    BEGIN(world);
    const QString line = world.lines(u"active"_s, 1).first();
    const auto plan = world.release(ChangeType::Identifier, {line}, {u"new-iccid="_s + kSim, u"new-imei="_s + kDevice});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"identifier"},"fault":"never-execute"}])"));
    DONE(world.runOnly(plan->change, 1s));
    QVERIFY(world.simulator().setFaults("[]"));
    QVERIFY(!world.simulator().post(u"/simulator/external"_s, external(line, {{u"new-iccid"_s, kSim}})).isNull());
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    // The other half: now it is all there, by whomever.
    QVERIFY(!world.simulator().post(u"/simulator/external"_s, external(kSim, {{u"new-imei"_s, kDevice}})).isNull());
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
    QCOMPARE(world.items(plan->change).first().attribution, u"unattributed"_s);
    QCOMPARE(world.violations(), QStringList());
}

void TestSwaps::theNewNameOnAnotherLineIsAConflict()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..10"_s}, kQuick);
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 2);
    const auto plan = world.release(ChangeType::Identifier, {lines[0]}, {u"new-iccid="_s + kSim});
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"identifier"},"fault":"never-execute"}])"));
    DONE(world.runOnly(plan->change, 1s));
    QVERIFY(!world.simulator().post(u"/simulator/external"_s, external(lines[1], {{u"new-iccid"_s, kSim}})).isNull());
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    const ChangeItem item = world.items(plan->change).first();
    QCOMPARE(item.reason, u"look.taken"_s);
    QVERIFY(!item.reasonArguments.value(0).isEmpty());
    // Each line is where it was.
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE iccid = '%1' AND id = %2"_s.arg(lines[0]).arg(item.device.value)), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestSwaps::aLineWithAnotherSimSinceReviewIsHeld()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..10"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 2);
    const auto swap = world.release(ChangeType::Identifier, {lines[0]}, {u"new-iccid="_s + kSim});
    const auto suspension = world.release(ChangeType::Suspend, {lines[1]});
    DONE(swap);
    DONE(suspension);
    for (const QString &line : lines)
        QVERIFY(!world.simulator().post(u"/simulator/external"_s, external(line, {{u"new-iccid"_s, line == lines[0] ? u"89148000000088888889"_s : u"89148000000077777777"_s}})).isNull());
    QTRY_VERIFY(world.sync() && world.number(u"SELECT count(*) FROM device WHERE iccid IN ('89148000000088888889', '89148000000077777777')"_s) == 2);
    DONE(world.runOnly(swap->change));
    DONE(world.runOnly(suspension->change));
    for (const ChangeId change : {swap->change, suspension->change}) {
        const ChangeItem item = world.items(change).first();
        QCOMPARE(item.state, ItemState::Held);
        QCOMPARE(item.reason, u"held.value"_s);
        QCOMPARE(item.reasonArguments.first(), u"iccid"_s);
    }
    QVERIFY(world.simulator().requests(u"/actions/deviceId"_s).isEmpty());
    QVERIFY(world.simulator().requests(u"/actions/suspend"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestSwaps)
#include "tst_swaps.moc"
