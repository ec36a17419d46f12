#include "tests/models/engine/engineworld.h"

#include "models/changes/planning/planner.h"
#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/engine/byhand/handsettling.h"
#include "models/engine/byhand/handwatch.h"
#include "models/engine/recovery.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/tracking/callbackinbox.h"
#include "models/engine/tracking/settlement.h"
#include "models/values/evidence.h"
#include "tests/support/waiting.h"
#include "thingspace/http/requestbudget.h"

#include <QBuffer>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What became of requests without a clear answer: found out from evidence, or by a person, and never by sending again.
class TestTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostReceiptIsAdoptedFromItsCallbacks();
    void strangeMessagesGoAfterThirtyDays();
    void aForeignDeviceUnderOurReceiptIsShown();
    void aSightTooEarlyIsAHint();
    void aReversalIsFoundInHistory();
    void deletionNeedsTwoAbsencesBesideACanary();
    void anAbsenceWithoutACanaryIsNothing();
    void alreadySoIsDecidedByTheRecord();
    void whatWasCancelledOnHoldFails();
    void aDisputeIsRaisedOnce();
    void alreadySoAfterTheRecordIsNoDispute();
    void aPersonSettles();
    void aVerdictIsWatched();
    void linesToAddAreAskedForWhenTheLastPassIsOld();
    void theInboxIsReplayed();
    void aLookThatWasNotStoredIsMadeAgain();
    void aRecordThatShowsThePlansCodeConfirmsAnActivation();

private:
    static QJsonObject fault(const char *name, const QJsonObject &match = {}, const QJsonObject &more = {})
    {
        QJsonObject result {{u"fault"_s, QString::fromLatin1(name)}, {u"match"_s, match}};
        for (auto it = more.begin(); it != more.end(); ++it)
            result.insert(it.key(), *it);
        return result;
    }
    static bool setFaults(EngineWorld &world, const QJsonArray &faults) { return world.simulator().setFaults(QJsonDocument(faults).toJson()); }
    static bool advance(EngineWorld &world, const QString &by)
    {
        return !world.simulator().post(u"/simulator/clock"_s, QJsonDocument(QJsonObject {{u"advance"_s, by}}).toJson()).isNull();
    }
    /// Lines of one account, so that one request carries them.
    static QStringList together(EngineWorld &world, const QString &state, int most)
    {
        QStringList result;
        auto rows = world.db().composed(u"SELECT iccid FROM device WHERE state = :state AND account = :account ORDER BY id LIMIT :most"_s);
        if (rows.bind(u":state", state).bind(u":account", world.profile().accounts.first()).bind(u":most", most).exec()) {
            while (rows.next())
                result << rows.text(0);
        }
        return result;
    }
    /// A failure that the carrier says of a line, under this receipt.
    static Result<qint64> fails(EngineWorld &world, qint64 id, const QString &receipt, const QString &iccid, const QString &code)
    {
        auto message = world.db().composed(u"INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, fault_code, body) "
                                           "VALUES (:id, :at, 'CarrierService', :receipt, :device, :device, 1, :code, '')"_s);
        return message.bind(u":id", id).bind(u":at", SystemClock().nowUtc()).bind(u":receipt", receipt).bind(u":device", u"{\"iccid\":\"%1\"}"_s.arg(iccid))
            .bind(u":code", code).exec();
    }
    static qsizetype executions(EngineWorld &world)
    {
        qsizetype result = 0;
        for (const QJsonValue row : world.simulator().ledger())
            result += row["origin"_L1].toString() == "api"_L1 && row["result"_L1].toString() == "executed"_L1 ? 1 : 0;
        return result;
    }
};

/// A person's view of the engine's store, with a client of its own.
struct Person
{
    explicit Person(EngineWorld &world)
        : client({u"default"_s, world.profile().origin, 10s}, world.secrets(), budget, clock)
        , hand(world.db(), clock, client, world.profile(), {u"somebody"_s, u"default"_s, u"test"_s})
    {
    }
    Result<void> examine(ChangeId change, HandVerdict wanted = HandVerdict::NotExecuted)
    {
        std::optional<Result<void>> result;
        QObject::connect(&hand, &HandSettling::examined, &hand, [&](const Result<void> &examined) { result = examined; }, Qt::SingleShotConnection);
        hand.examine(change, {{1, 1}}, wanted);
        if (!spinUntil([&] { return result.has_value(); }, 20'000))
            return failure(Error::Kind::Cancelled, u"test.patience"_s);
        return *result;
    }
    HandFinding finding() { return hand.findings().value_or(QList<HandFinding> {HandFinding {}}).first(); }

    UnlimitedBudget budget;
    SystemClock clock;
    ThingSpaceClient client;
    HandSettling hand;
};

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestTracker::aLostReceiptIsAdoptedFromItsCallbacks()
{
    // Reads prove nothing within the minute: only callbacks can settle it.
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"100..300"_s}, {u"list-lag=1min"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("reset-after", {{u"operation"_s, u"suspend"_s}})}));
    const auto plan = world.release(ChangeType::Suspend, together(world, u"active"_s, 6));
    DONE(plan);
    DONE(world.runOnly(plan->change, 4s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 6);
    for (const ChangeItem &item : world.items(plan->change)) {
        QCOMPARE(item.evidence, evidence::kCallback);
        QCOMPARE(item.attribution, attribution::kOurs);
        QVERIFY(!item.requestId.isEmpty());
    }
    QCOMPARE(executions(world), 6);
    QCOMPARE(world.simulator().requests(u"/actions/suspend"_s).size(), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::strangeMessagesGoAfterThirtyDays()
{
    EngineWorld world({u"--devices"_s, u"10"_s});
    BEGIN(world);
    const QString row = u"INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, body) VALUES (%1, %2, 'CarrierService', 'r%1', '{}', 'k', 0, '')"_s;
    const SystemClock clock;
    const QDateTime now = clock.nowUtc();
    DONE(world.db().composed(row.arg(1).arg(now.addDays(-31).toMSecsSinceEpoch())).exec());
    DONE(world.db().composed(row.arg(2).arg(now.addDays(-29).toMSecsSinceEpoch())).exec());
    DONE(world.run({{}, true, 100ms, {}}));
    QCOMPARE(world.number(u"SELECT count(*) FROM callback_inbox"_s), 1);
    QCOMPARE(world.number(u"SELECT min(id) FROM callback_inbox"_s), 2);
}

void TestTracker::aForeignDeviceUnderOurReceiptIsShown()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, together(world, u"active"_s, 2));
    DONE(plan);
    DONE(world.runOnly(plan->change));
    const QString receipt = world.items(plan->change).first().requestId;
    const SystemClock clock;
    DONE(world.db().composed(u"INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, body) "
                             "VALUES (9001, %1, 'CarrierService', '%2', '{\"iccid\":\"89000\"}', '{\"iccid\":\"89000\"}', 1, '')"_s.arg(clock.nowUtc().toMSecsSinceEpoch()).arg(receipt)).exec());
    DONE(world.run({{}, true, 100ms, {}}));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
    QCOMPARE(ChangeStore(world.db()).incidents(plan->change).value_or(ChangeStore::Incidents {}), (ChangeStore::Incidents {0, 1}));
}

void TestTracker::aSightTooEarlyIsAHint()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"list-lag=1min"_s, u"callbacks.listen=off"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("reset-after", {{u"operation"_s, u"suspend"_s}})}));
    const auto plan = world.release(ChangeType::Suspend, together(world, u"active"_s, 1));
    DONE(plan);
    DONE(world.runOnly(plan->change, 300ms));
    DONE(world.sync());
    DONE(world.runOnly(plan->change, 300ms));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    const ChangeItem item = world.items(plan->change).first();
    QCOMPARE(item.reason, u"look.early"_s);
    QVERIFY2(reasonSentence(item).contains(u"too early"_s), qPrintable(reasonSentence(item)));
}

void TestTracker::aReversalIsFoundInHistory()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("never-execute", {{u"operation"_s, u"suspend"_s}})}));
    const QStringList lines = together(world, u"active"_s, 2);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change, 1s));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 2);
    // Long after J one of them is suspended, and restored again before anybody looks.
    QVERIFY(setFaults(world, {}));
    QVERIFY(advance(world, u"10min"_s));
    QVERIFY(world.moveElsewhere(lines.first(), u"suspend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().get(u"/simulator/devices/"_s + lines.first())[u"state"].toString(), u"suspend"_s, 5000);
    QVERIFY(advance(world, u"1min"_s));
    QVERIFY(world.moveElsewhere(lines.first(), u"restore"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().get(u"/simulator/devices/"_s + lines.first())[u"state"].toString(), u"active"_s, 5000);
    DONE(world.runOnly(plan->change, 4s));
    const QList<ChangeItem> settled = world.items(plan->change, ItemState::Succeeded);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.first().identifiers[u"iccid"].toString(), lines.first());
    QCOMPARE(settled.first().evidence, evidence::kProvisioningHistory);
    QCOMPARE(settled.first().attribution, attribution::kUnattributed);
    QVERIFY2(reasonSentence(settled.first()).contains(u"undone"_s), qPrintable(reasonSentence(settled.first())));
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE iccid = '%1' AND state = 'active'"_s.arg(lines.first())), 1);
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    // Each line was asked for once, not at each look.
    QVERIFY(world.simulator().requests(u"/devices/history/"_s).size() <= 2);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::deletionNeedsTwoAbsencesBesideACanary()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("reset-after", {{u"operation"_s, u"deactivate"_s}})}));
    const auto plan = world.release(ChangeType::Deactivate, together(world, u"active"_s, 3), {u"delete-after=yes"_s});
    DONE(plan);
    DONE(world.runOnly(plan->change, 5s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 3);
    for (const ChangeItem &item : world.items(plan->change))
        QCOMPARE(item.evidence, evidence::kDeviceRecord);
    // Two lists of three names and the canary.
    QVERIFY(world.simulator().requests(u"/devices/actions/list"_s).size() >= 2);
    QCOMPARE(executions(world), 3);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::anAbsenceWithoutACanaryIsNothing()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s, u"look.max=300ms"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("reset-after", {{u"operation"_s, u"deactivate"_s}})}));
    const auto plan = world.release(ChangeType::Deactivate, together(world, u"active"_s, 2), {u"delete-after=yes"_s});
    DONE(plan);
    // Nobody else is left to be listed beside them.
    DONE(world.db().composed(u"UPDATE device SET archived = 1 WHERE id NOT IN (SELECT device_id FROM item)"_s).exec());
    DONE(world.runOnly(plan->change, 2s));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 2);
    DONE(world.db().composed(u"UPDATE device SET archived = 0"_s).exec());
    DONE(world.runOnly(plan->change, 3s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
}

void TestTracker::alreadySoIsDecidedByTheRecord()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"suspend"_s, 2);
    const auto plan = world.release(ChangeType::Restore, lines);
    DONE(plan);
    QVERIFY(setFaults(world, {fault("fail-device", {{u"operation"_s, u"restore"_s}},
                                    {{u"code"_s, u"REQUEST_FAILED.DeviceAlreadyActive"_s}, {u"text"_s, u"Device is already active"_s}})}));
    // Somebody restored one of them a moment before.
    QVERIFY(world.moveElsewhere(lines.first(), u"restore"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().get(u"/simulator/devices/"_s + lines.first())[u"state"].toString(), u"active"_s, 5000);
    DONE(world.runOnly(plan->change, 4s));
    const QList<ChangeItem> good = world.items(plan->change, ItemState::Succeeded);
    const QList<ChangeItem> bad = world.items(plan->change, ItemState::Failed);
    QCOMPARE(good.size(), 1);
    QCOMPARE(good.first().attribution, attribution::kOther);
    QCOMPARE(good.first().evidence, evidence::kDeviceRecord);
    QCOMPARE(bad.size(), 1);
    QCOMPARE(bad.first().evidence, evidence::kDeviceRecord);
    QCOMPARE(bad.first().errorText, u"Device is already active"_s);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::whatWasCancelledOnHoldFails()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"active"_s, 2);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    QVERIFY(setFaults(world, {fault("hold", {{u"operation"_s, u"suspend"_s}})}));
    DONE(world.runOnly(plan->change, 1s));
    QCOMPARE(world.count(plan->change, ItemState::AwaitingCarrier), 2);
    const QString receipt = world.items(plan->change).first().requestId;
    DONE(fails(world, 9001, receipt, lines.first(), u"REQUEST_CANCELLED"_s));
    DONE(world.runOnly(plan->change, 100ms));
    QCOMPARE(world.count(plan->change, ItemState::Failed), 1);
    QCOMPARE(world.items(plan->change, ItemState::Failed).first().errorCode, u"REQUEST_CANCELLED"_s);
    QCOMPARE(world.count(plan->change, ItemState::AwaitingCarrier), 1);
}

void TestTracker::aDisputeIsRaisedOnce()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=200ms"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"active"_s, 1);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
    const QString receipt = world.items(plan->change).first().requestId;
    for (int i = 1; i <= 2; ++i) {
        DONE(fails(world, 9000 + i, receipt, lines.first(), u"X.Y.Z%1"_s.arg(9000 + i)));
        DONE(world.run({{}, true, 3s, {}}));
        // The record still shows it suspended, which settles the first; the second opens nothing.
        QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
        QCOMPARE(world.number(u"SELECT count(*) FROM item_event WHERE what = 'disputed'"_s), 1);
    }
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::alreadySoAfterTheRecordIsNoDispute()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"active"_s, 2);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change));
    QCOMPARE(world.items(plan->change).first().evidence, u"device-record"_s);
    QCOMPARE(world.items(plan->change).first().attribution, u"unattributed"_s);
    DONE(fails(world, 9001, world.items(plan->change).first().requestId, lines.first(), u"INPUT_INVALID.DeviceState.Invalid"_s));
    DONE(world.run({{}, true, 3s, {}}));
    // Somebody else did it: undo leaves the line alone.
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
    QCOMPARE(world.items(plan->change).first().attribution, u"other"_s);
    QCOMPARE(world.number(u"SELECT count(*) FROM item_event WHERE what = 'disputed'"_s), 0);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::aPersonSettles()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("never-execute", {{u"operation"_s, u"suspend"_s}})}));
    const auto plan = world.release(ChangeType::Suspend, together(world, u"active"_s, 1));
    DONE(plan);
    DONE(world.runOnly(plan->change, 500ms));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    Person person(world);
    DONE(person.examine(plan->change));
    QCOMPARE(person.finding().notExecuted.code, u"hand.too-early"_s);
    QVERIFY(person.finding().executed.offered);
    QCOMPARE(person.hand.settle(HandVerdict::NotExecuted, u"seen"_s).error().code, u"hand.refused"_s);
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    QVERIFY(advance(world, u"25h"_s));
    DONE(person.examine(plan->change));
    const HandFinding finding = person.finding();
    QVERIFY2(finding.notExecuted.offered, qPrintable(finding.notExecuted.code));
    QCOMPARE(finding.evidence, u"hand.says-baseline"_s);
    QCOMPARE(person.hand.settle(HandVerdict::NotExecuted, u" "_s).error().code, u"hand.reason"_s);
    DONE(person.hand.settle(HandVerdict::NotExecuted, u"The carrier's hotline says so"_s));
    const ChangeItem item = world.items(plan->change).first();
    QCOMPARE(item.state, ItemState::Failed);
    QCOMPARE(item.evidence, evidence::kOperator);
    QCOMPARE(item.errorCode, u"hand.not-executed"_s);
    QVERIFY2(reasonSentence(item).contains(u"hotline"_s) && reasonSentence(item).contains(u"somebody"_s), qPrintable(reasonSentence(item)));
    QCOMPARE(world.change(plan->change).state, ChangeState::Failed);
    QCOMPARE(world.number(u"SELECT count(*) FROM audit WHERE action = 'change.settled' AND actor = 'somebody' AND reason LIKE '%hotline%'"_s), 1);
    QCOMPARE(world.number(u"SELECT count(*) FROM audit WHERE action = 'item.failed' AND actor = 'somebody' AND evidence = 'operator'"_s), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::aVerdictIsWatched()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s});
    BEGIN(world);
    QVERIFY(setFaults(world, {fault("never-execute", {{u"operation"_s, u"suspend"_s}})}));
    const QStringList lines = together(world, u"active"_s, 1);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change, 500ms));
    QVERIFY(advance(world, u"25h"_s));
    Person person(world);
    DONE(person.examine(plan->change));
    DONE(person.hand.settle(HandVerdict::NotExecuted, u"given up"_s));
    QVERIFY(setFaults(world, {}));
    DONE(world.sync());
    const auto retry = world.release(ChangeType::Suspend, lines);
    DONE(retry);
    QCOMPARE(retry->send, 1);
    // It is executed after all: the retry reads the line again, though its baseline is seconds old by then.
    DONE(world.db().composed(u"UPDATE device SET read_at = read_at - 120000; "_s.chopped(2)).exec());
    DONE(world.db().composed(u"UPDATE sync_pass SET begun_at = begun_at - 120000"_s).exec());
    QVERIFY(world.moveElsewhere(lines.first(), u"suspend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(world.simulator().get(u"/simulator/devices/"_s + lines.first())[u"state"].toString(), u"suspend"_s, 5000);
    DONE(world.runOnly(retry->change, 1s));
    QCOMPARE(world.count(retry->change, ItemState::Held), 1);
    QCOMPARE(world.simulator().requests(u"/actions/suspend"_s).size(), 1);
    DONE(world.run({{}, true, 100ms, {}}));
    QCOMPARE(ChangeStore(world.db()).incidents(plan->change).value_or(ChangeStore::Incidents {}), (ChangeStore::Incidents {1, 0}));
    QCOMPARE(world.items(plan->change).first().reason, u"hand.late"_s);
    QCOMPARE(world.items(plan->change).first().state, ItemState::Failed);
    QCOMPARE(world.number(u"SELECT count(*) FROM audit WHERE action = 'item.late'"_s), 1);
    // Said once.
    DONE(world.run({{}, true, 100ms, {}}));
    QCOMPARE(world.number(u"SELECT count(*) FROM audit WHERE action = 'item.late'"_s), 1);
}

void TestTracker::linesToAddAreAskedForWhenTheLastPassIsOld()
{
    EngineWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    BEGIN(world);
    auto text = std::make_unique<QBuffer>();
    text->setData("iccid,imei\n89148000990000000017,359999000000015\n89148000990000000025,359999000000023\n");
    QVERIFY(text->open(QIODevice::ReadOnly));
    const auto parameters = settingsOf(ChangeType::Add, {u"account="_s + world.profile().accounts.first()});
    DONE(parameters);
    auto targets = TargetText::open(std::move(text), u"lines"_s, changeSpec(ChangeType::Add).fields());
    QVERIFY(targets);
    const SystemClock clock;
    const auto plan = Planner(world.db()).plan({world.profile(), ChangeType::Add, *parameters, {}, {}}, **targets, clock.nowUtc());
    DONE(plan);
    DONE(world.db().composed(u"UPDATE sync_pass SET begun_at = begun_at - 7200000"_s).exec());
    const auto before = world.simulator().requests(u"/devices/actions/list"_s).size();
    DONE(world.submit(plan->change));
    DONE(world.runOnly(plan->change, 5s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 2);
    QCOMPARE(world.simulator().requests(u"/devices/actions/list"_s).size(), before + 1);
}

/// Crash matrix: stored, but the program ended before its answer or its settlement.
void TestTracker::theInboxIsReplayed()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"list-lag=1min"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"active"_s, 2);
    const auto plan = world.release(ChangeType::Suspend, lines);
    DONE(plan);
    DONE(world.runOnly(plan->change, 300ms));
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 2);
    const QString receipt = world.items(plan->change).first().requestId;
    {
        SystemClock clock;
        Leases leases(world.db(), clock, {});
        DispatchMark mark;
        EngineContext context {world.db(), clock, {}, leases, mark, {u"t"_s, {}, u"test"_s}};
        CallbackInbox inbox(context);
        CallbackMessage message;
        message.service = u"CarrierService"_s;
        message.requestId = receipt;
        message.body = "{}";
        message.device = {{QByteArray("iccid"), lines.first().toLatin1()}};
        // It comes again, since nobody answered: counted, not doubled.
        DONE(inbox.store({message}));
        DONE(inbox.store({message}));
    }
    QCOMPARE(world.number(u"SELECT count(*) FROM callback_inbox"_s), 1);
    QCOMPARE(world.number(u"SELECT seen FROM callback_inbox"_s), 2);
    DONE(world.runOnly(plan->change, 100ms));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 1);
    QCOMPARE(world.items(plan->change, ItemState::Succeeded).first().attribution, attribution::kOurs);
    QCOMPARE(world.number(u"SELECT count(*) FROM item_event WHERE to_state = 'succeeded'"_s), 1);
}

/// Crash matrix: looked, and the program ended before the evidence was stored.
void TestTracker::aLookThatWasNotStoredIsMadeAgain()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, together(world, u"active"_s, 3));
    DONE(plan);
    // Evidence cannot be written: as if the power went between the look and E.
    DONE(world.db().composed(u"CREATE TRIGGER no_evidence BEFORE INSERT ON sighting BEGIN SELECT RAISE(ABORT, 'power'); END"_s).exec());
    (void)world.runOnly(plan->change, 2s);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 0);
    DONE(world.db().composed(u"DROP TRIGGER no_evidence"_s).exec());
    DONE(world.runOnly(plan->change, 5s));
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 3);
    QCOMPARE(world.simulator().requests(u"/actions/suspend"_s).size(), 1);
    QCOMPARE(world.violations(), QStringList());
}

void TestTracker::aRecordThatShowsThePlansCodeConfirmsAnActivation()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"callbacks.listen=off"_s, u"look.first=200ms"_s, u"look.max=500ms"_s});
    BEGIN(world);
    const QStringList lines = together(world, u"preactive"_s, 2);
    const auto plan = world.release(ChangeType::Activate, lines, {u"new-plan=84638"_s, u"zip=78701"_s});
    DONE(plan);
    QCOMPARE(world.items(plan->change).first().after[u"plan"].toString(), u"M2M 4G 1 MB"_s);
    QVERIFY(setFaults(world, {fault("reset-after", {{u"operation"_s, u"activate"_s}})}));
    // As if the carrier's records said codes: one line's its own plan's, the other's another plan's.
    const QString shows = u"CREATE TRIGGER codes_%1 AFTER %2 ON sighting WHEN NEW.plan = 'M2M 4G 1 MB' BEGIN UPDATE sighting SET plan = "
                          "CASE WHEN NEW.device_id = (SELECT id FROM device WHERE iccid = '%3') THEN '84638' ELSE '84639' END WHERE device_id = NEW.device_id; END"_s;
    DONE(world.db().composed(shows.arg(u"first"_s, u"INSERT"_s, lines.first())).exec());
    DONE(world.db().composed(shows.arg(u"again"_s, u"UPDATE"_s, lines.first())).exec());
    DONE(world.runOnly(plan->change, 3s));
    const QList<ChangeItem> settled = world.items(plan->change, ItemState::Succeeded);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.first().identifiers[u"iccid"].toString(), lines.first());
    QCOMPARE(settled.first().evidence, evidence::kDeviceRecord);
    QCOMPARE(world.count(plan->change, ItemState::Unconfirmed), 1);
    QCOMPARE(world.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestTracker)
#include "tst_tracker.moc"
