#include "models/values/cellroles.h"
#include "tests/ui/devices/devicesstage.h"
#include "ui/common/noticebar.h"
#include "ui/devices/recentfilters.h"

#include <QClipboard>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestDevicesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<DevicesStage>(); }
    void cleanup() { m_stage.reset(); }

    void showsTheFleetAndItsCounts();
    void filtersWhatIsTyped();
    void marksAMistakeAndKeepsTheLastFilter();
    void escapeClearsTheFilterAndThenGoesBack();
    void completesKeysAndValues();
    void remembersFiltersThatWereUsed();
    void filtersByACell();
    void selectsEverythingThatMatches();
    void keepsTheSelectionWhenTheStoreChanges();
    void saysWhenASelectionIsTooScattered();
    void copiesRowsAsTheyStand();
    void copiesIdentifiersUngrouped();
    void saysWhyAnActionIsRefused();
    void refusesToReadTooManyLinesByName();
    void teachesWhenThereIsNothing();
    void showsAndEndsASync();
    void offersToAcceptALoss();
    void keepsColumnsSortAndFilterPerProfile();
    void opensFilesThatAreDropped();
    void leavesSharedActionsToOtherPages();
    void typedLettersDoNotSearchTheTable();
    void tabGoesFromTheFilterToTheTable();

private:
    void makeFleet(int count);
    bool isOffered(const char *button)
    {
        const auto *offered = m_stage->find<QPushButton>(button);
        return offered != nullptr && offered->isVisible();
    }
    QString notice() { return m_stage->find<NoticeBar>("notice")->sentence(); }

    std::unique_ptr<DevicesStage> m_stage;
};

void TestDevicesPage::makeFleet(int count)
{
    std::vector<DeviceRecord> records;
    for (int i = 1; i <= count; ++i)
        records.push_back(FleetFixture::record(i, i % 4 == 0 ? "suspend" : "active"));
    QVERIFY(m_stage->world.read(records));
}

void TestDevicesPage::showsTheFleetAndItsCounts()
{
    makeFleet(1200);
    DevicesPage &page = m_stage->open();
    QCOMPARE(m_stage->model().rowCount(), 1200);
    QVERIFY(page.statusText().contains(QLocale().toString(1200)));
    QCOMPARE(page.workWidget(), &m_stage->table());
    QCOMPARE(page.filterWidget(), &m_stage->filter());
    page.setFilter(u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    QCOMPARE(page.statusText(), u"300 shown of %1"_s.arg(QLocale().toString(1200)));
}

void TestDevicesPage::filtersWhatIsTyped()
{
    makeFleet(40);
    m_stage->open();
    m_stage->type(u"state:suspend"_s);
    QVERIFY2(!m_stage->model().isAsking(), "while keys follow each other nothing is asked");
    QVERIFY(spinUntil([this] { return m_stage->model().rowCount() == 10; }));
    QCOMPARE(m_stage->filter().mark(), FilterEdit::Mark::Good);
}

void TestDevicesPage::marksAMistakeAndKeepsTheLastFilter()
{
    makeFleet(40);
    DevicesPage &page = m_stage->open();
    page.setFilter(u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    m_stage->type(u" colour:red"_s);
    QVERIFY(spinUntil([this] { return m_stage->filter().mark() == FilterEdit::Mark::Mistake; }));
    auto *mistake = m_stage->find<QLabel>("devices.filter.mistake");
    QVERIFY(mistake->isVisible());
    QVERIFY(mistake->text().contains(u"colour"_s));
    QCOMPARE(m_stage->filter().accessibleDescription(), mistake->text());
    QCOMPARE(m_stage->model().rowCount(), 10);
    for (int i = 0; i < 11; ++i)
        QTest::keyClick(&m_stage->filter(), Qt::Key_Backspace);
    QVERIFY(spinUntil([this] { return m_stage->filter().mark() == FilterEdit::Mark::Good; }));
    QVERIFY(mistake->isHidden());
}

void TestDevicesPage::escapeClearsTheFilterAndThenGoesBack()
{
    makeFleet(8);
    m_stage->open().setFilter(u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    QCOMPARE(m_stage->model().rowCount(), 2);
    m_stage->filter().setFocus();
    QTest::keyClick(&m_stage->filter(), Qt::Key_Escape);
    QVERIFY(m_stage->filter().text().isEmpty());
    QVERIFY(m_stage->settle());
    QCOMPARE(m_stage->model().rowCount(), 8);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Escape);
    QVERIFY(m_stage->table().hasFocus());
}

void TestDevicesPage::completesKeysAndValues()
{
    makeFleet(8);
    m_stage->open();
    m_stage->page->activateWindow();
    m_stage->type(u"st"_s);
    QVERIFY(m_stage->filter().isOffering());
    QTest::keyClick(&m_stage->filter(), Qt::Key_Tab);
    QCOMPARE(m_stage->filter().text(), u"state:"_s);
    QVERIFY(m_stage->filter().isOffering());
    QTest::keyClicks(&m_stage->filter(), u"sus"_s);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Tab);
    QCOMPARE(m_stage->filter().text(), u"state:suspend"_s);
    QVERIFY(!m_stage->filter().isOffering());
    QVERIFY(spinUntil([this] { return m_stage->model().rowCount() == 2; }));
}

void TestDevicesPage::remembersFiltersThatWereUsed()
{
    makeFleet(8);
    m_stage->open();
    m_stage->type(u"state:suspend"_s);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Return);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Escape);
    m_stage->type(u"colour:red"_s);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Return);
    QTest::keyClick(&m_stage->filter(), Qt::Key_Escape);
    QCOMPARE(RecentFilters(m_stage->settings).all(), QStringList {u"state:suspend"_s});
    auto *menu = m_stage->find<QMenu>("devices.recent.menu");
    QTest::keyClick(&m_stage->filter(), Qt::Key_Down);
    QVERIFY(menu->isVisible());
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(m_stage->filter().text(), u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    QCOMPARE(m_stage->model().rowCount(), 2);
}

void TestDevicesPage::filtersByACell()
{
    makeFleet(8);
    m_stage->open();
    const auto cell = [this](int row, const char *column) { return m_stage->model().index(row, DeviceTableModel::columnOf(QString::fromLatin1(column))); };
    m_stage->table().setCurrentIndex(cell(3, "state"));
    QVERIFY(m_stage->action("device.filter-value")->isEnabled());
    m_stage->action("device.filter-value")->trigger();
    QCOMPARE(m_stage->filter().text(), u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    QCOMPARE(m_stage->model().rowCount(), 2);
    m_stage->table().setCurrentIndex(cell(0, "iccid"));
    m_stage->action("device.exclude-value")->trigger();
    QVERIFY(m_stage->settle());
    QCOMPARE(m_stage->model().rowCount(), 1);
    m_stage->table().setCurrentIndex(cell(0, "city"));
    QVERIFY(!m_stage->action("device.filter-value")->isEnabled());
    QVERIFY(m_stage->action("device.filter-value")->property("refusal").toString().contains(u"City"_s));
}

void TestDevicesPage::selectsEverythingThatMatches()
{
    makeFleet(1200);
    DevicesPage &page = m_stage->open();
    page.setFilter(u"state:suspend"_s);
    QVERIFY(m_stage->settle());
    QSignalSpy requested(&page, &DevicesPage::changeRequested);
    m_stage->action("edit.select-all")->trigger();
    QVERIFY(spinUntil([&] { return page.statusText().contains(u"300 selected"_s); }));
    m_stage->action("change.new")->setEnabled(true);
    m_stage->action("change.new")->trigger();
    QCOMPARE(requested.size(), 1);
    const auto lines = requested[0][0].value<QList<DeviceId>>();
    QCOMPARE(lines.size(), 300);
    QCOMPARE(lines, m_stage->model().order().ids());
}

void TestDevicesPage::keepsTheSelectionWhenTheStoreChanges()
{
    makeFleet(400);
    DevicesPage &page = m_stage->open();
    m_stage->table().sortByColumn(DeviceTableModel::columnOf(u"mdn"_s), Qt::AscendingOrder);
    QVERIFY(m_stage->settle());
    page.selectLines(m_stage->model().order().ids().mid(100, 20));
    const QList<DeviceId> chosen = page.selectedLines();
    QCOMPARE(chosen.size(), 20);
    m_stage->table().scrollTo(m_stage->model().index(100, 0), QAbstractItemView::PositionAtTop);
    const DeviceId top = m_stage->model().order().at(m_stage->table().rowAt(0));
    std::vector<DeviceRecord> records;
    for (int i = 380; i <= 400; ++i) {
        records.push_back(FleetFixture::record(i));
        records.back().mdn = FleetFixture::kept("1" + records.back().mdn.sliced(1).toByteArray()); // to the top, above what is on show
    }
    QVERIFY(m_stage->world.read(records));
    m_stage->watch.look();
    QVERIFY(spinUntil([&] { return m_stage->model().order().rowOf(chosen.first()) == 121; }));
    QCOMPARE(page.selectedLines(), chosen);
    QCOMPARE(m_stage->model().order().at(m_stage->table().rowAt(0)), top);
    // New ones that match are not what was selected.
    QTest::keySequence(&m_stage->table(), QKeySequence::SelectAll);
    m_stage->table().selectAll();
    QCOMPARE(page.selectedLines().size(), 400);
    DeviceRecord first = FleetFixture::record(500);
    first.mdn = "1000000000";
    QVERIFY(m_stage->world.read({first}));
    m_stage->watch.look();
    QVERIFY(spinUntil([&] { return m_stage->model().rowCount() == 401; }));
    QCOMPARE(page.selectedLines().size(), 400);
}

void TestDevicesPage::saysWhenASelectionIsTooScattered()
{
    makeFleet(4'400);
    DevicesPage &page = m_stage->open();
    QList<DeviceId> lines;
    for (int row = 0; row < 4'400; row += 2)
        lines.append(m_stage->model().order().at(row));
    page.selectLines(lines.mid(0, 2'000));
    QCOMPARE(page.selectedLines().size(), 2'000);
    m_stage->table().sortByColumn(DeviceTableModel::columnOf(u"mdn"_s), Qt::DescendingOrder);
    QVERIFY(m_stage->settle());
    QCOMPARE(page.selectedLines().size(), 2'000);
    page.selectLines(lines);
    QVERIFY(page.selectedLines().isEmpty());
    QVERIFY(notice().contains(QLocale().toString(2'200)));
}

void TestDevicesPage::copiesRowsAsTheyStand()
{
    makeFleet(3);
    DevicesPage &page = m_stage->open();
    QHeaderView *header = m_stage->table().horizontalHeader();
    header->moveSection(header->visualIndex(DeviceTableModel::columnOf(u"state"_s)), 0);
    page.selectLines({m_stage->model().order().at(1), m_stage->model().order().at(2)});
    spinFor(1);
    m_stage->action("edit.copy-headers")->trigger();
    QVERIFY(spinUntil([&] { return page.statusText().contains(u"copied"_s); }));
    const QStringList rows = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].startsWith(u"State\tICCID\t"_s));
    QVERIFY(rows[1].startsWith(u"active\t%1\t"_s.arg(DevicesStage::iccid(2))));
    QCOMPARE(rows[0].count(u'\t'), rows[1].count(u'\t'));
    QVERIFY(page.statusText().contains(u'2'));
}

void TestDevicesPage::copiesIdentifiersUngrouped()
{
    makeFleet(6'000);
    m_stage->open();
    m_stage->table().selectAll();
    spinFor(1);
    m_stage->action("edit.copy-identifiers")->trigger();
    QVERIFY(spinUntil([&] { return notice().contains(u"copied"_s); }));
    QVERIFY(notice().contains(QLocale().toString(6'000)));
    const QStringList rows = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(rows.size(), 6'000);
    QCOMPARE(rows[5'999], DevicesStage::iccid(6'000));
}

void TestDevicesPage::saysWhyAnActionIsRefused()
{
    makeFleet(3);
    DevicesPage &page = m_stage->open();
    QVERIFY(!m_stage->action("edit.copy")->isEnabled());
    QVERIFY(m_stage->action("edit.copy")->toolTip().contains(u"No line is selected"_s));
    QVERIFY(!m_stage->action("device.refresh")->isEnabled());
    page.selectLines({m_stage->model().order().at(1)});
    spinFor(1);
    QVERIFY(m_stage->action("edit.copy")->isEnabled());
    QVERIFY(m_stage->action("device.refresh")->isEnabled());
    QSignalSpy refreshed(&page, &DevicesPage::refreshRequested);
    m_stage->action("device.refresh")->trigger();
    QCOMPARE(refreshed[0][0].value<QList<DeviceId>>(), QList<DeviceId> {m_stage->model().order().at(1)});
    page.showSyncStarted();
    QVERIFY(!m_stage->action("device.refresh")->isEnabled());
    page.showSyncFinished(SyncSummary());
    QVERIFY(m_stage->action("device.refresh")->isEnabled());
}

void TestDevicesPage::refusesToReadTooManyLinesByName()
{
    Query query = m_stage->world.db->composed(u"INSERT INTO device (id, profile_id, account, state, iccid, read_at, changed_seq) "
                                              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10001) "
                                              "SELECT i, %1, 'a', 'active', '8914' || i, 1, 1 FROM n"_s.arg(m_stage->world.profile.id.value));
    QVERIFY(query.exec());
    m_stage->open();
    m_stage->table().selectAll();
    spinFor(1);
    QVERIFY(!m_stage->action("device.refresh")->isEnabled());
    QVERIFY(m_stage->action("device.refresh")->toolTip().contains(QLocale().toString(10'001)));
}

void TestDevicesPage::teachesWhenThereIsNothing()
{
    m_stage->profile.setAll({});
    DevicesPage &page = m_stage->open();
    QVERIFY(isOffered("emptyState.profile.new"));
    QVERIFY(!m_stage->action("fleet.sync")->isEnabled());
    QVERIFY(page.statusText().isEmpty());

    m_stage->profile.setAll({m_stage->world.profile});
    QVERIFY(spinUntil([&] { return isOffered("emptyState.fleet.sync"); }));
    QVERIFY(isOffered("emptyState.demo.open"));
    QVERIFY(m_stage->action("fleet.sync")->isEnabled());

    makeFleet(4);
    m_stage->watch.look();
    QVERIFY(spinUntil([&] { return m_stage->table().isVisible(); }));
    page.setFilter(u"state:deactive"_s);
    QVERIFY(m_stage->settle());
    QVERIFY(spinUntil([&] { return isOffered("emptyState.devices.clear-filter"); }));
    QTest::mouseClick(m_stage->find<QPushButton>("emptyState.devices.clear-filter"), Qt::LeftButton);
    QVERIFY(m_stage->settle());
    QVERIFY(m_stage->table().isVisible());
    QCOMPARE(m_stage->model().rowCount(), 4);
}

void TestDevicesPage::showsAndEndsASync()
{
    makeFleet(4);
    DevicesPage &page = m_stage->open();
    QSignalSpy requested(&page, &DevicesPage::syncRequested);
    QSignalSpy cancelled(&page, &DevicesPage::syncCancelRequested);
    m_stage->action("fleet.sync")->trigger();
    QCOMPARE(requested.size(), 1);
    QVERIFY(!requested[0][0].value<SyncOptions>().acceptMissing);
    page.showSyncStarted();
    QVERIFY(!m_stage->action("fleet.sync")->isEnabled());
    QVERIFY(m_stage->action("fleet.sync-cancel")->isEnabled());
    m_stage->world.clock.advance(std::chrono::seconds(2));
    page.showSyncProgress({u"a"_s, 4'000, 2});
    const QString figures = m_stage->find<QLabel>("devices.sync.progress")->text();
    QVERIFY(figures.contains(QLocale().toString(4'000)));
    QVERIFY2(figures.contains(QLocale().toString(2'000)), qPrintable(figures));
    m_stage->action("fleet.sync-cancel")->trigger();
    QCOMPARE(cancelled.size(), 1);
    SyncSummary summary;
    summary.devices = 5'000;
    summary.added = 12;
    summary.missing = 3;
    page.showSyncFinished(summary);
    QVERIFY(m_stage->action("fleet.sync")->isEnabled());
    QVERIFY(!m_stage->action("fleet.sync-cancel")->isEnabled());
    QVERIFY2(notice().contains(u"12 new"_s) && notice().contains(u"3 not listed"_s), qPrintable(notice()));
}

void TestDevicesPage::offersToAcceptALoss()
{
    makeFleet(4);
    DevicesPage &page = m_stage->open();
    page.showSyncStarted();
    page.showSyncFinished(failure(Error::Kind::Refused, u"sync.would-lose"_s, {u"900"_s, u"1000"_s}));
    QVERIFY(notice().contains(u"900"_s));
    QVERIFY(!notice().contains(u"--"_s));
    QSignalSpy requested(&page, &DevicesPage::syncRequested);
    QTest::mouseClick(m_stage->find<QToolButton>("notice.offer"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QVERIFY(requested[0][0].value<SyncOptions>().acceptMissing);
}

void TestDevicesPage::keepsColumnsSortAndFilterPerProfile()
{
    makeFleet(8);
    const Profile other = ProfileStore(*m_stage->world.db, m_stage->world.clock).add(u"other-1"_s, u"http://127.0.0.1:80"_s, {QString::fromLatin1(FleetFixture::kWest)}).value();
    {
        DevicesPage &page = m_stage->open();
        QHeaderView *header = m_stage->table().horizontalHeader();
        header->hideSection(DeviceTableModel::columnOf(u"imei"_s));
        header->resizeSection(DeviceTableModel::columnOf(u"plan"_s), 333);
        header->moveSection(header->visualIndex(DeviceTableModel::columnOf(u"mdn"_s)), 0);
        m_stage->table().sortByColumn(DeviceTableModel::columnOf(u"mdn"_s), Qt::DescendingOrder);
        page.setFilter(u"state:suspend"_s);
        QVERIFY(m_stage->settle());
        m_stage->profile.setAll({m_stage->world.profile, other});
        m_stage->profile.choose(other.name);
        QVERIFY(m_stage->filter().text().isEmpty());
        QVERIFY(!header->isSectionHidden(DeviceTableModel::columnOf(u"imei"_s)));
        QCOMPARE(header->sortIndicatorSection(), -1);
        m_stage->page.reset();
    }
    m_stage->profile.choose(m_stage->world.profile.name);
    m_stage->open();
    QHeaderView *header = m_stage->table().horizontalHeader();
    QVERIFY(header->isSectionHidden(DeviceTableModel::columnOf(u"imei"_s)));
    QCOMPARE(header->sectionSize(DeviceTableModel::columnOf(u"plan"_s)), 333);
    QCOMPARE(header->logicalIndex(0), DeviceTableModel::columnOf(u"mdn"_s));
    QCOMPARE(header->sortIndicatorSection(), DeviceTableModel::columnOf(u"mdn"_s));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(m_stage->filter().text(), u"state:suspend"_s);
    QCOMPARE(m_stage->model().rowCount(), 2);
    QCOMPARE(m_stage->model().device(0)->iccid, DevicesStage::iccid(8));
}

void TestDevicesPage::opensFilesThatAreDropped()
{
    DevicesPage &page = m_stage->open();
    QSignalSpy dropped(&page, &DevicesPage::fileDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/lines.CSV"_s)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &drop);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped[0][0].toString(), u"/tmp/lines.CSV"_s);
    data.setUrls({QUrl::fromLocalFile(u"/tmp/picture.png"_s)});
    QDragEnterEvent refused(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(&page, &refused);
    QVERIFY(!refused.isAccepted());
}

void TestDevicesPage::leavesSharedActionsToOtherPages()
{
    makeFleet(4);
    DevicesPage &page = m_stage->open();
    m_stage->table().selectAll();
    spinFor(1);
    QVERIFY(m_stage->action("edit.copy")->isEnabled());
    page.hide();
    QVERIFY(!m_stage->action("edit.copy")->isEnabled());
    QSignalSpy requested(&page, &DevicesPage::changeRequested);
    m_stage->action("change.new")->setEnabled(true);
    m_stage->action("change.new")->trigger();
    QCOMPARE(requested.size(), 0);
    page.show();
    QVERIFY(m_stage->action("edit.copy")->isEnabled());
}

void TestDevicesPage::typedLettersDoNotSearchTheTable()
{
    makeFleet(600);
    m_stage->open();
    m_stage->table().setFocus();
    m_stage->table().setCurrentIndex(m_stage->model().index(0, 0));
    QTest::keyClicks(&m_stage->table(), u"894"_s);
    spinFor(20);
    QVERIFY2(m_stage->model().device(599) == nullptr, "rows were loaded that nobody looked at");
    QTest::keyClick(&m_stage->table(), Qt::Key_Slash);
    QVERIFY(m_stage->filter().hasFocus());
}

void TestDevicesPage::tabGoesFromTheFilterToTheTable()
{
    makeFleet(4);
    m_stage->open();
    m_stage->filter().setFocus();
    QStringList visited;
    for (int i = 0; i < 12 && !m_stage->table().hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited << QApplication::focusWidget()->objectName();
    }
    QCOMPARE(visited, (QStringList {u"devices.recent"_s, u"devices.button.device.columns"_s, u"devices.button.inspector.toggle"_s, u"devices.sync"_s, u"devices.table"_s}));
    QTest::keyClick(&m_stage->table(), Qt::Key_Tab);
    QVERIFY2(!m_stage->table().hasFocus(), "the table keeps the focus for ever");
}

QTEST_MAIN(TestDevicesPage)
#include "tst_devicespage.moc"
