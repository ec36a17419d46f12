#include "models/fleet/devicecell.h"
#include "models/fleet/devicetablemodel.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "tests/models/fleet/fleetfixture.h"
#include "tests/support/waiting.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;

class TestDeviceTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsEveryColumnOfALine();
    void knowsNoCountsBeforeTheyAreRead();
    void filtersAndCounts();
    void sortsByEveryColumn();
    void putsLinesWithoutAValueLast();
    void sortsByWhatPassesConfirmed();
    void tellsOnlyTheRowsThatDiffer();
    void keepsWhoIsSelectedWhenTheOrderChanges();
    void appendsWithoutALayoutChange();
    void catchesUpWhenSomebodyLooksAgain();
    void whatBeginsByItselfIsShownThen();
    void showsNothingOfAnotherProfile();
    void theNewestQueryWins();
    void marksLinesThatAreNotListed();
    void looksUpLinesOfASelection();
    void aHundredThousandRowsLoadOnlyWhatIsLookedAt();

private:
    void show(const QString &filter = {});
    QStringList column(const char *key) const;
    void isSortedBy(const QString &key, Qt::SortOrder order);
    QModelIndex at(int row, const char *key) const { return m_model->index(row, DeviceTableModel::columnOf(QString::fromLatin1(key))); }
    void readAll();
    void execute(const QString &sql);

    std::unique_ptr<FleetFixture> m_fleet;
    std::unique_ptr<StoreThread> m_reading;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<DeviceTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestDeviceTableModel::init()
{
    m_fleet = std::make_unique<FleetFixture>();
    m_reading = std::make_unique<StoreThread>(m_fleet->url());
    m_watch = std::make_unique<StoreWatch>(*m_reading);
    m_model = std::make_unique<DeviceTableModel>(*m_reading, *m_watch);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_watch->look(); // the first look always finds a change
}

void TestDeviceTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_watch.reset();
    m_reading.reset();
    m_fleet.reset();
}

void TestDeviceTableModel::show(const QString &filter)
{
    m_model->setProfile(m_fleet->profile.id);
    m_model->setFilter(devicefilter::parse(filter).value());
    QVERIFY(spinUntil([&] { return bool(!m_model->isAsking()); }));
    readAll();
}

void TestDeviceTableModel::readAll()
{
    for (int row = 0; row < m_model->rowCount(); row += 100)
        (void)m_model->index(row, 0).data();
    QVERIFY(spinUntil([&] { return bool(m_model->rowCount() == 0 || !m_model->index(m_model->rowCount() - 1, 0).data(cellrole::Loading).toBool()); }));
}

QStringList TestDeviceTableModel::column(const char *key) const
{
    QStringList result;
    for (int row = 0; row < m_model->rowCount(); ++row)
        result << at(row, key).data(cellrole::Value).toString();
    return result;
}

void TestDeviceTableModel::execute(const QString &sql)
{
    Query query = m_fleet->db->composed(sql);
    QVERIFY(query.exec());
}

void TestDeviceTableModel::showsEveryColumnOfALine()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    show();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->columnCount(), int(devicelisting::allColumns().size()));
    const Device line = m_fleet->line(1);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const QString key = m_model->headerData(i, Qt::Horizontal, cellrole::Value).toString();
        QCOMPARE(m_model->index(0, i).data(cellrole::Value).toString(), devicelisting::text(line, key));
        QVERIFY(!m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    QCOMPARE(at(0, "iccid").data(cellrole::Identifier).toBool(), true);
    QCOMPARE(at(0, "plan").data(cellrole::Identifier).toBool(), false);
    QCOMPARE(at(0, "state").data(cellrole::State).toString(), u"active"_s);
    QCOMPARE(at(0, "iccid").data(cellrole::Id).toLongLong(), line.id.value);
}

void TestDeviceTableModel::knowsNoCountsBeforeTheyAreRead()
{
    QVERIFY(!m_model->total());
    QVERIFY(!m_model->matched());
    m_model->setProfile(m_fleet->profile.id);
    QVERIFY(!m_model->total());
    QVERIFY(m_model->isAsking());
    QVERIFY(spinUntil([&] { return bool(m_model->total()); }));
    QCOMPARE(*m_model->total(), 0);
    QCOMPARE(*m_model->matched(), 0);
    QVERIFY(!m_model->isAsking());
}

void TestDeviceTableModel::filtersAndCounts()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2, "suspend"), FleetFixture::record(3, "suspend")}));
    show(u"state:suspend"_s);
    QCOMPARE(column("iccid"), (QStringList {FleetFixture::iccid(2), FleetFixture::iccid(3)}));
    QCOMPARE(*m_model->total(), 3);
    QCOMPARE(*m_model->matched(), 2);
    show(u"-state:suspend"_s);
    QCOMPARE(column("iccid"), (QStringList {FleetFixture::iccid(1)}));
    show();
    QCOMPARE(m_model->rowCount(), 3);
}

void TestDeviceTableModel::sortsByEveryColumn()
{
    std::vector<DeviceRecord> records;
    // What the records' texts lie in.
    std::deque<QByteArray> texts;
    for (int i = 0; i < 40; ++i) {
        DeviceRecord record = FleetFixture::record((i * 17) % 40 + 1, i % 3 == 0 ? "suspend" : "active", i % 2 == 0 ? FleetFixture::kEast : FleetFixture::kWest);
        record.plan = texts.emplace_back(i % 5 == 0 ? QByteArray() : "plan " + QByteArray::number(i % 7));
        record.customFields[1] = i % 4 == 0 ? "b" : "A";
        record.lastConnectionAt = texts.emplace_back(i % 6 == 0 ? QByteArray() : "2024-08-" + QByteArray::number(10 + i % 20) + "T10:00:00Z");
        records.push_back(record);
    }
    QVERIFY(m_fleet->read(records));
    show();
    for (const QString &key : devicelisting::allColumns()) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_model->sort(DeviceTableModel::columnOf(key), order);
            QVERIFY(spinUntil([&] { return !m_model->isAsking(); }));
            isSortedBy(key, order);
        }
    }
}

void TestDeviceTableModel::isSortedBy(const QString &key, Qt::SortOrder order)
{
    const QStringList values = column(key.toLatin1().constData());
    const Qt::CaseSensitivity folding = devicelisting::find(key)->kind == ColumnKind::Text ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (qsizetype i = 1; i < values.size(); ++i) {
        if (values[i].isEmpty())
            continue;
        QVERIFY2(!values[i - 1].isEmpty(), "a line without a value must be last");
        const int compared = values[i - 1].compare(values[i], folding);
        QVERIFY2(order == Qt::AscendingOrder ? compared <= 0 : compared >= 0, qPrintable(key));
        if (compared == 0)
            QVERIFY2(m_model->order().at(i - 1) < m_model->order().at(i), "equal ones stand by id");
    }
}

void TestDeviceTableModel::putsLinesWithoutAValueLast()
{
    std::vector<DeviceRecord> records {FleetFixture::record(1), FleetFixture::record(2), FleetFixture::record(3)};
    records[0].mdn = {};
    QVERIFY(m_fleet->read(records));
    show();
    m_model->sort(DeviceTableModel::columnOf(u"mdn"_s), Qt::DescendingOrder);
    QVERIFY(spinUntil([&] { return bool(!m_model->isAsking()); }));
    readAll();
    QCOMPARE(column("iccid"), (QStringList {FleetFixture::iccid(3), FleetFixture::iccid(2), FleetFixture::iccid(1)}));
    m_model->sort(-1);
    QVERIFY(spinUntil([&] { return bool(!m_model->isAsking()); }));
    QCOMPARE(column("iccid").first(), FleetFixture::iccid(1));
}

void TestDeviceTableModel::sortsByWhatPassesConfirmed()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    m_fleet->clock.advance(std::chrono::hours(1));
    QVERIFY(m_fleet->read({FleetFixture::record(2, "active", FleetFixture::kEast)}));
    // The west was read again since, and found as it was.
    execute(u"INSERT INTO sync_pass (id, profile_id, account, begun_at, complete) VALUES (1, %1, '%2', %3, 1)"_s.arg(m_fleet->profile.id.value)
                .arg(QLatin1StringView(FleetFixture::kWest)).arg(m_fleet->clock.nowUtc().addSecs(60).toMSecsSinceEpoch()));
    show();
    m_model->sort(DeviceTableModel::columnOf(u"read"_s), Qt::DescendingOrder);
    QVERIFY(spinUntil([&] { return bool(!m_model->isAsking()); }));
    readAll();
    QCOMPARE(column("iccid"), (QStringList {FleetFixture::iccid(1), FleetFixture::iccid(2)}));
}

void TestDeviceTableModel::tellsOnlyTheRowsThatDiffer()
{
    std::vector<DeviceRecord> records;
    for (int i = 1; i <= 20; ++i)
        records.push_back(FleetFixture::record(i));
    QVERIFY(m_fleet->read(records));
    show();
    m_model->setShownRows(0, 20);
    m_watch->look();
    QTest::qWait(20);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    records[6].state = "suspend";
    QVERIFY(m_fleet->read(records));
    m_watch->look();
    QVERIFY(spinUntil([&] { return at(6, "state").data(cellrole::State).toString() == u"suspend"_s; }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 6);
    QCOMPARE(changed[0][1].toModelIndex().row(), 6);
    QCOMPARE(moved.size(), 0);
}

void TestDeviceTableModel::keepsWhoIsSelectedWhenTheOrderChanges()
{
    std::vector<DeviceRecord> records;
    for (int i = 1; i <= 10; ++i)
        records.push_back(FleetFixture::record(i));
    QVERIFY(m_fleet->read(records));
    m_model->sort(DeviceTableModel::columnOf(u"mdn"_s));
    show(u"state:active"_s);
    QItemSelectionModel selection(m_model.get());
    const DeviceId chosen = m_model->order().at(7);
    selection.setCurrentIndex(at(7, "iccid"), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy about(m_model.get(), &DeviceTableModel::orderAboutToChange);
    QSignalSpy changed(m_model.get(), &DeviceTableModel::orderChanged);
    records[2].state = "suspend"; // leaves
    records[9].mdn = "1000000000"; // to the top
    QVERIFY(m_fleet->read(records));
    m_watch->look();
    QVERIFY(spinUntil([&] { return m_model->rowCount() == 9; }));
    QCOMPARE(about.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<DeviceTableModel::Why>(), DeviceTableModel::Why::Store);
    QCOMPARE(m_model->deviceIds(selection.selection()), QList<DeviceId> {chosen});
    QCOMPARE(selection.currentIndex().row(), 7); // one above it went, another came
    QCOMPARE(selection.currentIndex().data(cellrole::Value).toString(), FleetFixture::iccid(8));
    QVERIFY2(!at(0, "iccid").data(cellrole::Loading).toBool(), "what is on show comes with the order");
}

void TestDeviceTableModel::appendsWithoutALayoutChange()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2)}));
    show();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    QVERIFY(m_fleet->read({FleetFixture::record(3)}));
    m_watch->look();
    QVERIFY(spinUntil([&] { return m_model->rowCount() == 3; }));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(*m_model->total(), 3);
}

void TestDeviceTableModel::catchesUpWhenSomebodyLooksAgain()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    show();
    m_model->setFollowing(false);
    QVERIFY(m_fleet->read({FleetFixture::record(2)}));
    QSignalSpy looked(m_watch.get(), &StoreWatch::changed);
    m_watch->look();
    QVERIFY(spinUntil([&] { return looked.size() == 1; }));
    spinFor(10);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFollowing(true);
    QVERIFY(spinUntil([&] { return m_model->rowCount() == 2; }));
}

// Nobody writes when a plan of a later date begins; the clock of the store decides.
void TestDeviceTableModel::whatBeginsByItselfIsShownThen()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    const qint64 soon = QDateTime::currentMSecsSinceEpoch() + 1500;
    execute(u"INSERT INTO assignment (id, device_id, kind, plan, from_at, to_at) SELECT 1, id, 'plan', 'Fleet 50', %1, %2 FROM device"_s.arg(soon).arg(soon + 1500));
    show();
    QCOMPARE(column("customer-plan"), QStringList {QString()});
    QTRY_COMPARE_WITH_TIMEOUT(column("customer-plan"), QStringList {u"Fleet 50"_s}, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(column("customer-plan"), QStringList {QString()}, 10'000);
}

void TestDeviceTableModel::showsNothingOfAnotherProfile()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    show();
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setProfile(ProfileId {m_fleet->profile.id.value + 1});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->total());
    QVERIFY(spinUntil([&] { return bool(m_model->total()); }));
    QCOMPARE(*m_model->total(), 0);
    m_model->setProfile({});
    QVERIFY(!m_model->isAsking());
    QVERIFY(!m_model->total());
}

void TestDeviceTableModel::theNewestQueryWins()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2, "suspend"), FleetFixture::record(3, "deactive")}));
    m_model->setProfile(m_fleet->profile.id);
    QList<int> sizes;
    connect(m_model.get(), &DeviceTableModel::countsChanged, this, [&] { sizes << m_model->rowCount(); });
    for (const QString &filter : {u"state:active"_s, u"state:active,suspend"_s, u"state:deactive"_s})
        m_model->setFilter(devicefilter::parse(filter).value());
    QVERIFY(spinUntil([&] { return bool(!m_model->isAsking()); }));
    QCOMPARE(column("state").size(), 1);
    readAll();
    QCOMPARE(column("state"), QStringList {u"deactive"_s});
    QVERIFY2(!sizes.contains(2), "a query that nobody wants any more was shown");
}

void TestDeviceTableModel::marksLinesThatAreNotListed()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    execute(u"UPDATE device SET missing = 1"_s);
    show();
    QCOMPARE(at(0, "state").data(cellrole::State).toString(), devicecell::kMissingState + u"active"_s);
    QVERIFY(at(0, "state").data().toString() != u"active"_s);
    QCOMPARE(at(0, "missing").data(cellrole::State).toString(), QString(devicecell::kMissingState));
    QCOMPARE(at(0, "missing").data(cellrole::Value).toString(), u"yes"_s);
    QCOMPARE(at(0, "state").data(cellrole::Value).toString(), u"active"_s);
}

void TestDeviceTableModel::looksUpLinesOfASelection()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1), FleetFixture::record(2), FleetFixture::record(3)}));
    show();
    QItemSelection selection(m_model->index(2, 0), m_model->index(2, 3));
    selection.append(QItemSelectionRange(m_model->index(0, 0), m_model->index(0, 3)));
    QCOMPARE(m_model->deviceIds(selection), (QList<DeviceId> {m_model->order().at(0), m_model->order().at(2)}));
}

void TestDeviceTableModel::aHundredThousandRowsLoadOnlyWhatIsLookedAt()
{
    m_tester.reset(); // it looks at every row
    execute(u"INSERT INTO device (id, profile_id, account, state, iccid, read_at, changed_seq) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            "SELECT i, %1, 'a', 'active', '8914' || i, 1, 1 FROM n"_s.arg(m_fleet->profile.id.value));
    m_model->setShownRows(0, 40);
    m_model->setProfile(m_fleet->profile.id);
    QVERIFY(spinUntil([&] { return m_model->rowCount() == 100'000; }));
    QVERIFY(m_model->device(0) != nullptr);
    QVERIFY(m_model->device(50'000) == nullptr);
    (void)m_model->index(50'000, 0).data();
    QVERIFY(spinUntil([&] { return bool(m_model->device(50'000) != nullptr); }));
    QCOMPARE(m_model->device(50'000)->id, m_model->order().at(50'000));
}

QTEST_GUILESS_MAIN(TestDeviceTableModel)
#include "tst_devicetablemodel.moc"
