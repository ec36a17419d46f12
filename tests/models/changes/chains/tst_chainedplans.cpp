#include "models/changes/planning/chainedplans.h"

#include "models/changes/chains/chainrules.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/review/consent.h"
#include "models/changes/targets/earliertargets.h"
#include "models/changes/watching/changewords.h"
#include "tests/models/changes/changefixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// What follows a change by itself: for what succeeded, once, as it was released.
class TestChainedPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatSucceededGoesOn_data();
    void onlyWhatSucceededGoesOn();
    void whatIsUnconfirmedIsWaitedFor();
    void twoWhoTryMakeOne();
    void theNextStepIsPassedOn();
    void whatTheRulesBlockStaysAndIsSaid();
    void whatTimeBlocksWaitsForItsMoment();
    void cancellingEndsWhatFollows();
    void nothingFollowsWhereNothingSucceeded();
    void anOperatorLetsItGo();
    void aDestructiveStepWantsItsCountAtTheStart();
    void aChainThatIsNotWhatWasReviewedIsNotReleased();
    void aRetryTakesTheChainAlong();
    void blockedLinesAreOfferedTheirWay();

private:
    static ChainSteps steps(const QStringList &types, const QStringList &settings = {}, bool whenLegal = false)
    {
        return chainrules::stepsOf(ChangeType::Deactivate, {}, types, settings, whenLegal).value();
    }
    static ChangeId planned(ChangeFixture &f, int lines, const ChainSteps &then, ChangeType type = ChangeType::Deactivate)
    {
        f.makeFleet(1, lines);
        PlanRequest request = f.request(type, type == ChangeType::Deactivate ? QStringList {u"reason=FF"_s} : QStringList());
        request.name = u"Old trackers"_s;
        request.then = then;
        return Planner(*f.db).plan(request, *IdTargets::make(f.iccids(1, lines)).value(), f.clock.nowUtc()).value().change;
    }
    static void run(ChangeFixture &f, ChangeId change)
    {
        f.must(f.store().submit(change, f.origin, f.clock.nowUtc()));
        f.must(f.store().moveChange(change, ChangeState::Queued, ChangeState::Running, f.origin, f.clock.nowUtc()));
        f.dispatch(change);
    }
    /// The lines of these rows get that end; the fleet shows it.
    static void settle(ChangeFixture &f, ChangeId change, const QList<qint64> &rows, ItemState to)
    {
        const QList<ChangeItem> all = f.items(change, ItemState::Sending);
        for (const ChangeItem &item : all) {
            if (!rows.contains(item.row))
                continue;
            ItemMove move;
            move.item = item.id;
            move.change = change;
            move.from = ItemState::Sending;
            move.to = to;
            if (to == ItemState::Succeeded) {
                move.detail.evidence = evidence::kCallback;
                move.detail.attribution = attribution::kOurs;
                (void)f.exec(u"UPDATE device SET state = 'deactive' WHERE id = %1"_s.arg(item.device.value)).value();
            }
            f.must(f.moveOne(move));
        }
    }
    static void over(ChangeFixture &f, ChangeId change, ChangeState to)
    {
        f.must(f.store().moveChange(change, f.change(change).state, to, f.origin, f.clock.nowUtc()));
    }
    static AuditOrigin worker() { return {u"jane"_s, u"default"_s, u"chain"_s}; }
    /// What a worker does at each turn.
    static QList<ChangeId> turn(ChangeFixture &f)
    {
        ChainedPlans plans(*f.db);
        QList<ChangeId> made;
        const QList<ChainedPlans::Due> due = plans.due().value();
        for (const auto &each : due) {
            const auto outcome = plans.follow(each, f.profile, worker(), f.clock.nowUtc()).value();
            if (outcome.moved)
                made << outcome.successor;
        }
        return made;
    }
};

void TestChainedPlans::onlyWhatSucceededGoesOn_data()
{
    QTest::addColumn<ChangeState>("end");
    QTest::addRow("all but one") << ChangeState::PartiallySucceeded;
}

void TestChainedPlans::onlyWhatSucceededGoesOn()
{
    QFETCH(ChangeState, end);
    ChangeFixture f;
    const ChangeId first = planned(f, 5, steps({u"archive"_s}, {u"archive.reason=scrapped"_s}));
    QCOMPARE(f.change(first).then.size(), 1);
    QVERIFY(changewords::following(f.change(first)).contains(u"Archive"_s));
    run(f, first);
    settle(f, first, {1, 2, 4}, ItemState::Succeeded);
    QVERIFY(turn(f).isEmpty());
    settle(f, first, {3, 5}, ItemState::Failed);
    QVERIFY(turn(f).isEmpty());
    over(f, first, end);
    const QList<ChangeId> made = turn(f);
    QCOMPARE(made.size(), 1);
    const Change next = f.change(made.first());
    QCOMPARE(next.type, ChangeType::Archive);
    QCOMPARE(next.state, ChangeState::Queued);
    QCOMPARE(next.source, first);
    QCOMPARE(next.sourceLink, u"then"_s);
    QCOMPARE(next.name, u"Old trackers"_s);
    QCOMPARE(next.parameters.value(u"reason"_s).toString(), u"scrapped"_s);
    QList<qint64> rows;
    const QList<ChangeItem> items = f.items(next.id);
    for (const ChangeItem &item : items)
        rows << item.row;
    QCOMPARE(rows, (QList<qint64> {1, 2, 4}));
    QCOMPARE(f.change(first).then.first().state, ChainStep::State::Made);
    QCOMPARE(f.change(first).then.first().successor, next.id);
    QVERIFY(changewords::following(f.change(first)).contains(QString::number(next.id.value)));
    QCOMPARE(f.text(u"SELECT source FROM audit WHERE action = 'change.planned' ORDER BY id DESC LIMIT 1"_s), u"chain"_s);
    QVERIFY(turn(f).isEmpty());
    QVERIFY(f.countsAgree(next.id));
}

void TestChainedPlans::whatIsUnconfirmedIsWaitedFor()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 3, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1, 2}, ItemState::Succeeded);
    settle(f, first, {3}, ItemState::Unconfirmed);
    over(f, first, ChangeState::Unconfirmed);
    QVERIFY(turn(f).isEmpty());
    QVERIFY(changechains::waits(f.change(first).then));
}

/// Both have read that it is due and plan it; the second finds that it was taken, and nothing is left of its plan.
void TestChainedPlans::twoWhoTryMakeOne()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 3, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1, 2, 3}, ItemState::Succeeded);
    over(f, first, ChangeState::Succeeded);
    ChainedPlans plans(*f.db);
    const ChainedPlans::Due due = plans.due().value().first();
    QVERIFY(plans.follow(due, f.profile, worker(), f.clock.nowUtc()).value().moved);
    QVERIFY(!plans.follow(due, f.profile, worker(), f.clock.nowUtc()).value().moved);
    // As if the other had read the change before.
    (void)f.exec(u"UPDATE change_chain SET state = 'waiting' WHERE change_id = %1"_s.arg(first.value)).value();
    Planner planner(*f.db);
    EarlierTargets targets(*f.db, f.change(first), EarlierTargets::Take::Chained, {});
    const qint64 before = f.number(u"SELECT COUNT(*) FROM bulk_change"_s);
    const auto refused = planner.plan(f.request(ChangeType::Archive), targets, f.clock.nowUtc(),
                                      [](const PlanSummary &) { return failure(Error::Kind::Refused, u"chain.taken"_s); });
    QCOMPARE(refused.error().code, u"chain.taken"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change"_s), before);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item i WHERE NOT EXISTS (SELECT 1 FROM bulk_change c WHERE c.id = i.change_id)"_s), 0);
}

void TestChainedPlans::theNextStepIsPassedOn()
{
    ChangeFixture f;
    const ChainSteps then {{ChangeType::CostCenter, {{u"new-cost-center"_s, u"scrap"_s}}}, {ChangeType::Archive, {{u"reason"_s, u"old"_s}}, true}};
    const ChangeId first = planned(f, 2, then);
    run(f, first);
    settle(f, first, {1, 2}, ItemState::Succeeded);
    over(f, first, ChangeState::Succeeded);
    const Change next = f.change(turn(f).value(0));
    QCOMPARE(next.type, ChangeType::CostCenter);
    QCOMPARE(next.then.size(), 1);
    QCOMPARE(next.then.first(), then.last());
    QCOMPARE(f.change(first).then.last().state, ChainStep::State::PassedOn);
    QVERIFY(turn(f).isEmpty());
}

void TestChainedPlans::whatTheRulesBlockStaysAndIsSaid()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 3, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1, 2, 3}, ItemState::Succeeded);
    over(f, first, ChangeState::Succeeded);
    // Somebody took one into service again.
    (void)f.exec(u"UPDATE device SET state = 'active' WHERE iccid = '%1'"_s.arg(f.iccid(2))).value();
    const Change next = f.change(turn(f).value(0));
    QCOMPARE(next.send, 2);
    QCOMPARE(next.blocked, 1);
    QCOMPARE(f.items(next.id, ItemState::Blocked).first().reason, u"archive.in-service"_s);
}

void TestChainedPlans::whatTimeBlocksWaitsForItsMoment()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 2, steps({u"archive"_s}, {}, true));
    run(f, first);
    settle(f, first, {1, 2}, ItemState::Succeeded);
    over(f, first, ChangeState::Succeeded);
    const QDateTime used = f.clock.nowUtc().addDays(-10);
    (void)f.exec(u"UPDATE device SET last_connection_at = %1"_s.arg(used.toMSecsSinceEpoch())).value();
    const Change next = f.change(turn(f).value(0));
    QCOMPARE(next.state, ChangeState::Scheduled);
    QCOMPARE(next.startAt, used.addDays(30));
    QCOMPARE(next.blocked, 0);
}

void TestChainedPlans::cancellingEndsWhatFollows()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 3, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1}, ItemState::Succeeded);
    f.must(f.store().cancel(first, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(first).then.first().reason, u"chain.cancelled"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.chain-ended'"_s), 1);
    settle(f, first, {2, 3}, ItemState::Succeeded);
    over(f, first, ChangeState::Cancelled);
    QVERIFY(turn(f).isEmpty());
}

void TestChainedPlans::nothingFollowsWhereNothingSucceeded()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 2, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1, 2}, ItemState::Failed);
    over(f, first, ChangeState::Failed);
    QCOMPARE(turn(f), (QList<ChangeId> {{}}));
    QCOMPARE(f.change(first).then.first().reason, u"chain.nothing"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change"_s), 1);
    QVERIFY(turn(f).isEmpty());
}

void TestChainedPlans::anOperatorLetsItGo()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 2, steps({u"archive"_s}));
    run(f, first);
    f.must(changechains::drop(*f.db, first, f.origin, f.clock.nowUtc()));
    QCOMPARE(changechains::drop(*f.db, first, f.origin, f.clock.nowUtc()).error().code, u"chain.none"_s);
    settle(f, first, {1, 2}, ItemState::Succeeded);
    over(f, first, ChangeState::Succeeded);
    QVERIFY(turn(f).isEmpty());
}

void TestChainedPlans::aDestructiveStepWantsItsCountAtTheStart()
{
    ChangeFixture f;
    (void)f.exec(u"UPDATE device SET state = 'suspend'"_s).value();
    const ChangeId plain = planned(f, 2, {}, ChangeType::CostCenter);
    QVERIFY(!consent::needsCount(f.change(plain)));
    Change chained = f.change(plain);
    chained.send = 2;
    chained.then = {{ChangeType::Deactivate}};
    QVERIFY(consent::needsCount(chained));
    QCOMPARE(consent::checkCount(chained, {}).error().code, u"apply.confirm"_s);
    QVERIFY(consent::checkCount(chained, 2));
}

void TestChainedPlans::aChainThatIsNotWhatWasReviewedIsNotReleased()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 2, steps({u"archive"_s}));
    (void)f.exec(u"UPDATE change_chain SET type = 'delete'"_s).value();
    QCOMPARE(f.store().submit(first, f.origin, f.clock.nowUtc()).error().code, u"change.plan-differs"_s);
}

void TestChainedPlans::aRetryTakesTheChainAlong()
{
    ChangeFixture f;
    const ChangeId first = planned(f, 2, steps({u"archive"_s}));
    run(f, first);
    settle(f, first, {1}, ItemState::Succeeded);
    settle(f, first, {2}, ItemState::Failed);
    over(f, first, ChangeState::PartiallySucceeded);
    QCOMPARE(turn(f).size(), 1);
    const auto retry = f.linked().retry(f.profile, first, {}, f.origin, f.clock.nowUtc());
    QCOMPARE(f.change(retry->change).then, steps({u"archive"_s}));
}

void TestChainedPlans::blockedLinesAreOfferedTheirWay()
{
    ChangeFixture f;
    f.makeFleet(1, 3, "active");
    f.makeFleet(4, 2, "suspend");
    f.makeFleet(6, 4, "deactive");
    const auto draft = f.planIds(ChangeType::Archive, f.iccids(1, 9), {u"reason=sold"_s}).value();
    QCOMPARE(draft.blocked, 5);
    const QList<ChainOffer> offers = chainOffers(*f.db, f.change(draft.change)).value();
    QCOMPARE(offers, (QList<ChainOffer> {{{ChangeType::Deactivate, ChangeType::Archive}, 3}, {{ChangeType::Restore, ChangeType::Deactivate, ChangeType::Archive}, 2}}));
    const auto made = f.linked().precede(f.profile, draft.change, f.origin, f.clock.nowUtc()).value();
    QCOMPARE(made.size(), 2);
    const Change chain = f.change(made.first().change);
    QCOMPARE(chain.type, ChangeType::Deactivate);
    QCOMPARE(chain.send, 3);
    QCOMPARE(chain.source, draft.change);
    QCOMPARE(chain.sourceLink, u"chain"_s);
    QCOMPARE(chain.then, (ChainSteps {{ChangeType::Archive, {{u"reason"_s, u"sold"_s}}, true}}));
    QCOMPARE(f.change(made.last().change).then.size(), 2);
    const auto none = f.planIds(ChangeType::Archive, f.iccids(6, 4)).value();
    QCOMPARE(f.linked().precede(f.profile, none.change, f.origin, f.clock.nowUtc()).error().code, u"chain.no-offer"_s);
}

QTEST_GUILESS_MAIN(TestChainedPlans)
#include "tst_chainedplans.moc"
