#include "models/changes/watching/changenotices.h"
#include "models/changes/watching/changetablemodel.h"
#include "models/changes/watching/openchange.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window watches: the list of changes, the one that is open, and those that end.
class TestChangeTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheChangesOfAProfile();
    void columnsSayWhatIsKnown();
    void tellsOnlyRowsThatDiffer();
    void newChangesComeOnTop();
    void theOpenChangeIsReadAgain();
    void theOpenChangeHasPaceAndRequests();
    void causesAreReadAgainWhenThereAreMore();
    void anUnknownChangeIsAnError();
    void anEndIsToldOnce();
    void whatEndedBeforeIsNotTold();
    void aDroppedDraftHasNotEnded();
    void whatCameAndEndedBetweenTwoLooksIsTold();
    void aDisputedChangeEndsAgain();
    void restsBetweenReads();
    void whoSleepsReadsWhenAwake();
};

void TestChangeTableModel::listsTheChangesOfAProfile()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId mixed = samples.mixed(f.iccids(1, 100), u"West coast"_s);
    const ChangeId draft = samples.draft(ChangeType::Restore, f.iccids(1, 3));
    StoreThread reading(f.url());
    ChangeTableModel model(reading);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QVERIFY(!model.isKnown());
    model.setProfile(f.profile.id);
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.isKnown());
    QCOMPARE(model.index(0, 0).data(cellrole::Id), draft.value);
    QCOMPARE(model.rowOf(mixed), 1);
    QCOMPARE(model.find(mixed)->name, u"West coast"_s);
    QVERIFY(!model.find(ChangeId {99}));
    QCOMPARE(model.running(), 1);
    model.setProfile(ProfileId {99});
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.isKnown());
    QCOMPARE(model.rowCount(), 0);
}

void TestChangeTableModel::columnsSayWhatIsKnown()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    const ChangeId change = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1, 100));
    (void)f.linked().retry(f.profile, change, {}, f.origin, f.clock.nowUtc());
    StoreThread reading(f.url());
    ChangeTableModel model(reading);
    model.setProfile(f.profile.id);
    QTRY_COMPARE(model.rowCount(), 2);
    using M = ChangeTableModel;
    const auto text = [&](int column) { return model.index(1, column).data().toString(); };
    QCOMPARE(text(M::Number), QString::number(change.value));
    QCOMPARE(text(M::Type), u"Suspend"_s);
    QCOMPARE(text(M::State), u"running"_s);
    QCOMPARE(text(M::Progress), u"50 of 100"_s);
    QCOMPARE(text(M::By), u"jane"_s);
    QVERIFY(!text(M::Released).isEmpty());
    QVERIFY(text(M::Ended).isEmpty());
    QCOMPARE(model.index(1, M::State).data(cellrole::State), u"running"_s);
    QCOMPARE((model.index(1, M::Progress).data(M::CountsRole).value<QMap<ItemState, qint64>>().value(ItemState::Succeeded)), 40);
    QCOMPARE(model.index(0, M::Name).data().toString(), u"Retry of change %1"_s.arg(change.value));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestChangeTableModel::tellsOnlyRowsThatDiffer()
{
    ChangeFixture f;
    f.makeFleet(1, 30);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId first = samples.running(ChangeType::Suspend, f.iccids(1, 10));
    (void)samples.running(ChangeType::Suspend, f.iccids(11, 10));
    StoreThread reading(f.url());
    ChangeTableModel model(reading);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProfile(f.profile.id);
    QTRY_COMPARE(model.rowCount(), 2);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    samples.send(first, 4);
    model.refresh();
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
}

void TestChangeTableModel::newChangesComeOnTop()
{
    ChangeFixture f;
    f.makeFleet(1, 30);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    (void)samples.draft(ChangeType::Suspend, f.iccids(1, 10));
    StoreThread reading(f.url());
    ChangeTableModel model(reading);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProfile(f.profile.id);
    QTRY_COMPARE(model.rowCount(), 1);
    const QPersistentModelIndex first = model.index(0, 0);
    (void)samples.draft(ChangeType::Suspend, f.iccids(11, 10));
    (void)samples.draft(ChangeType::Suspend, f.iccids(21, 10));
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(first.row(), 2);
}

void TestChangeTableModel::theOpenChangeIsReadAgain()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.mixed(f.iccids(1, 100));
    StoreThread reading(f.url());
    OpenChange open(reading, f.clock);
    const QSignalSpy moved(&open, &OpenChange::linesMoved);
    open.open(change);
    QVERIFY(!open.isKnown());
    QTRY_VERIFY(open.isKnown());
    QCOMPARE(open.change().id, change);
    QCOMPARE(open.causes().size(), 3);
    QCOMPARE(moved.size(), 1);
    samples.move(change, 4, ItemState::Sending, ItemState::AwaitingCarrier);
    open.refresh();
    QTRY_COMPARE(moved.size(), 2);
    QCOMPARE(open.change().counts.value(ItemState::AwaitingCarrier), 20);
    open.open({});
    QVERIFY(!open.isKnown());
}

void TestChangeTableModel::theOpenChangeHasPaceAndRequests()
{
    ChangeFixture f;
    f.makeFleet(1, 450);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 450));
    StoreThread reading(f.url());
    OpenChange open(reading, f.clock);
    open.open(change);
    QTRY_VERIFY(open.isKnown());
    // Batches of 200.
    QCOMPARE(open.requestsLeft(), 3);
    QCOMPARE(open.requestsMade(), 0);
    QVERIFY(!open.timeLeft());
    f.clock.advance(5s);
    samples.send(change, 200);
    samples.move(change, 200, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
    open.refresh();
    QTRY_COMPARE(open.requestsMade(), 1);
    QCOMPARE(open.requestsLeft(), 2);
    QCOMPARE(open.linesASecond(), std::optional(40.0));
    QCOMPARE(open.timeLeft(), std::optional(changepace::TimeLeft {6250ms, false}));
    QCOMPARE(open.elapsed(), std::optional(std::chrono::milliseconds(5s)));
    ChangeFixture::must(f.store().pause(change, f.origin, f.clock.nowUtc()));
    open.refresh();
    QTRY_COMPARE(open.change().state, ChangeState::Paused);
    QVERIFY(!open.timeLeft());
    QVERIFY(!open.linesASecond());
}

void TestChangeTableModel::causesAreReadAgainWhenThereAreMore()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.mixed(f.iccids(1, 100));
    StoreThread reading(f.url());
    OpenChange open(reading, f.clock);
    open.open(change);
    QTRY_COMPARE(open.causes().size(), 3);
    const QSignalSpy changed(&open, &OpenChange::causesChanged);
    samples.move(change, 4, ItemState::AwaitingCarrier, ItemState::Failed, ChangeSamples::failedWith(u"INPUT_INVALID.Device.Kind.Invalid"_s, {}));
    open.refresh();
    QTRY_COMPARE(open.causes().size(), 4);
    QCOMPARE(changed.size(), 1);
}

void TestChangeTableModel::anUnknownChangeIsAnError()
{
    ChangeFixture f;
    StoreThread reading(f.url());
    OpenChange open(reading, f.clock);
    QSignalSpy failures(&open, &OpenChange::failed);
    open.open(ChangeId {99});
    QVERIFY(failures.wait());
    QCOMPARE(failures.first().first().value<Error>().code, u"change.unknown"_s);
    QVERIFY(!open.isKnown());
}

void TestChangeTableModel::anEndIsToldOnce()
{
    ChangeFixture f;
    f.makeFleet(1, 10);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 10));
    StoreThread reading(f.url());
    StoreWatch watch(reading);
    ChangeNotices notices(reading, watch);
    QSignalSpy ended(&notices, &ChangeNotices::ended);
    QSignalSpy running(&notices, &ChangeNotices::runningChanged);
    watch.start();
    QTRY_COMPARE(notices.running(), 1);
    QCOMPARE(running.size(), 1);
    samples.send(change, 10);
    samples.move(change, 10, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
    ChangeFixture::must(f.store().moveChange(change, ChangeState::Running, ChangeState::Succeeded, f.origin, f.clock.nowUtc()));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<Change>().counts.value(ItemState::Succeeded), 10);
    QCOMPARE(notices.running(), 0);
    ChangeFixture::must(f.store().rename(change, u"West"_s, f.origin, f.clock.nowUtc()));
    QTest::qWait(700);
    QCOMPARE(ended.size(), 1);
}

void TestChangeTableModel::whatEndedBeforeIsNotTold()
{
    ChangeFixture f;
    f.makeFleet(1, 10);
    (void)f.succeeded(ChangeType::Suspend, f.iccids(1, 5), u"suspend"_s);
    StoreThread reading(f.url());
    StoreWatch watch(reading);
    ChangeNotices notices(reading, watch);
    QSignalSpy ended(&notices, &ChangeNotices::ended);
    QSignalSpy running(&notices, &ChangeNotices::runningChanged);
    watch.start();
    (void)ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).running(ChangeType::Suspend, f.iccids(6, 5));
    QTRY_COMPARE(running.size(), 1);
    QCOMPARE(ended.size(), 0);
}

void TestChangeTableModel::aDroppedDraftHasNotEnded()
{
    ChangeFixture f;
    f.makeFleet(1, 10);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId draft = samples.draft(ChangeType::Suspend, f.iccids(1, 5));
    const ChangeId cancelled = samples.released(ChangeType::Suspend, f.iccids(6, 5));
    StoreThread reading(f.url());
    StoreWatch watch(reading);
    ChangeNotices notices(reading, watch);
    QSignalSpy ended(&notices, &ChangeNotices::ended);
    watch.start();
    QTRY_COMPARE(notices.running(), 1);
    ChangeFixture::must(f.store().cancel(draft, f.origin, f.clock.nowUtc()));
    ChangeFixture::must(f.store().cancel(cancelled, f.origin, f.clock.nowUtc()));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<Change>().id, cancelled);
}

void TestChangeTableModel::whatCameAndEndedBetweenTwoLooksIsTold()
{
    ChangeFixture f;
    f.makeFleet(1, 10);
    (void)ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).running(ChangeType::Suspend, f.iccids(6, 5));
    StoreThread reading(f.url());
    StoreWatch watch(reading);
    ChangeNotices notices(reading, watch);
    QSignalSpy ended(&notices, &ChangeNotices::ended);
    // The first look.
    QTRY_COMPARE(notices.running(), 1);
    const PlanSummary plan = f.succeeded(ChangeType::Suspend, f.iccids(1, 5), u"suspend"_s);
    watch.start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<Change>().id, plan.change);
}

void TestChangeTableModel::aDisputedChangeEndsAgain()
{
    ChangeFixture f;
    f.makeFleet(1, 5);
    StoreThread reading(f.url());
    StoreWatch watch(reading);
    ChangeNotices notices(reading, watch);
    QSignalSpy ended(&notices, &ChangeNotices::ended);
    QSignalSpy running(&notices, &ChangeNotices::runningChanged);
    watch.start();
    const ChangeId first = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).running(ChangeType::Suspend, f.iccids(1, 5));
    QTRY_COMPARE(running.size(), 1);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    samples.send(first, 5);
    samples.move(first, 5, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
    ChangeFixture::must(f.store().moveChange(first, ChangeState::Running, ChangeState::Succeeded, f.origin, f.clock.nowUtc()));
    QTRY_COMPARE(ended.size(), 1);
    samples.move(first, 1, ItemState::Succeeded, ItemState::Unconfirmed);
    ChangeFixture::must(f.store().moveChange(first, ChangeState::Succeeded, ChangeState::Unconfirmed, f.origin, f.clock.nowUtc()));
    QTest::qWait(700);
    samples.move(first, 1, ItemState::Unconfirmed, ItemState::Failed);
    ChangeFixture::must(f.store().moveChange(first, ChangeState::Unconfirmed, ChangeState::PartiallySucceeded, f.origin, f.clock.nowUtc()));
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(ended.last().first().value<Change>().state, ChangeState::PartiallySucceeded);
}

void TestChangeTableModel::restsBetweenReads()
{
    int reads = 0;
    ReadTurns turns([&reads] { ++reads; });
    turns.want();
    turns.want();
    QCOMPARE(reads, 1);
    turns.finished();
    // Another was wanted meanwhile, but first comes the rest.
    QCOMPARE(reads, 1);
    QTRY_COMPARE(reads, 2);
    turns.finished();
    turns.wantNow();
    QCOMPARE(reads, 3);
    turns.finished();
    QTest::qWait(300);
    QCOMPARE(reads, 3);
}

void TestChangeTableModel::whoSleepsReadsWhenAwake()
{
    int reads = 0;
    ReadTurns turns([&reads] { ++reads; });
    turns.setAwake(false);
    turns.want();
    turns.wantNow();
    QCOMPARE(reads, 0);
    turns.setAwake(true);
    QCOMPARE(reads, 1);
}

QTEST_GUILESS_MAIN(TestChangeTableModel)
#include "tst_changetablemodel.moc"
