#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList iccidsOf(const QList<ChangeItem> &items)
{
    QStringList result;
    for (const ChangeItem &item : items)
        result << item.identifiers.value(u"iccid"_s).toString();
    return result;
}

} // namespace

class TestChangeStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNewestFirst();
    void anUnknownChangeIsSaid();
    void releasesOnce();
    void pausesAndResumes();
    void cancelsADraft();
    void cancelFollowsWhatIsLive();
    void whatIsOverStaysOver();
    void anIllegalMoveIsRefused();
    void itemsStreamByState();
    void undoTakesWhatIsStillAsWeLeftIt();
    void undoWithoutAnInverseIsRefused();
    void retryTakesWhatDidNotHappen();
    void retryKeepsRowsCellsAndValues();
    void nothingToUndoBeforeItRan();

private:
    static ChangeId released(ChangeFixture &f, qint64 items)
    {
        f.makeFleet(1, items);
        const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, items));
        ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
        return plan->change;
    }
};

void TestChangeStore::listsNewestFirst()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto first = f.planIds(ChangeType::Suspend, f.iccids(1, 2));
    const auto second = f.planIds(ChangeType::Restore, f.iccids(1, 1));
    ChangeFixture::must(f.store().rename(first->change, u"North"_s, f.origin, f.clock.nowUtc()));
    const auto changes = f.store().list(f.profile.id);
    QCOMPARE(changes->size(), 2);
    QCOMPARE((*changes)[0].id, second->change);
    QCOMPARE((*changes)[1].name, u"North"_s);
    QCOMPARE((*changes)[1].counts.value(ItemState::Planned), 2);
    QCOMPARE(f.store().list(ProfileId {99})->size(), 0);
    QCOMPARE(f.store().list({})->size(), 2);
}

void TestChangeStore::anUnknownChangeIsSaid()
{
    ChangeFixture f;
    QCOMPARE(f.store().find(ChangeId {7}).error().code, u"change.unknown"_s);
    QCOMPARE(f.store().find(ChangeId {}).error().kind, Error::Kind::Usage);
    QCOMPARE(f.store().pause(ChangeId {7}, f.origin, f.clock.nowUtc()).error().code, u"change.unknown"_s);
}

void TestChangeStore::releasesOnce()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    f.makeFleet(3, 1, "suspend");
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3));
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
    const Change change = f.change(plan->change);
    QCOMPARE(change.state, ChangeState::Queued);
    QCOMPARE(change.releasedAt, f.clock.nowUtc());
    QCOMPARE(change.counts, (QMap<ItemState, qint64> {{ItemState::Queued, 2}, {ItemState::Skipped, 1}}));
    QCOMPARE(f.number(u"SELECT released_seq FROM bulk_change"_s), f.number(u"SELECT MAX(seq) FROM change_event"_s));
    QCOMPARE(f.store().submit(plan->change, f.origin, f.clock.nowUtc()).error().code, u"change.not-draft"_s);
    QCOMPARE(f.brokenChains(), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'change.queued'"_s), 1);
}

void TestChangeStore::pausesAndResumes()
{
    ChangeFixture f;
    const ChangeId change = released(f, 1);
    const auto now = f.clock.nowUtc();
    ChangeFixture::must(f.store().pause(change, f.origin, now));
    QCOMPARE(f.change(change).state, ChangeState::Paused);
    QCOMPARE(f.change(change).pausedBecause, u"operator"_s);
    ChangeFixture::must(f.store().pause(change, f.origin, now));
    ChangeFixture::must(f.store().resume(change, f.origin, now));
    QCOMPARE(f.change(change).state, ChangeState::Queued);
    QCOMPARE(f.change(change).pausedBecause, QString(u""_s));
    ChangeFixture::must(f.store().resume(change, f.origin, now));
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM change_event"_s), 4);
}

void TestChangeStore::cancelsADraft()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 2));
    ChangeFixture::must(f.store().cancel(plan->change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(plan->change).state, ChangeState::Cancelled);
    QCOMPARE(f.change(plan->change).finishedAt, f.clock.nowUtc());
    QCOMPARE(f.change(plan->change).counts, (QMap<ItemState, qint64> {{ItemState::Cancelled, 2}}));
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM audit WHERE action = 'item.cancelled'"_s), 2);
}

void TestChangeStore::cancelFollowsWhatIsLive()
{
    ChangeFixture f;
    const ChangeId change = released(f, 3);
    const auto now = f.clock.nowUtc();
    ChangeFixture::must(f.store().moveChange(change, ChangeState::Queued, ChangeState::Running, f.origin, now));
    const auto items = f.items(change);
    QVERIFY(f.moveOne({items[2].id, change, ItemState::Queued, ItemState::Held, {}}));
    f.dispatch(change);
    QVERIFY(f.moveOne({items[1].id, change, ItemState::Sending, ItemState::AwaitingRetry, {}}));
    ChangeFixture::must(f.store().cancel(change, f.origin, now));
    QCOMPARE(f.change(change).state, ChangeState::Paused);
    QCOMPARE(f.change(change).pausedBecause, u"cancel"_s);
    QCOMPARE(f.change(change).counts, (QMap<ItemState, qint64> {{ItemState::Sending, 1}, {ItemState::Held, 1}, {ItemState::Cancelled, 1}}));
    QCOMPARE(f.store().resume(change, f.origin, now).error().code, u"change.cancelling"_s);
    ChangeFixture::must(f.store().cancel(change, f.origin, now));
    // Unconfirmed in between, it is still being cancelled.
    ChangeFixture::must(f.store().moveChange(change, ChangeState::Paused, ChangeState::Unconfirmed, f.origin, now));
    QCOMPARE(f.change(change).pausedBecause, u"cancel"_s);
    QVERIFY(f.moveAll(change, ItemState::Sending, ItemState::Succeeded));
    ChangeFixture::must(f.store().moveChange(change, ChangeState::Unconfirmed, ChangeState::Cancelled, f.origin, now));
}

void TestChangeStore::whatIsOverStaysOver()
{
    ChangeFixture f;
    const ChangeId change = released(f, 1);
    const auto now = f.clock.nowUtc();
    ChangeFixture::must(f.store().cancel(change, f.origin, now));
    QCOMPARE(f.store().cancel(change, f.origin, now).error().code, u"change.is-final"_s);
    QCOMPARE(f.store().pause(change, f.origin, now).error().code, u"change.cannot-pause"_s);
    QCOMPARE(f.store().resume(change, f.origin, now).error().code, u"change.cannot-resume"_s);
    QCOMPARE(f.store().submit(change, f.origin, now).error().code, u"change.not-draft"_s);
}

void TestChangeStore::anIllegalMoveIsRefused()
{
    ChangeFixture f;
    const ChangeId change = released(f, 1);
    const auto now = f.clock.nowUtc();
    QVERIFY(!f.store().moveChange(change, ChangeState::Queued, ChangeState::Succeeded, f.origin, now));
    QCOMPARE(f.store().moveChange(change, ChangeState::Running, ChangeState::Paused, f.origin, now).error().code, u"store.conflict"_s);
    QCOMPARE(f.change(change).state, ChangeState::Queued);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM change_event"_s), 2);
}

void TestChangeStore::itemsStreamByState()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 3));
    QCOMPARE(f.items(plan->change, ItemState::Planned).size(), 2);
    QCOMPARE(iccidsOf(f.items(plan->change, ItemState::Blocked)), QStringList {f.iccid(3)});
    int seen = 0;
    QVERIFY(f.store().eachItem(plan->change, {}, [&](const ChangeItem &) { return ++seen < 2; }));
    QCOMPARE(seen, 2);
}

void TestChangeStore::undoTakesWhatIsStillAsWeLeftIt()
{
    ChangeFixture f;
    f.makeFleet(1, 5);
    const PlanSummary plan = f.succeeded(ChangeType::Suspend, f.iccids(1, 4), u"suspend"_s);
    (void)f.exec(u"UPDATE item SET attribution = 'other' WHERE device_id = %1"_s.arg(f.line(2).id.value)).value();
    (void)f.exec(u"UPDATE item SET attribution = 'unattributed' WHERE device_id = %1"_s.arg(f.line(3).id.value)).value();
    (void)f.exec(u"UPDATE device SET state = 'active' WHERE id = %1"_s.arg(f.line(4).id.value)).value();
    const auto undo = f.linked().undo(f.profile, plan.change, f.origin, f.clock.nowUtc());
    QVERIFY(undo);
    QCOMPARE(undo->items, 2);
    QCOMPARE(undo->send, 2);
    QCOMPARE(undo->warnings, 1);
    QCOMPARE(iccidsOf(f.items(undo->change)), (QStringList {f.iccid(1), f.iccid(3)}));
    const Change change = f.change(undo->change);
    QCOMPARE(change.type, ChangeType::Restore);
    QCOMPARE(change.source, plan.change);
    QCOMPARE(change.sourceLink, u"undo"_s);
    // The evidence of the first stays.
    QCOMPARE(f.change(plan.change).counts.value(ItemState::Succeeded), 4);
}

void TestChangeStore::undoWithoutAnInverseIsRefused()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const PlanSummary plan = f.succeeded(ChangeType::Deactivate, f.iccids(1, 1), u"deactive"_s);
    const auto undo = f.linked().undo(f.profile, plan.change, f.origin, f.clock.nowUtc());
    QCOMPARE(undo.error().kind, Error::Kind::Refused);
    QCOMPARE(undo.error().code, u"undo.deactivate"_s);
}

void TestChangeStore::retryTakesWhatDidNotHappen()
{
    ChangeFixture f;
    f.makeFleet(1, 6);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 6), {u"with-billing=no"_s});
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
    const auto items = f.items(plan->change);
    QVERIFY(f.moveOne({items[0].id, plan->change, ItemState::Queued, ItemState::Held, {}}));
    QVERIFY(f.moveOne({items[1].id, plan->change, ItemState::Queued, ItemState::Cancelled, {}}));
    f.dispatch(plan->change);
    MoveDetail refused;
    refused.errorCode = u"REQUEST_FAILED"_s;
    QVERIFY(f.moveOne({items[2].id, plan->change, ItemState::Sending, ItemState::Failed, refused}));
    QVERIFY(f.moveOne({items[3].id, plan->change, ItemState::Sending, ItemState::Unconfirmed, {}}));
    QVERIFY(f.moveOne({items[4].id, plan->change, ItemState::Sending, ItemState::Succeeded, {}}));
    const auto retry = f.linked().retry(f.profile, plan->change, {}, f.origin, f.clock.nowUtc());
    QCOMPARE(iccidsOf(f.items(retry->change)), f.iccids(1, 3));
    QCOMPARE(retry->send, 3);
    QCOMPARE(f.change(retry->change).sourceLink, u"retry"_s);
    QCOMPARE(f.text(u"SELECT parameters FROM change_group WHERE change_id = %1"_s.arg(retry->change.value)), uR"({"with-billing":false})"_s);
    const auto caused = f.linked().retry(f.profile, plan->change, u"REQUEST_FAILED"_s, f.origin, f.clock.nowUtc());
    QCOMPARE(iccidsOf(f.items(caused->change)), QStringList {f.iccid(3)});
    QCOMPARE(f.linked().retry(f.profile, plan->change, u"OTHER"_s, f.origin, f.clock.nowUtc())->items, 0);
}

void TestChangeStore::retryKeepsRowsCellsAndValues()
{
    ChangeFixture f;
    f.makeFleet(1, 1, "preactive");
    const QByteArray csv = "iccid,imei,zip,account\n" + f.record(9).iccid.toByteArray() + "," + f.record(9).imei.toByteArray() + ",10001," + f.kEast + "\n"
        + f.record(1).iccid.toByteArray() + ",,78701,\n";
    const auto plan = f.planText(ChangeType::Activate, csv, {u"new-plan=84638"_s});
    QCOMPARE(plan->send, 2);
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
    f.dispatch(plan->change);
    QVERIFY(f.moveAll(plan->change, ItemState::Sending, ItemState::Failed));
    // A failed activation may have left the line on the account, deactive.
    f.makeFleet(9, 1, "deactive", f.kEast);
    const auto retry = f.linked().retry(f.profile, plan->change, {}, f.origin, f.clock.nowUtc());
    QCOMPARE(retry->send, 2);
    const auto items = f.items(retry->change);
    QCOMPARE(items[0].row, 1);
    QCOMPARE(items[0].device, f.line(9).id);
    QCOMPARE(items[1].inputValues, (QStringList {f.iccid(1), QString(u""_s), u"78701"_s, QString(u""_s)}));
    QCOMPARE(f.change(retry->change).inputColumns.size(), 4);
    QCOMPARE(f.text(u"SELECT account FROM change_group WHERE change_id = %1 ORDER BY id"_s.arg(retry->change.value)), QString::fromLatin1(f.kEast));
}

void TestChangeStore::nothingToUndoBeforeItRan()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 1));
    QCOMPARE(f.linked().undo(f.profile, plan->change, f.origin, f.clock.nowUtc()).error().code, u"change.not-run"_s);
    QCOMPARE(f.linked().retry(f.profile, plan->change, {}, f.origin, f.clock.nowUtc()).error().code, u"change.not-run"_s);
}

QTEST_APPLESS_MAIN(TestChangeStore)
#include "tst_changestore.moc"
