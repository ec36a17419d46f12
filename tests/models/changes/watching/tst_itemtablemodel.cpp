#include "models/changes/changerows.h"
#include "models/changes/changesql.h"
#include "models/changes/watching/itemcolumns.h"
#include "models/changes/watching/itemtablemodel.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A fleet, what can be made of it, and a model of items that is watched all the while.
struct ShownItems
{
    explicit ShownItems(int lines)
        : samples(*f.db, f.profile, f.clock.nowUtc())
        , reading(f.url())
        , model(reading)
    {
        f.makeFleet(1, lines);
    }

    ChangeFixture f;
    ChangeSamples samples;
    StoreThread reading;
    ItemTableModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

/// The lines of a change: which are listed in which order, and how a table of them stays the same table while they move.
class TestItemTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByStateCauseAndText_data();
    void listsByStateCauseAndText();
    void listsInOrder();
    void readsItemsAsTheStoreDoes();
    void listsAlikeOnPostgresql();
    void arrangesRowByRow_data();
    void arrangesRowByRow();
    void rowsComeWhenLookedAt();
    void columnsSayWhatIsKnown();
    void aFilterIsANewQuery();
    void onlyRowsThatDifferAreTold();
    void rowsThatLeaveAFilterAreRemoved();
    void aScatteredMoveKeepsSelection();
    void sortingKeepsSelection();
    void anotherChangeStartsAnew();

private:
    /// Waits until what was asked for is here.
    static void filled(ItemTableModel &model, int row = 0)
    {
        QTRY_VERIFY(model.isKnown() && (model.rowCount() <= row || !model.index(row, 0).data(cellrole::Loading).toBool()));
    }
    static QList<qint64> shownRows(const ItemTableModel &model)
    {
        QList<qint64> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row, itemcolumns::Row).data(cellrole::Value).toLongLong();
        return rows;
    }
};

void TestItemTableModel::listsByStateCauseAndText_data()
{
    QTest::addColumn<ItemFilter>("filter");
    QTest::addColumn<qsizetype>("lines");
    QTest::addRow("all") << ItemFilter {} << qsizetype(100);
    QTest::addRow("a state") << ItemFilter {{ItemState::Failed}, {}, {}} << qsizetype(8);
    QTest::addRow("two states") << ItemFilter {{ItemState::Sending, ItemState::AwaitingCarrier}, {}, {}} << qsizetype(20);
    QTest::addRow("a cause") << ItemFilter {{}, u"REQUEST_FAILED.DeviceNotFound"_s, {}} << qsizetype(5);
    QTest::addRow("a reason") << ItemFilter {{}, u"held.state"_s, {}} << qsizetype(2);
    QTest::addRow("a cause in another state") << ItemFilter {{ItemState::Held}, u"REQUEST_FAILED.DeviceNotFound"_s, {}} << qsizetype(0);
    QTest::addRow("an identifier") << ItemFilter {{}, {}, ChangeFixture::iccid(17)} << qsizetype(1);
    QTest::addRow("an identifier in groups") << ItemFilter {{}, {}, u" 8914 8000 0000 1000 0017 "_s} << qsizetype(1);
    QTest::addRow("a row number") << ItemFilter {{}, {}, u"42"_s} << qsizetype(1);
    QTest::addRow("an error text") << ItemFilter {{}, {}, u"contact SUPPORT"_s} << qsizetype(3);
    QTest::addRow("a receipt") << ItemFilter {{}, {}, u"5a0ce001"_s} << qsizetype(72);
    QTest::addRow("a wildcard is a letter") << ItemFilter {{}, {}, u"%"_s} << qsizetype(0);
    QTest::addRow("nothing") << ItemFilter {{}, {}, u"nowhere"_s} << qsizetype(0);
    QTest::addRow("all together") << ItemFilter {{ItemState::Failed}, u"REQUEST_FAILED.DeviceNotFound"_s, u"8914"_s} << qsizetype(5);
}

void TestItemTableModel::listsByStateCauseAndText()
{
    QFETCH(ItemFilter, filter);
    QFETCH(qsizetype, lines);
    static ChangeFixture f;
    static const ChangeId change = [] {
        f.makeFleet(1, 100);
        return ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1, 100));
    }();
    const auto ids = itemlisting::ids(*f.db, change, filter, {});
    QVERIFY2(ids, qPrintable(ids ? QString() : logLine(ids.error())));
    QCOMPARE(ids->size(), lines);
}

void TestItemTableModel::listsInOrder()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    QStringList ids = f.iccids(1, 100);
    std::ranges::reverse(ids);
    const ChangeId change = samples.mixed(ids);
    const auto first = [&](ItemOrder order) { return itemlisting::items(*f.db, {itemlisting::ids(*f.db, change, {}, order)->first()})->first(); };
    QCOMPARE(first({ItemOrder::By::Row, false}).row, 1);
    QCOMPARE(first({ItemOrder::By::Row, true}).row, 100);
    QCOMPARE(first({ItemOrder::By::Line, false}).row, 100);
    // What went wrong comes first.
    QCOMPARE(first({ItemOrder::By::State, false}).state, ItemState::Failed);
    QCOMPARE(first({ItemOrder::By::Reason, true}).reason, u"held.state"_s);
    QCOMPARE(first({ItemOrder::By::ErrorCode, true}).errorCode, u"http.throttled"_s);
    QVERIFY(!first({ItemOrder::By::Request, true}).requestId.isEmpty());
    for (const auto by : {ItemOrder::By::Change, ItemOrder::By::Evidence, ItemOrder::By::Attribution})
        QCOMPARE(itemlisting::ids(*f.db, change, {}, {by, true})->size(), 100);
}

// One decoder for two statements: their columns must not drift apart.
void TestItemTableModel::readsItemsAsTheStoreDoes()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    const ChangeId change = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1, 100));
    const QList<ChangeItem> all = f.items(change);
    const auto ids = itemlisting::ids(*f.db, change, {}, {});
    const auto read = itemlisting::items(*f.db, *ids);
    QCOMPARE(read->size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE((*read)[i].id, all[i].id);
        QCOMPARE((*read)[i].device, all[i].device);
        QCOMPARE((*read)[i].findings, all[i].findings);
        QCOMPARE((*read)[i].identifiers, all[i].identifiers);
        QCOMPARE(itemlisting::rowOf((*read)[i]), itemlisting::rowOf(all[i]));
    }
}

void TestItemTableModel::listsAlikeOnPostgresql()
{
    if (!qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server was given");
    ChangeFixture f;
    const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
    f.db = std::move(Database::open(*url).value());
    f.profile = ProfileStore(*f.db, f.clock).add(u"items"_s, u"http://127.0.0.1:83"_s, f.profile.accounts).value();
    f.makeFleet(1, 100);
    const ChangeId change = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1, 100));
    const ItemFilter filter {{ItemState::Failed, ItemState::Held}, u"REQUEST_FAILED.DeviceNotFound"_s, u"8914"_s};
    for (const auto by : {ItemOrder::By::Row, ItemOrder::By::Line, ItemOrder::By::Change, ItemOrder::By::State, ItemOrder::By::Reason, ItemOrder::By::Evidence,
                          ItemOrder::By::Attribution, ItemOrder::By::Request, ItemOrder::By::ErrorCode}) {
        const auto ids = itemlisting::ids(*f.db, change, filter, {by, true});
        QVERIFY2(ids, qPrintable(ids ? QString() : logLine(ids.error())));
        QCOMPARE(ids->size(), 5);
        QCOMPARE(itemlisting::items(*f.db, *ids)->first().errorCode, u"REQUEST_FAILED.DeviceNotFound"_s);
    }
}

void TestItemTableModel::arrangesRowByRow_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("gone");
    QTest::addColumn<int>("come");
    QTest::addColumn<bool>("reordered");
    QTest::addRow("the same") << QList<int> {1, 2, 3} << QList<int> {1, 2, 3} << 0 << 0 << false;
    QTest::addRow("two pieces gone") << QList<int> {1, 2, 3, 4, 5} << QList<int> {1, 4} << 2 << 0 << false;
    QTest::addRow("come in between") << QList<int> {1, 4} << QList<int> {1, 2, 3, 4, 5} << 0 << 2 << false;
    QTest::addRow("gone and come") << QList<int> {1, 2, 3} << QList<int> {2, 4} << 2 << 1 << false;
    QTest::addRow("another order") << QList<int> {1, 2, 3} << QList<int> {3, 1, 2} << 0 << 0 << true;
    QTest::addRow("all other") << QList<int> {1, 2} << QList<int> {3, 4} << 1 << 1 << false;
    QTest::addRow("to none") << QList<int> {1, 2} << QList<int> {} << 1 << 0 << false;
}

void TestItemTableModel::arrangesRowByRow()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QFETCH(int, gone);
    QFETCH(int, come);
    QFETCH(bool, reordered);
    const auto ids = [](const QList<int> &numbers) {
        QList<ItemId> ids;
        for (const int number : numbers)
            ids << ItemId {number};
        return ids;
    };
    const ItemArrangement arrangement = arrange(ids(before), ids(after));
    QCOMPARE(arrangement.ids, ids(after));
    QCOMPARE(arrangement.gone.size(), gone);
    QCOMPARE(arrangement.come.size(), come);
    QCOMPARE(arrangement.isReordered, reordered);
}

void TestItemTableModel::rowsComeWhenLookedAt()
{
    ShownItems shown(500);
    const ChangeId change = shown.samples.released(ChangeType::Suspend, shown.f.iccids(1, 500));
    ItemTableModel &model = shown.model;
    QVERIFY(!model.isKnown());
    model.open(change);
    QTRY_COMPARE(model.rowCount(), 500);
    QVERIFY(model.isKnown());
    QVERIFY(model.index(400, 0).data(cellrole::Loading).toBool());
    QCOMPARE(model.index(400, 0).data(), QVariant());
    filled(model, 400);
    QCOMPARE(model.index(400, itemcolumns::Line).data(), shown.f.iccid(401));
    QCOMPARE(model.index(400, itemcolumns::Row).data(cellrole::Value), 401);
    QCOMPARE(model.rowOf(ItemId {model.index(400, 0).data(cellrole::Id).toLongLong()}), 400);
}

void TestItemTableModel::columnsSayWhatIsKnown()
{
    ShownItems shown(100);
    const ChangeId change = shown.samples.mixed(shown.f.iccids(1, 100));
    ItemTableModel &model = shown.model;
    model.open(change);
    filled(model, 99);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    // Two are held, then forty succeeded, then five failed.
    QCOMPARE(text(0, itemcolumns::State), u"held"_s);
    QCOMPARE(text(0, itemcolumns::Reason), u"The line was active when the plan was made; now it is suspended."_s);
    QCOMPARE(text(2, itemcolumns::State), u"succeeded"_s);
    QCOMPARE(model.index(2, itemcolumns::State).data(cellrole::State), u"succeeded"_s);
    QCOMPARE(text(2, itemcolumns::BeforeAfter), u"active → suspended"_s);
    QCOMPARE(text(2, itemcolumns::Evidence), u"callback"_s);
    QCOMPARE(text(2, itemcolumns::Attribution), u"ours"_s);
    QVERIFY(!text(2, itemcolumns::Request).isEmpty());
    QCOMPARE(text(42, itemcolumns::ErrorCode), u"REQUEST_FAILED.DeviceNotFound"_s);
    QVERIFY(text(42, itemcolumns::Reason).contains(u"REQUEST_FAILED.DeviceNotFound"_s));
    QVERIFY(model.index(2, itemcolumns::Line).data(cellrole::Identifier).toBool());
    QVERIFY(!model.index(2, itemcolumns::Row).data(cellrole::Identifier).toBool());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestItemTableModel::aFilterIsANewQuery()
{
    ShownItems shown(100);
    const ChangeId change = shown.samples.mixed(shown.f.iccids(1, 100));
    ItemTableModel &model = shown.model;
    model.open(change);
    filled(model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter({{ItemState::Failed}, {}, {}});
    QVERIFY(!model.isKnown());
    QTRY_COMPARE(model.rowCount(), 8);
    QCOMPARE(resets.size(), 1);
    // An answer to an earlier filter is dropped.
    model.setFilter({{ItemState::Held}, {}, {}});
    model.setFilter({{}, u"REQUEST_FAILED.UnknownReason"_s, {}});
    QTRY_COMPARE(model.rowCount(), 3);
    QTest::qWait(50);
    QCOMPARE(model.rowCount(), 3);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 100);
}

void TestItemTableModel::onlyRowsThatDifferAreTold()
{
    ShownItems shown(300);
    const ChangeId change = shown.samples.running(ChangeType::Suspend, shown.f.iccids(1, 300));
    ItemTableModel &model = shown.model;
    model.open(change);
    filled(model, 5);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    shown.samples.send(change, 3);
    model.refresh();
    QTRY_COMPARE(model.index(2, itemcolumns::State).data(cellrole::State), u"sending"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
    // Nothing moved, nothing is told.
    const QSignalSpy refreshed(&model, &ItemTableModel::rowsRefreshed);
    model.refresh();
    QTest::qWait(600);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(refreshed.size(), 0);
    QCOMPARE(resets.size(), 0);
}

void TestItemTableModel::rowsThatLeaveAFilterAreRemoved()
{
    ShownItems shown(30);
    const ChangeId change = shown.samples.running(ChangeType::Suspend, shown.f.iccids(1, 30));
    ItemTableModel &model = shown.model;
    model.open(change);
    model.setFilter({{ItemState::Queued}, {}, {}});
    QTRY_COMPARE(model.rowCount(), 30);
    filled(model, 29);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex last = model.index(29, 0);
    shown.samples.send(change, 10);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 20);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(last.row(), 19);
    // What stays keeps its contents through the move.
    QCOMPARE(model.index(0, itemcolumns::Row).data(cellrole::Value), 11);
    MoveDetail refused;
    refused.dueAt = shown.f.clock.nowUtc();
    shown.samples.move(change, 2, ItemState::Sending, ItemState::AwaitingRetry, refused);
    shown.samples.move(change, 2, ItemState::AwaitingRetry, ItemState::Queued);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 22);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(last.row(), 21);
    QCOMPARE(resets.size(), 0);
    filled(model, 0);
    QCOMPARE(shownRows(model).first(3), (QList<qint64> {1, 2, 11}));
}

void TestItemTableModel::aScatteredMoveKeepsSelection()
{
    ShownItems shown(400);
    const ChangeId change = shown.samples.running(ChangeType::Suspend, shown.f.iccids(1, 400));
    ItemTableModel &model = shown.model;
    model.open(change);
    model.setFilter({{ItemState::Queued}, {}, {}});
    QTRY_COMPARE(model.rowCount(), 400);
    QItemSelectionModel selection(&model);
    selection.select(QItemSelection(model.index(10, 0), model.index(13, itemcolumns::Count - 1)), QItemSelectionModel::Select);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    // Every second line: two hundred pieces.
    QList<ItemId> odd;
    for (qsizetype i = 0; i < 400; i += 2)
        odd << model.ids().at(i);
    ChangeFixture::must(shown.f.db->inTransaction([&]() -> Result<void> {
        ItemMoves moves(*shown.f.db);
        for (const ItemId item : odd) {
            if (auto staged = moves.add({item, change, ItemState::Queued, ItemState::Held, {}}); !staged)
                return staged;
        }
        auto moved = moves.apply(shown.f.origin, shown.f.clock.nowUtc());
        return moved ? Result<void>() : failure(moved.error());
    }));
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(resets.size(), 0);
    QModelIndexList selected = selection.selectedRows();
    std::sort(selected.begin(), selected.end());
    QCOMPARE(selected.size(), 2);
    QCOMPARE(selected.first().row(), 5);
    filled(model, 5);
    QCOMPARE(model.index(5, itemcolumns::Row).data(cellrole::Value), 12);
}

void TestItemTableModel::sortingKeepsSelection()
{
    ShownItems shown(100);
    const ChangeId change = shown.samples.mixed(shown.f.iccids(1, 100));
    ItemTableModel &model = shown.model;
    model.open(change);
    filled(model, 99);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex third = model.index(2, 0);
    model.sort(itemcolumns::Row, Qt::DescendingOrder);
    QTRY_COMPARE(third.row(), 97);
    QCOMPARE(model.index(97, itemcolumns::Row).data(cellrole::Value), 3);
    model.sort(itemcolumns::State, Qt::AscendingOrder);
    QTRY_COMPARE(model.index(0, itemcolumns::State).data(cellrole::State), u"failed"_s);
    QCOMPARE(resets.size(), 0);
}

void TestItemTableModel::anotherChangeStartsAnew()
{
    ShownItems shown(100);
    const ChangeId first = shown.samples.mixed(shown.f.iccids(1, 100));
    const ChangeId second = shown.samples.draft(ChangeType::Restore, shown.f.iccids(1, 7));
    ItemTableModel &model = shown.model;
    model.open(first);
    model.setFilter({{ItemState::Failed}, {}, {}});
    QTRY_COMPARE(model.rowCount(), 8);
    model.refresh();
    model.open(second);
    QVERIFY(model.filter().isEmpty());
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.rowCount(), 7);
    filled(model);
    QCOMPARE(model.index(0, itemcolumns::State).data(cellrole::State), u"skipped"_s);
    model.open({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestItemTableModel)
#include "tst_itemtablemodel.moc"
