#include "tests/models/changes/changefixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestItemMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesItemsEventsAndCountsTogether();
    void whatIsNotThereConflictsAndNothingMoves();
    void anIllegalTransitionIsRefusedByTheStore();
    void aMoveOfAnotherDispatchConflicts();
    void linksLiveAsLongAsTheirItems();
    void keepsWhatTheLastAttemptSaid();
    void dueItemsAreQueuedAgain();
    void auditsWhatIsAskedFor();
    void threeMovesOfManyItemsAreQuick();

private:
    /// Released, with `items` queued.
    static ChangeId queued(ChangeFixture &f, qint64 items)
    {
        f.makeFleet(1, items);
        const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, items));
        ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
        return plan->change;
    }
    static MoveDetail what(const QString &what)
    {
        MoveDetail detail;
        detail.what = what;
        return detail;
    }
};

void TestItemMoves::movesItemsEventsAndCountsTogether()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 5);
    const auto items = f.items(change);
    const auto moved = f.db->inTransaction([&]() -> Result<void> {
        ItemMoves moves(*f.db);
        for (int i = 0; i < 2; ++i) {
            if (auto staged = moves.add({items[i].id, change, ItemState::Queued, ItemState::Held, what(u"moved"_s)}); !staged)
                return staged;
        }
        if (auto staged = moves.add({items[4].id, change, ItemState::Queued, ItemState::Cancelled, what(u"cancelled"_s)}); !staged)
            return staged;
        const auto applied = moves.apply(f.origin, f.clock.nowUtc());
        return applied && *applied == 3 ? Result<void>() : failure(applied.error());
    });
    QVERIFY(moved);
    QCOMPARE(f.change(change).counts, (QMap<ItemState, qint64> {{ItemState::Queued, 2}, {ItemState::Held, 2}, {ItemState::Cancelled, 1}}));
    QVERIFY(f.countsAgree(change));
    QCOMPARE(f.brokenChains(), 0);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM item WHERE settled_at IS NOT NULL"_s), 3);
}

void TestItemMoves::whatIsNotThereConflictsAndNothingMoves()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 2);
    const auto items = f.items(change);
    const auto moved = f.db->inTransaction([&]() -> Result<void> {
        ItemMoves moves(*f.db);
        (void)moves.add({items[0].id, change, ItemState::Queued, ItemState::Held, {}});
        (void)moves.add({items[1].id, change, ItemState::Sending, ItemState::Unconfirmed, {}});
        const auto applied = moves.apply(f.origin, f.clock.nowUtc());
        return applied ? Result<void>() : failure(applied.error());
    });
    QCOMPARE(moved.error().code, u"store.conflict"_s);
    QCOMPARE(moved.error().kind, Error::Kind::Storage);
    QCOMPARE(f.change(change).counts.value(ItemState::Queued), 2);
    QVERIFY(f.countsAgree(change));
    // The next batch starts afresh.
    QVERIFY(f.moveOne({items[0].id, change, ItemState::Queued, ItemState::Held, {}}));
}

void TestItemMoves::anIllegalTransitionIsRefusedByTheStore()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 1);
    const auto moved = f.moveAll(change, ItemState::Queued, ItemState::Unconfirmed);
    QVERIFY(!moved);
    QCOMPARE(f.change(change).counts.value(ItemState::Queued), 1);
    QCOMPARE(f.brokenChains(), 0);
}

void TestItemMoves::aMoveOfAnotherDispatchConflicts()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 1);
    const DispatchId dispatch = f.dispatch(change);
    const ItemId item = f.items(change).first().id;
    MoveDetail detail = what(u"acked"_s);
    detail.dispatch = DispatchId {dispatch.value + 1};
    QCOMPARE(f.moveOne({item, change, ItemState::Sending, ItemState::AwaitingCarrier, detail}).error().code, u"store.conflict"_s);
    detail.dispatch = dispatch;
    QVERIFY(f.moveOne({item, change, ItemState::Sending, ItemState::AwaitingCarrier, detail}));
    QCOMPARE(f.number(u"SELECT attempts FROM item"_s), 1);
    QCOMPARE(f.number(u"SELECT dispatch_id FROM item"_s), dispatch.value);
}

void TestItemMoves::linksLiveAsLongAsTheirItems()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 3);
    f.dispatch(change);
    const auto live = [&] { return f.number(u"SELECT COUNT(*) FROM dispatch_item WHERE live = 1"_s); };
    QCOMPARE(live(), 3);
    QVERIFY(f.moveAll(change, ItemState::Sending, ItemState::AwaitingCarrier));
    QCOMPARE(live(), 3);
    QVERIFY(f.moveAll(change, ItemState::AwaitingCarrier, ItemState::Succeeded));
    QCOMPARE(live(), 0);
    // Disputed.
    QVERIFY(f.moveAll(change, ItemState::Succeeded, ItemState::Unconfirmed));
    QCOMPARE(live(), 3);
    QVERIFY(f.moveAll(change, ItemState::Unconfirmed, ItemState::AwaitingRetry));
    QCOMPARE(live(), 0);
    QCOMPARE(f.brokenChains(), 0);
}

void TestItemMoves::keepsWhatTheLastAttemptSaid()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 1);
    f.dispatch(change);
    MoveDetail refused = what(u"refused"_s);
    refused.errorCode = u"429"_s;
    refused.errorText = u"slow down"_s;
    refused.alone = true;
    QVERIFY(f.moveAll(change, ItemState::Sending, ItemState::AwaitingRetry, refused));
    QVERIFY(f.moveAll(change, ItemState::AwaitingRetry, ItemState::Queued, what(u"due"_s)));
    QCOMPARE(f.items(change).first().errorCode, u"429"_s);
    QCOMPARE(f.number(u"SELECT alone FROM item"_s), 1);
    f.dispatch(change);
    QVERIFY(f.moveAll(change, ItemState::Sending, ItemState::Succeeded));
    QCOMPARE(f.items(change).first().errorCode, QString(u""_s));
}

void TestItemMoves::dueItemsAreQueuedAgain()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 2);
    f.dispatch(change);
    const auto items = f.items(change);
    MoveDetail soon = what(u"refused"_s);
    soon.dueAt = f.clock.nowUtc().addSecs(5);
    MoveDetail later = soon;
    later.dueAt = f.clock.nowUtc().addSecs(60);
    QVERIFY(f.moveOne({items[0].id, change, ItemState::Sending, ItemState::AwaitingRetry, soon}));
    QVERIFY(f.moveOne({items[1].id, change, ItemState::Sending, ItemState::AwaitingRetry, later}));
    f.clock.advance(std::chrono::seconds(5));
    const auto due = f.db->inTransaction([&]() -> Result<void> {
        ItemMoves moves(*f.db);
        const auto staged = moves.addDue(change, f.clock.nowUtc(), what(u"due"_s));
        if (!staged || *staged != 1)
            return failure(Error::Kind::Storage, u"test"_s);
        const auto applied = moves.apply(f.origin, f.clock.nowUtc());
        return applied ? Result<void>() : failure(applied.error());
    });
    QVERIFY(due);
    QCOMPARE(f.items(change, ItemState::Queued).first().id, items[0].id);
}

void TestItemMoves::auditsWhatIsAskedFor()
{
    ChangeFixture f;
    const ChangeId change = queued(f, 2);
    f.dispatch(change, u"request-1"_s);
    const auto items = f.items(change);
    MoveDetail detail = what(u"callback"_s);
    detail.evidence = evidence::kCallback;
    detail.attribution = attribution::kOurs;
    detail.audited = true;
    QVERIFY(f.moveOne({items[0].id, change, ItemState::Sending, ItemState::Succeeded, detail}));
    detail.errorCode = u"REQUEST_FAILED"_s;
    detail.errorText = u"no"_s;
    QVERIFY(f.moveOne({items[1].id, change, ItemState::Sending, ItemState::Failed, detail}));
    const auto entry = [&](const QString &column, const QString &action) { return f.text(u"SELECT %1 FROM audit WHERE action = '%2'"_s.arg(column, action)); };
    QCOMPARE(entry(u"subject"_s, u"item.succeeded"_s), f.iccid(1));
    QCOMPARE(entry(u"before"_s, u"item.succeeded"_s), uR"({"state":"active"})"_s);
    QCOMPARE(entry(u"after"_s, u"item.succeeded"_s), uR"({"state":"suspend"})"_s);
    QCOMPARE(entry(u"request_id"_s, u"item.succeeded"_s), u"request-1"_s);
    QCOMPARE(entry(u"evidence"_s, u"item.succeeded"_s), u"callback"_s);
    QCOMPARE(entry(u"after"_s, u"item.failed"_s), QString(u""_s));
    QCOMPARE(entry(u"reason"_s, u"item.failed"_s), u"REQUEST_FAILED: no"_s);
}

void TestItemMoves::threeMovesOfManyItemsAreQuick()
{
    ChangeFixture f;
    constexpr qint64 kItems = 99'000;
    constexpr qint64 kBatch = 1000;
    const ChangeId change = queued(f, kItems);
    QList<ItemId> ids;
    for (const ChangeItem &item : f.items(change))
        ids << item.id;
    QElapsedTimer timer;
    timer.start();
    ItemState from = ItemState::Queued;
    for (const ItemState to : {ItemState::Sending, ItemState::AwaitingCarrier, ItemState::Succeeded}) {
        MoveDetail detail = what(u"batch"_s);
        detail.audited = to == ItemState::Succeeded;
        for (qint64 first = 0; first < kItems; first += kBatch) {
            const auto moved = f.db->inTransaction([&]() -> Result<void> {
                ItemMoves moves(*f.db);
                for (qint64 i = first; i < first + kBatch; ++i) {
                    if (auto staged = moves.add({ids[i], change, from, to, detail}); !staged)
                        return staged;
                }
                const auto applied = moves.apply(f.origin, f.clock.nowUtc());
                return applied ? Result<void>() : failure(applied.error());
            });
            QVERIFY(moved);
        }
        from = to;
    }
    qInfo("%lld moves in %lld ms", 3 * kItems, timer.elapsed());
    QVERIFY(timer.elapsed() < 60'000);
    QVERIFY(f.countsAgree(change));
}

QTEST_APPLESS_MAIN(TestItemMoves)
#include "tst_itemmoves.moc"
