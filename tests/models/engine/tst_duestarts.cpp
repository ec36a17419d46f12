#include "models/changes/changeschedule.h"
#include "models/engine/engine.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An engine begins what is scheduled, and asks where it came too late. The profile may not send: what begins stops before the carrier.
class TestDueStarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWhenTheClockSaysSo();
    void asksAfterASleepAndAfterARestart();
    void anEngineForOneChangeLeavesTheOthers();

private:
    static ChangeId scheduled(ChangeFixture &f, qint64 line)
    {
        PlanRequest request = f.request(ChangeType::Suspend);
        request.start = {PlanStart::Kind::Moment, f.clock.nowUtc().addSecs(3600)};
        const auto made = Planner(*f.db).plan(request, *IdTargets::make(f.iccids(line, 1)).value(), f.clock.nowUtc());
        f.must(f.store().submit(made->change, f.origin, f.clock.nowUtc()));
        return made->change;
    }
    static bool begun(ChangeFixture &f, ChangeId change)
    {
        return f.text(u"SELECT to_state FROM change_event WHERE change_id = %1 AND from_state = 'scheduled'"_s.arg(change.value)) == "queued"_L1;
    }

    FakeSecretSource m_secrets;
};

void TestDueStarts::beginsWhenTheClockSaysSo()
{
    ChangeFixture f;
    f.must(ProfileStore(*f.db, f.clock).set(u"default"_s, {u"writes=off"_s}).map([](const auto &) {}));
    f.makeFleet(1, 1);
    const ChangeId change = scheduled(f, 1);
    Engine engine(f.url(), m_secrets, f.clock, {});
    QVERIFY(engine.start());
    spinFor(700);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    f.clock.advance(1h);
    QVERIFY(spinUntil([&] { return begun(f, change); }));
    QCOMPARE(f.text(u"SELECT source FROM audit WHERE action = 'change.queued'"_s), u"schedule"_s);
    QVERIFY(spinUntil([&] { return f.change(change).state != ChangeState::Queued; }));
}

void TestDueStarts::asksAfterASleepAndAfterARestart()
{
    ChangeFixture f;
    f.must(ProfileStore(*f.db, f.clock).set(u"default"_s, {u"writes=off"_s}).map([](const auto &) {}));
    f.makeFleet(1, 1);
    const ChangeId change = scheduled(f, 1);
    {
        Engine engine(f.url(), m_secrets, f.clock, {});
        QVERIFY(engine.start());
        spinFor(400);
        // The machine slept.
        f.clock.advance(3h);
        QVERIFY(spinUntil([&] { return f.change(change).pausedBecause == "schedule.missed"_L1; }));
    }
    Engine engine(f.url(), m_secrets, f.clock, {});
    QVERIFY(engine.start());
    spinFor(700);
    QCOMPARE(f.change(change).state, ChangeState::Scheduled);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.asks'"_s), 1);
    f.must(f.store().resume(change, f.origin, f.clock.nowUtc()));
    QVERIFY(spinUntil([&] { return f.change(change).state != ChangeState::Scheduled && f.change(change).state != ChangeState::Queued; }));
}

void TestDueStarts::anEngineForOneChangeLeavesTheOthers()
{
    ChangeFixture f;
    f.must(ProfileStore(*f.db, f.clock).set(u"default"_s, {u"writes=off"_s}).map([](const auto &) {}));
    f.makeFleet(1, 2);
    const ChangeId mine = scheduled(f, 1);
    const ChangeId other = scheduled(f, 2);
    f.clock.advance(1h);
    EngineOptions options;
    options.only = mine;
    Engine engine(f.url(), m_secrets, f.clock, options);
    QVERIFY(engine.start());
    QVERIFY(spinUntil([&] { return begun(f, mine); }));
    QCOMPARE(f.change(other).state, ChangeState::Scheduled);
}

QTEST_GUILESS_MAIN(TestDueStarts)
#include "tst_duestarts.moc"
