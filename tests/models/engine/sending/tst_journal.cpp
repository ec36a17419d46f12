#include "tests/models/engine/engineworld.h"

#include "models/changes/types/changespec.h"
#include "models/engine/carrier/storebudget.h"
#include "models/engine/changeprogress.h"
#include "models/engine/processes.h"
#include "models/engine/sending/answerverdict.h"
#include "models/engine/sending/batchpicker.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/sending/journal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One process of several on a store, by hand: it picks, and a moment later asks the journal.
struct Sender
{
    explicit Sender(EngineWorld &world)
        : world(world)
        , id(Processes(world.db(), clock).enter().value_or(ProcessId {}))
        , leases(world.db(), clock, id)
        , context {world.db(), clock, id, leases, mark, {u"tester"_s, u"default"_s, u"test"_s}}
        , profile(world.profile())
        , budget(world.db(), clock, profile)
        , picker(context)
    {
    }
    ~Sender() { (void)Processes(world.db(), clock).end(id); }

    Result<bool> hold(ChangeId change)
    {
        const auto claimed = leases.claim(change);
        return claimed && *claimed ? ChangeProgress(context).begin(change) : claimed;
    }
    Standing standing(ChangeId change) { return ChangeProgress(context).standing(change).value_or(Standing {}); }
    Batch pick(ChangeId change, const Standing &standing)
    {
        picker.rewind(change);
        return picker.pick(change, standing, profile).value_or(Picked {}).batch;
    }
    Result<Dispatch> begin(const Batch &batch)
    {
        const ChangeSpec &spec = changeSpec(batch.type);
        QList<WireDevice> devices;
        for (const BatchLine &line : batch.lines)
            devices << spec.wireDevice(line.identifiers);
        return Journal(context).begin(batch, spec.request(batch.account, batch.parameters, devices), profile, budget, 0ms);
    }
    /// It came to nothing before its first byte.
    Result<void> close(const Dispatch &dispatch)
    {
        SendOutcome outcome;
        outcome.fate = SendOutcome::Fate::NeverSent;
        outcome.remedy = SendOutcome::Remedy::Repeat;
        outcome.code = u"network.connect"_s;
        return Journal(context).close(dispatch, outcome, profile);
    }

    EngineWorld &world;
    SystemClock clock;
    ProcessId id;
    Leases leases;
    DispatchMark mark;
    EngineContext context;
    Profile profile;
    StoreBudget budget;
    BatchPicker picker;
};

/// What J refuses because the store moved between the pick and the commit: nothing leaves, nothing is lost, and it goes later.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchThatReachesBeyondItsWaveIsRefused();
    void aBatchLongerThanWhatTheBrakeHasLeftIsRefused();

private:
    static QStringList together(EngineWorld &world, int most)
    {
        QStringList result;
        auto rows = world.db().composed(u"SELECT iccid FROM device WHERE state = 'active' AND account = :account ORDER BY id LIMIT :most"_s);
        if (rows.bind(u":account", world.profile().accounts.first()).bind(u":most", most).exec()) {
            while (rows.next())
                result << rows.text(0);
        }
        return result;
    }
    static qint64 debited(EngineWorld &world) { return world.number(u"SELECT COUNT(*) FROM budget"_s); }
};

#define BEGIN(world) QVERIFY2(world.begin(), qPrintable(world.problem()))
#define DONE(result) \
    do { \
        const auto r = (result); \
        QVERIFY2(r, r ? "" : qPrintable(logLine(r.error()))); \
    } while (false)

void TestJournal::aBatchThatReachesBeyondItsWaveIsRefused()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"pace.writes=6000"_s});
    BEGIN(world);
    const auto plan = world.release(ChangeType::Suspend, together(world, 5), {}, {u"2"_s, {}});
    DONE(plan);
    const ChangeId change = plan->change;
    {
        Sender sender(world);
        DONE(sender.hold(change));
        // Picked by what was read when the wave reached to the end.
        Standing earlier = sender.standing(change);
        QCOMPARE(sender.pick(change, earlier).lines.size(), 2);
        earlier.brake.last.reset();
        const Batch tooFar = sender.pick(change, earlier);
        QCOMPARE(tooFar.lines.size(), 5);
        const qint64 before = debited(world);
        const auto refused = sender.begin(tooFar);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"journal.wave"_s);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QCOMPARE(world.count(change, ItemState::Queued), 5);
        QCOMPARE(world.change(change).state, ChangeState::Running);
        QCOMPARE(world.number(u"SELECT COUNT(*) FROM dispatch"_s), 0);
        QCOMPARE(world.number(u"SELECT COUNT(*) FROM dispatch_item"_s), 0);
        QCOMPARE(debited(world), before);
        // The same by what is so now is taken.
        const auto taken = sender.begin(sender.pick(change, sender.standing(change)));
        DONE(taken);
        QCOMPARE(taken->devices, 2);
        DONE(sender.close(*taken));
        DONE(sender.leases.release(change));
    }
    QCOMPARE(world.simulator().requests(u"/actions/suspend"_s).size(), 0);
    DONE(world.runOnly(change));
    QCOMPARE(world.count(change, ItemState::Succeeded), 5);
    const QJsonArray requests = world.simulator().requests(u"/actions/suspend"_s);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.first()[u"devices"].toInt(), 2);
    QCOMPARE(world.violations(), QStringList());
}

void TestJournal::aBatchLongerThanWhatTheBrakeHasLeftIsRefused()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"brake.destructive=4"_s});
    BEGIN(world);
    const QStringList lines = together(world, 7);
    const auto plan = world.release(ChangeType::Deactivate, lines.first(5));
    const auto quicker = world.release(ChangeType::Deactivate, lines.sliced(5));
    DONE(plan);
    DONE(quicker);
    const ChangeId change = plan->change;
    {
        Sender sender(world);
        Sender other(world);
        DONE(sender.hold(change));
        DONE(other.hold(quicker->change));
        const Batch batch = sender.pick(change, sender.standing(change));
        QCOMPARE(batch.lines.size(), 4);
        const auto theirs = other.begin(other.pick(quicker->change, other.standing(quicker->change)));
        DONE(theirs);
        QCOMPARE(theirs->devices, 2);
        const auto refused = sender.begin(batch);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"journal.shorter"_s);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QCOMPARE(world.count(change, ItemState::Queued), 5);
        QCOMPARE(world.number(u"SELECT COUNT(*) FROM dispatch"_s), 1);
        // Looked at again it is as short as it may be.
        const Batch shorter = sender.pick(change, sender.standing(change));
        QCOMPARE(shorter.lines.size(), 2);
        const auto taken = sender.begin(shorter);
        DONE(taken);
        // And with nothing left it is the brake that says so.
        const auto none = sender.begin(sender.pick(change, sender.standing(change)));
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"brake.destructive"_s);
        DONE(sender.close(*taken));
        DONE(other.close(*theirs));
        DONE(sender.leases.release(change));
        DONE(other.leases.release(quicker->change));
    }
    QCOMPARE(world.simulator().requests(u"/actions/deactivate"_s).size(), 0);
    EngineOptions options;
    options.untilIdle = true;
    options.waitFor = 3s;
    DONE(world.run(options));
    // Neither was forgotten: four lines are ended, and whoever was left over is paused with the rest in its queue.
    QCOMPARE(world.count(change, ItemState::Succeeded) + world.count(quicker->change, ItemState::Succeeded), 4);
    QCOMPARE(world.count(change, ItemState::Queued) + world.count(quicker->change, ItemState::Queued), 3);
    QCOMPARE(world.number(u"SELECT COUNT(*) FROM bulk_change WHERE paused_because = 'brake.destructive'"_s), world.count(quicker->change, ItemState::Queued) > 0 ? 2 : 1);
    QCOMPARE(world.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
