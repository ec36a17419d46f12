#include "tests/models/engine/engineworld.h"

#include "models/changes/changestore.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/values/evidence.h"

#include <QBuffer>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine against the simulator: what it sends, what it believes, what it never does.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suspendsEveryLineWithTheFewestRequests();
    void settlesWithoutCallbacks();
    void aSlowActivationIsLookedForUntilItIsDone();
    void faults_data();
    void faults();
    void aFailingDeviceFailsAlone();
    void onHoldStaysOpen();
    void aContradictionIsDisputedAndReadAgain();
    void anEarlyCallbackIsMatchedAtTheReceipt();
    void aForgedCallbackSettlesNothing();
    void aMovedLineIsHeld();
    void anOldBaselineIsReadAgain();
    void aRefusedLoginIsTriedOnce();
    void writesOffSendsNothing();
    void twoChangesOnOneLineDoNotMeet();
    void changesBehindAnUnconfirmedLineDoNotKeepEachOtherGoing();
    void aDisputeWaitsForALaterItemOnItsLine();
    void activatesLines();
    void addsLinesThatNobodyListsYet();
    void aDeadProcessLeavesUnknownFates();
    void cancelFollowsWhatIsLive();
    void aStoreThatWentBackHoldsWhatIsUnsent();

private:
    /// What the carrier did to each ICCID under our name.
    static QHash<QString, int> executed(EngineWorld &world)
    {
        QHash<QString, int> result;
        for (const QJsonValue row : world.simulator().ledger()) {
            if (row["origin"_L1].toString() == "api"_L1 && row["result"_L1].toString() == "executed"_L1)
                ++result[row["iccid"_L1].toString()];
        }
        return result;
    }
    static qsizetype changing(EngineWorld &world, const QString &path) { return world.simulator().requests(path).size(); }
};

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestEngine::suspendsEveryLineWithTheFewestRequests()
{
    EngineWorld world({u"--devices"_s, u"1500"_s, u"--delay"_s, u"0..100"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 900);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    QCOMPARE(plan->send, 900);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 900);
    QCOMPARE(world.change(plan->change).state, ChangeState::Succeeded);
    for (const ChangeItem &item : world.items(plan->change))
        QVERIFY(!item.evidence.isEmpty());
    const auto done = executed(world);
    QCOMPARE(done.size(), 900);
    // Two accounts: at most one request of each is not full.
    qint64 wanted = 0;
    for (const QString &account : world.profile().accounts)
        wanted += (world.number(u"SELECT count(*) FROM device v JOIN item i ON i.device_id = v.id WHERE v.account = '%1'"_s.arg(account)) + 199) / 200;
    QCOMPARE(changing(world, u"/actions/suspend"_s), wanted);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::settlesWithoutCallbacks()
{
    EngineWorld world({u"--devices"_s, u"600"_s, u"--delay"_s, u"0..200"_s}, {u"callbacks.listen=off"_s, u"look.first=300ms"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 300));
    DONE(plan);
    const qsizetype before = changing(world, u"/devices/actions/list"_s);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 300);
    // One look is for all lines of an account.
    const qsizetype looks = changing(world, u"/devices/actions/list"_s) - before;
    QVERIFY2(looks > 0 && looks <= 20, QByteArray::number(looks).constData());
    for (const ChangeItem &item : world.items(plan->change)) {
        QCOMPARE(item.evidence, evidence::kDeviceRecord);
        QCOMPARE(item.attribution, attribution::kUnattributed);
    }
    QCOMPARE(world.violations(), QStringList());
}

// What makes looking end is its deadline, not a number of looks.
void TestEngine::aSlowActivationIsLookedForUntilItIsDone()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"2500..2600"_s}, {u"callbacks.listen=off"_s, u"look.first=100ms"_s, u"look.max=150ms"_s});
    BEGIN(world);
    const qint64 code = world.number(u"SELECT CAST(code AS INTEGER) FROM carrier_plan ORDER BY id LIMIT 1"_s);
    const auto plan = world.release(ChangeType::Activate, world.lines(u"preactive"_s, 3), {u"new-plan=%1"_s.arg(code), u"zip=78701"_s});
    DONE(plan);
    QVERIFY(plan->send > 0);
    const qsizetype before = changing(world, u"/devices/actions/list"_s);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), plan->send);
    const qsizetype looks = changing(world, u"/devices/actions/list"_s) - before;
    QVERIFY2(looks > 7, QByteArray::number(looks).constData());
    QCOMPARE(executed(world).size(), plan->send);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::faults_data()
{
    QTest::addColumn<QByteArray>("faults");
    // How many of the lines must have succeeded in the end; the others may only be unconfirmed.
    QTest::addColumn<int>("succeeded");
    QTest::addColumn<int>("unconfirmed");
    QTest::addRow("reset-after") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"reset-after"}])") << 250 << 0;
    QTest::addRow("reset-before") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"reset-before"}])") << 0 << 250;
    QTest::addRow("http 503") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"http","status":503}])") << 0 << 250;
    QTest::addRow("http-after 500") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"http-after","status":500}])") << 250 << 0;
    QTest::addRow("timeout-after") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"timeout-after","ms":3000}])") << 250 << 0;
    QTest::addRow("truncate") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"truncate"}])") << 250 << 0;
    QTest::addRow("html") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"html"}])") << 0 << 250;
    QTest::addRow("session-expire, once") << QByteArray(R"([{"match":{"operation":"suspend","nth":1},"fault":"session-expire"}])") << 250 << 0;
    QTest::addRow("token-expire, once") << QByteArray(R"([{"match":{"operation":"suspend","nth":1},"fault":"token-expire"}])") << 250 << 0;
    QTest::addRow("throttle, once") << QByteArray(R"([{"match":{"operation":"suspend","nth":1},"fault":"throttle","retryAfter":1}])") << 250 << 0;
    QTest::addRow("never-execute") << QByteArray(R"([{"match":{"operation":"suspend"},"fault":"never-execute"}])") << 0 << 250;
    QTest::addRow("callback-drop") << QByteArray(R"([{"match":{},"fault":"callback-drop"}])") << 250 << 0;
    QTest::addRow("callback-duplicate") << QByteArray(R"([{"match":{},"fault":"callback-duplicate"}])") << 250 << 0;
    QTest::addRow("callback-reorder") << QByteArray(R"([{"match":{},"fault":"callback-reorder"}])") << 250 << 0;
}

void TestEngine::faults()
{
    QFETCH(QByteArray, faults);
    QFETCH(int, succeeded);
    QFETCH(int, unconfirmed);
    EngineWorld world({u"--devices"_s, u"500"_s, u"--delay"_s, u"0..100"_s}, {u"timeout=1s"_s, u"look.first=300ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 250));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(faults));
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), succeeded);
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), unconfirmed);
    for (const int times : executed(world))
        QCOMPARE(times, 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aFailingDeviceFailsAlone()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 50);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    const QByteArray fault = R"([{"match":{"iccid":")" + lines[7].toLatin1() + R"("},"fault":"fail-device","code":"REQUEST_FAILED.CreditHold","text":"no credit"}])";
    QVERIFY(world.simulator().setFaults(fault));
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 49);
    const auto failed = world.items(plan->change, ItemState::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0].identifiers.value(u"iccid"_s).toString(), lines[7]);
    QVERIFY2(failed[0].errorCode.contains(u"CreditHold"), qPrintable(failed[0].errorCode));
    QCOMPARE(world.change(plan->change).state, ChangeState::PartiallySucceeded);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::onHoldStaysOpen()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 5);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    const QByteArray fault = R"([{"match":{"iccid":")" + lines[2].toLatin1() + R"("},"fault":"hold","ms":600000}])";
    QVERIFY(world.simulator().setFaults(fault));
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 4);
    QCOMPARE(world.count(plan->change, ItemState::AwaitingCarrier), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aContradictionIsDisputedAndReadAgain()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=500ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 5);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    const QByteArray fault = R"([{"match":{"iccid":")" + lines[2].toLatin1() + R"("},"fault":"callback-contradict"}])";
    QVERIFY(world.simulator().setFaults(fault));
    DONE(world.runOnly(plan->change, 4s));
    // Whichever message came last, the record decides in the end: it was executed.
    DONE(world.runOnly(plan->change, 2s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 5);
    QVERIFY(world.number(u"SELECT count(*) FROM item_event WHERE what = 'disputed'"_s) <= 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::anEarlyCallbackIsMatchedAtTheReceipt()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..0"_s}, {u"look.first=60s"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 20));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{},"fault":"callback-early"}])"));
    DONE(world.runOnly(plan->change, 15s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 20);
    for (const ChangeItem &item : world.items(plan->change))
        QCOMPARE(item.evidence, evidence::kCallback);
}

void TestEngine::aForgedCallbackSettlesNothing()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 20));
    DONE(plan);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"nth":1},"fault":"callback-forge","known":true},{"match":{},"fault":"callback-forge"}])"));
    DONE(world.runOnly(plan->change, 10s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 20);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aMovedLineIsHeld()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 10);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    QVERIFY(world.moveElsewhere(lines[3], u"deactivate"_s));
    DONE(world.sync());
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 9);
    const auto held = world.items(plan->change, ItemState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].identifiers.value(u"iccid"_s).toString(), lines[3]);
    QVERIFY(!held[0].reason.isEmpty());
    QCOMPARE(executed(world).value(lines[3]), 0);
}

void TestEngine::anOldBaselineIsReadAgain()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 10);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    // Two hours went by since anybody looked, and one line moved meanwhile.
    QVERIFY(world.db().composed(u"UPDATE device SET read_at = read_at - 7200000"_s).exec());
    QVERIFY(world.db().composed(u"UPDATE sync_pass SET begun_at = begun_at - 7200000"_s).exec());
    QVERIFY(world.moveElsewhere(lines[3], u"suspend"_s));
    const qsizetype before = world.simulator().requests(u"/devices/actions/list"_s).size();
    DONE(world.runOnly(plan->change));
    QVERIFY(world.simulator().requests(u"/devices/actions/list"_s).size() > before);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 9);
    QCOMPARE(world.count(plan->change, ItemState::Held), 1);
}

void TestEngine::aRefusedLoginIsTriedOnce()
{
    QTemporaryDir folder;
    QFile login(folder.filePath(u"login.json"_s));
    QVERIFY(login.open(QIODevice::WriteOnly));
    login.write(R"({"key":"test-key","secret":"test-secret","username":"test-user","password":"test-password"})");
    login.close();
    EngineWorld world({u"--devices"_s, u"100"_s, u"--login-file"_s, login.fileName()});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 3));
    DONE(plan);
    const qsizetype before = world.simulator().requests(u"/session/login"_s).size();
    world.secrets().setLogin({"test-key", "test-secret", "test-user", "wrong"});
    const auto outcome = world.runOnly(plan->change);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().code.startsWith(u"login."_s), qPrintable(logLine(outcome.error())));
    QCOMPARE(world.simulator().requests(u"/session/login"_s).size(), before + 1);
    QCOMPARE(world.count(plan->change, ItemState::Queued), 3);
    QCOMPARE(world.change(plan->change).state, ChangeState::Paused);
}

void TestEngine::writesOffSendsNothing()
{
    EngineWorld world({u"--devices"_s, u"100"_s}, {u"writes=off"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 3));
    DONE(plan);
    const auto outcome = world.runOnly(plan->change, 2s);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, u"writes.off"_s);
    QCOMPARE(changing(world, u"/actions/suspend"_s), 0);
    QCOMPARE(changing(world, u"/callbacks/"_s), 0);
    QCOMPARE(world.count(plan->change, ItemState::Queued), 3);
}

void TestEngine::twoChangesOnOneLineDoNotMeet()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"300..400"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 10);
    const auto first = world.plan(ChangeType::Suspend, lines);
    const auto second = world.plan(ChangeType::Suspend, lines);
    DONE(first);
    DONE(second);
    DONE(world.submit(first->change));
    DONE(world.submit(second->change));
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 5s;
    DONE(world.run(options));
    // The second waited for the first, and then found that its lines had moved.
    QCOMPARE(world.count(first->change, ItemState::Succeeded), 10);
    QCOMPARE(world.count(second->change, ItemState::Held), 10);
    for (const int times : executed(world))
        QCOMPARE(times, 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::changesBehindAnUnconfirmedLineDoNotKeepEachOtherGoing()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..50"_s}, {u"batch=1"_s, u"look.first=300ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 2);
    const auto first = world.plan(ChangeType::Suspend, {lines[0]});
    const auto second = world.plan(ChangeType::Deactivate, {lines[0]});
    const auto third = world.plan(ChangeType::Deactivate, lines);
    DONE(first);
    DONE(second);
    DONE(third);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"reset-before"}])"));
    DONE(world.submit(first->change));
    DONE(world.runOnly(first->change, 1s));
    QCOMPARE(world.count(first->change, ItemState::Unconfirmed), 1);
    // Both wait for the first line; the queues of the two begin anew at different turns.
    DONE(world.submit(second->change));
    DONE(world.submit(third->change));
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 1s;
    DONE(world.run(options));
    QCOMPARE(world.count(second->change, ItemState::Queued), 1);
    QCOMPARE(world.count(third->change, ItemState::Queued), 1);
    QCOMPARE(world.count(third->change, ItemState::Succeeded), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aDisputeWaitsForALaterItemOnItsLine()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const QString line = world.lines(u"active"_s, 1).first();
    const auto suspended = world.release(ChangeType::Suspend, {line});
    DONE(suspended);
    DONE(world.runOnly(suspended->change));
    QCOMPARE(world.count(suspended->change, ItemState::Succeeded), 1);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"restore"},"fault":"reset-before"}])"));
    const auto restored = world.release(ChangeType::Restore, {line});
    DONE(restored);
    DONE(world.runOnly(restored->change, 1s));
    QCOMPARE(world.count(restored->change, ItemState::Unconfirmed), 1);
    // The carrier takes the suspension back, while nobody knows what became of the restoration.
    const QString message = u"INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, fault_code, status, body) "
                            "SELECT 900000, 1, 'CarrierService', d.request_id, '{\"iccid\":\"%1\"}', 'x', 1, 'REQUEST_FAILED.UnexpectedError', 'Failed', '{}' "
                            "FROM dispatch d WHERE d.change_id = %2"_s.arg(line).arg(suspended->change.value);
    DONE(world.db().composed(message).exec());
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 1s;
    DONE(world.run(options));
    QCOMPARE(world.count(suspended->change, ItemState::Succeeded), 1);
    QCOMPARE(world.number(u"SELECT count(*) FROM callback_inbox WHERE id = 900000 AND handled_at IS NULL"_s), 1);
    // Somebody restores the line: the later item is settled, and the dispute has its turn.
    QVERIFY(world.moveElsewhere(line, u"restore"_s));
    options.waitFor = 3s;
    DONE(world.run(options));
    QCOMPARE(world.count(restored->change, ItemState::Succeeded), 1);
    QCOMPARE(world.number(u"SELECT count(*) FROM callback_inbox WHERE id = 900000 AND handled_at IS NULL"_s), 0);
    QCOMPARE(world.number(u"SELECT count(*) FROM item_event WHERE what = 'disputed'"_s), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::activatesLines()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    const QStringList ready = world.lines(u"preactive"_s, 4);
    QVERIFY(!ready.isEmpty());
    const qint64 code = world.number(u"SELECT CAST(code AS INTEGER) FROM carrier_plan ORDER BY id LIMIT 1"_s);
    QVERIFY(code > 0);
    const auto plan = world.release(ChangeType::Activate, ready, {u"new-plan=%1"_s.arg(code), u"zip=78701"_s});
    DONE(plan);
    QCOMPARE(plan->send, ready.size());
    DONE(world.runOnly(plan->change));
    for (const ChangeItem &item : world.items(plan->change))
        QVERIFY2(item.state == ItemState::Succeeded, qPrintable(key(item.state) + u": "_s + item.errorCode + item.errorText + reasonSentence(item)));
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::addsLinesThatNobodyListsYet()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    auto text = std::make_unique<QBuffer>();
    text->setData("iccid,imei\n89148000990000000017,359999000000015\n89148000990000000025,359999000000023\n");
    QVERIFY(text->open(QIODevice::ReadOnly));
    const auto parameters = settingsOf(ChangeType::Add, {u"account="_s + world.profile().accounts.first()});
    auto targets = TargetText::open(std::move(text), u"lines"_s, changeSpec(ChangeType::Add).fields());
    DONE(parameters);
    QVERIFY(targets);
    const auto plan = Planner(world.db()).plan({world.profile(), ChangeType::Add, *parameters, {}, {u"tester"_s, u"default"_s, u"test"_s}}, **targets,
                                               QDateTime::currentDateTimeUtc());
    DONE(plan);
    QCOMPARE(plan->send, 2);
    DONE(world.submit(plan->change));
    DONE(world.runOnly(plan->change));
    for (const ChangeItem &item : world.items(plan->change))
        QVERIFY2(item.state == ItemState::Succeeded, qPrintable(key(item.state) + u": "_s + item.errorCode + item.errorText + reasonSentence(item)));
    QCOMPARE(world.lines(u"preactive"_s, 200).filter(u"8914800099"_s).size(), 2);
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aDeadProcessLeavesUnknownFates()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    const QStringList lines = world.lines(u"active"_s, 20);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change));
    // As a process would leave it that died between intent and answer: nothing but the intent is known.
    for (const QString &sql : {u"DROP TRIGGER item_legal"_s, u"DROP TRIGGER change_legal"_s,
                               u"UPDATE dispatch SET fate = 'open', request_id = NULL, look_due_at = NULL, process_id = 4711"_s,
                               u"UPDATE item SET state = 'sending', evidence = '', settled_at = NULL"_s, u"UPDATE dispatch_item SET live = 1"_s,
                               u"UPDATE bulk_change SET state = 'running'"_s, u"DELETE FROM change_count"_s,
                               u"INSERT INTO change_count SELECT change_id, state, count(*) FROM item GROUP BY change_id, state"_s,
                               u"INSERT INTO item_event (seq, item_id, from_state, to_state, at) SELECT 900000 + id, id, 'succeeded', 'sending', 0 FROM item"_s,
                               u"UPDATE counter SET value = 1000000 WHERE name = 'seq'"_s,
                               u"INSERT INTO process (id, host, boot_id, pid, started, begun_at) SELECT 4711, host, 'another boot', 1, 1, 0 FROM process LIMIT 1"_s}) {
        const auto done = world.db().composed(sql).exec();
        QVERIFY2(done, done ? "" : qPrintable(sql + logLine(done.error())));
    }
    DONE(world.runOnly(plan->change, 5s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 20);
    for (const ChangeItem &item : world.items(plan->change))
        QCOMPARE(item.attribution, attribution::kUnattributed);
    QCOMPARE(changing(world, u"/actions/suspend"_s), world.number(u"SELECT count(*) FROM dispatch"_s));
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::cancelFollowsWhatIsLive()
{
    EngineWorld world({u"--devices"_s, u"700"_s, u"--delay"_s, u"1500..1600"_s}, {u"pace.writes=60"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 450));
    DONE(plan);
    // The pace lets one request a second go: a second after the first, the rest is cancelled from "another process".
    QTimer cancel;
    cancel.setSingleShot(true);
    QObject::connect(&cancel, &QTimer::timeout, &cancel, [&] {
        (void)ChangeStore(world.db()).cancel(plan->change, {u"tester"_s, {}, u"test"_s}, QDateTime::currentDateTimeUtc());
    });
    cancel.start(900);
    DONE(world.runOnly(plan->change, 10s));
    const Change change = world.change(plan->change);
    QCOMPARE(change.state, ChangeState::Cancelled);
    QVERIFY(change.counts.value(ItemState::Cancelled) > 0);
    QVERIFY(change.counts.value(ItemState::Succeeded) > 0);
    QCOMPARE(change.counts.value(ItemState::Cancelled) + change.counts.value(ItemState::Succeeded), 450);
    QCOMPARE(executed(world).size(), change.counts.value(ItemState::Succeeded));
    QCOMPARE(world.violations(), QStringList());
}

void TestEngine::aStoreThatWentBackHoldsWhatIsUnsent()
{
    EngineWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const auto first = world.release(ChangeType::Suspend, world.lines(u"active"_s, 5));
    DONE(first);
    DONE(world.runOnly(first->change));
    const auto second = world.release(ChangeType::Suspend, world.lines(u"active"_s, 8));
    DONE(second);
    // As if a backup of before the first change had been put back: the mark outside the store knows better.
    QVERIFY(world.db().composed(u"UPDATE counter SET value = 0 WHERE name = 'dispatch'"_s).exec());
    DONE(world.runOnly(second->change, 2s));
    QCOMPARE(world.count(second->change, ItemState::Held), 8);
    QCOMPARE(world.items(second->change).first().reason, u"store.rolled-back"_s);
    QCOMPARE(changing(world, u"/actions/suspend"_s), world.number(u"SELECT count(*) FROM dispatch"_s));
    QVERIFY(world.number(u"SELECT value FROM counter WHERE name = 'dispatch'"_s) > 0);
    QCOMPARE(world.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
