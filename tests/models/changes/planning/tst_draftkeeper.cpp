#include "models/changes/planning/draftkeeper.h"
#include "models/changes/planning/draftplanning.h"
#include "models/changes/review/consent.h"
#include "models/store/storethread.h"
#include "tests/models/changes/changefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A keeper on a store of 20 active lines, and what it told.
class Kept
{
public:
    explicit Kept(ChangeFixture &f)
        : f(f)
        , working(f.url())
        , keeper(std::make_unique<DraftKeeper>(working, f.clock))
    {
        QObject::connect(keeper.get(), &DraftKeeper::planned, keeper.get(), [this](const Result<Change> &result) { planned = result; });
        QObject::connect(keeper.get(), &DraftKeeper::released, keeper.get(), [this](const Result<void> &result) { released = result; });
    }

    static ChangeDraft suspending(const DraftTargets &targets)
    {
        ChangeDraft draft;
        draft.type = ChangeType::Suspend;
        draft.name = u" A name "_s;
        draft.targets = targets;
        return draft;
    }
    bool plan(const ChangeDraft &draft)
    {
        planned.reset();
        keeper->plan(draft, f.profile);
        return QTest::qWaitFor([this] { return planned.has_value(); });
    }
    bool release(std::optional<qint64> confirmed)
    {
        released.reset();
        keeper->release(confirmed);
        return QTest::qWaitFor([this] { return released.has_value(); });
    }
    /// Every job asked before is done.
    bool settle()
    {
        bool done = false;
        working.ask<void>([](Database &) -> Result<void> { return {}; }, &working, [&](const Result<void> &) { done = true; });
        return QTest::qWaitFor([&] { return done; });
    }

    ChangeFixture &f;
    StoreThread working;
    std::unique_ptr<DraftKeeper> keeper;
    std::optional<Result<Change>> planned;
    std::optional<Result<void>> released;
};

DraftTargets someLines(qint64 first, qint64 count)
{
    return PastedLines {ChangeFixture::iccids(first, count).join(u'\n')};
}

} // namespace

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAndHolds();
    void aNewPlanTakesThePlaceOfTheOldOne();
    void aPlanThatFailsLeavesTheOldOne();
    void stoppingLeavesNothing();
    void dyingWhilePlanningLeavesNothing();
    void adoptsADraft();
    void adoptsNothingElse();
    void discards();
    void releasesAsTheWindow();
    void aDestructiveChangeWantsItsCount_data();
    void aDestructiveChangeWantsItsCount();
    void nothingIsReleasedWhileWritesAreOff();
    void aDiscardedDraftIsOneAuditEntry();
    void onlyDraftsAreDiscarded();
};

void TestDraftKeeper::plansAndHolds()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    QVERIFY(kept.plan(Kept::suspending(SelectedLines {{f.line(1).id, f.line(2).id}})));
    QVERIFY(kept.planned->has_value());
    const Change &change = kept.keeper->change();
    QCOMPARE(change.id, (*kept.planned)->id);
    QCOMPARE(change.send, 2);
    QCOMPARE(change.name, u"A name"_s);
    QCOMPARE(change.state, ChangeState::Draft);
    QCOMPARE(f.text(u"SELECT source FROM audit WHERE action = 'change.planned'"_s), u"window"_s);
    QVERIFY(!kept.keeper->isPlanning());
}

void TestDraftKeeper::aNewPlanTakesThePlaceOfTheOldOne()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    QVERIFY(kept.plan(Kept::suspending(someLines(1, 5))));
    const ChangeId old = kept.keeper->change().id;
    QVERIFY(kept.plan(Kept::suspending(someLines(1, 6))));
    QVERIFY(kept.keeper->change().id != old);
    QVERIFY(kept.settle());
    QCOMPARE(f.change(old).state, ChangeState::Cancelled);
    QCOMPARE(f.change(old).counts.value(ItemState::Cancelled), 5);
    QCOMPARE(f.change(kept.keeper->change().id).state, ChangeState::Draft);
    QCOMPARE(f.text(u"SELECT reason FROM audit WHERE action = 'change.cancelled'"_s), u"superseded"_s);
    QVERIFY(f.countsAgree(old));
}

void TestDraftKeeper::aPlanThatFailsLeavesTheOldOne()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    QVERIFY(kept.plan(Kept::suspending(someLines(1, 5))));
    const ChangeId old = kept.keeper->change().id;
    QVERIFY(kept.plan(Kept::suspending(FileLines {u"/nowhere/lines.csv"_s})));
    QCOMPARE(kept.planned->error().code, u"target.unreadable"_s);
    QCOMPARE(kept.keeper->change().id, old);
    QVERIFY(kept.settle());
    QCOMPARE(f.change(old).state, ChangeState::Draft);
}

void TestDraftKeeper::stoppingLeavesNothing()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    kept.keeper->plan(Kept::suspending(someLines(1, 20)), f.profile);
    QVERIFY(kept.keeper->isPlanning());
    kept.keeper->stop();
    QVERIFY(!kept.keeper->isPlanning());
    QVERIFY(kept.settle());
    QVERIFY(!kept.planned);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change WHERE state = 'draft'"_s), 0);
}

void TestDraftKeeper::dyingWhilePlanningLeavesNothing()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    // The job is over, its answer on the way: the draft is there already.
    kept.keeper->plan(Kept::suspending(someLines(1, 20)), f.profile);
    while (f.number(u"SELECT COUNT(*) FROM bulk_change"_s) == 0)
        QThread::msleep(1);
    kept.keeper.reset();
    QVERIFY(kept.settle());
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change WHERE state = 'draft'"_s), 0);
}

void TestDraftKeeper::adoptsADraft()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    const PlanSummary plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3)).value();
    Kept kept(f);
    kept.keeper->adopt(plan.change);
    QTRY_VERIFY(kept.planned.has_value());
    QCOMPARE(kept.keeper->change().id, plan.change);
    kept.keeper.reset();
    QVERIFY(kept.settle());
    QCOMPARE(f.change(plan.change).state, ChangeState::Draft);
}

void TestDraftKeeper::adoptsNothingElse()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    const PlanSummary plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3)).value();
    f.must(f.store().submit(plan.change, f.origin, f.clock.nowUtc()));
    Kept kept(f);
    for (const auto &[change, code] : {std::pair {plan.change, u"change.not-draft"_s}, std::pair {ChangeId {99}, u"change.unknown"_s}}) {
        kept.planned.reset();
        kept.keeper->adopt(change);
        QTRY_VERIFY(kept.planned.has_value());
        QCOMPARE(kept.planned->error().code, code);
        QCOMPARE(kept.keeper->change().id, ChangeId());
    }
}

void TestDraftKeeper::discards()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    QVERIFY(kept.plan(Kept::suspending(someLines(1, 5))));
    const ChangeId draft = kept.keeper->change().id;
    kept.keeper->discard();
    QCOMPARE(kept.keeper->change().id, ChangeId());
    kept.keeper.reset();
    QVERIFY(kept.settle());
    QCOMPARE(f.change(draft).state, ChangeState::Cancelled);
}

void TestDraftKeeper::releasesAsTheWindow()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    Kept kept(f);
    QVERIFY(kept.plan(Kept::suspending(someLines(1, 5))));
    QVERIFY(kept.release({}));
    QVERIFY(kept.released->has_value());
    QCOMPARE(f.change(kept.keeper->change().id).state, ChangeState::Queued);
    QCOMPARE(f.text(u"SELECT source FROM audit WHERE action = 'change.queued'"_s), u"window"_s);
    QVERIFY(kept.release({}));
    QCOMPARE(kept.released->error().code, u"change.not-draft"_s);
}

void TestDraftKeeper::aDestructiveChangeWantsItsCount_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<int>("lines");
    QTest::addColumn<qint64>("confirmed");
    QTest::addColumn<QString>("code");
    QTest::addRow("not given") << ChangeType::Deactivate << 3 << qint64(-1) << u"apply.confirm"_s;
    QTest::addRow("wrong") << ChangeType::Deactivate << 3 << qint64(30) << u"apply.confirm-differs"_s;
    QTest::addRow("right") << ChangeType::Deactivate << 3 << qint64(3) << QString();
    QTest::addRow("none to send") << ChangeType::Deactivate << 0 << qint64(-1) << QString();
    QTest::addRow("not needed") << ChangeType::Suspend << 3 << qint64(-1) << QString();
    QTest::addRow("checked where it is given") << ChangeType::Suspend << 3 << qint64(4) << u"apply.confirm-differs"_s;
}

void TestDraftKeeper::aDestructiveChangeWantsItsCount()
{
    QFETCH(ChangeType, type);
    QFETCH(int, lines);
    QFETCH(qint64, confirmed);
    QFETCH(QString, code);
    ChangeFixture f;
    f.makeFleet(1, lines);
    f.makeFleet(10, 1, "deactive");
    const auto plan = f.planIds(type, f.iccids(1, lines) + f.iccids(10, 1)).value();
    const auto released = consent::release(*f.db, plan.change, confirmed < 0 ? std::nullopt : std::optional(confirmed), f.origin, f.clock.nowUtc());
    QCOMPARE(released ? QString() : released.error().code, code);
    QCOMPARE(f.change(plan.change).state, code.isEmpty() ? ChangeState::Queued : ChangeState::Draft);
}

void TestDraftKeeper::nothingIsReleasedWhileWritesAreOff()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    QVERIFY(ProfileStore(*f.db, f.clock).set(f.profile.name, {u"writes=off"_s}));
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3)).value();
    QCOMPARE(consent::release(*f.db, plan.change, {}, f.origin, f.clock.nowUtc()).error(), (Error {Error::Kind::Refused, u"writes.off"_s, {f.profile.name}, {}}));
    QVERIFY(ProfileStore(*f.db, f.clock).set(f.profile.name, {u"writes=on"_s}));
    QVERIFY(consent::release(*f.db, plan.change, {}, f.origin, f.clock.nowUtc()));
}

void TestDraftKeeper::aDiscardedDraftIsOneAuditEntry()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 20)).value();
    f.must(f.store().discard(plan.change, u"discarded"_s, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action LIKE '%cancelled'"_s), 1);
    QCOMPARE(f.brokenChains(), 0);
}

void TestDraftKeeper::onlyDraftsAreDiscarded()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3)).value();
    f.must(f.store().submit(plan.change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.store().discard(plan.change, u"discarded"_s, f.origin, f.clock.nowUtc()).error().code, u"change.not-draft"_s);
    QCOMPARE(f.change(plan.change).counts.value(ItemState::Queued), 3);
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
