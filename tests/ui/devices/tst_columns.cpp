#include "tests/ui/devices/devicesstage.h"
#include "ui/devices/columnkeeper.h"
#include "ui/devices/columnsdialog.h"

#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The columns of the device table: their keeper, their dialog, the menu on their header.
class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DevicesStage>();
        m_stage->open();
        m_keeper = m_stage->page->findChild<ColumnKeeper *>();
        QVERIFY(m_keeper != nullptr);
    }
    void cleanup() { m_stage.reset(); }

    void beginsWithTheUsualOnes();
    void neverHidesTheLast();
    void dialogTicksMovesAndResets();
    void dialogGivesTheLastTickBack();
    void menuShowsAndHides();
    void survivesKeysThatItDoesNotKnow();

private:
    std::unique_ptr<DevicesStage> m_stage;
    ColumnKeeper *m_keeper = nullptr;
};

void TestColumns::beginsWithTheUsualOnes()
{
    QCOMPARE(m_keeper->shown(), devicelisting::defaultColumns());
    QCOMPARE(m_keeper->order(), devicelisting::allColumns());
}

void TestColumns::neverHidesTheLast()
{
    for (const QString &key : devicelisting::allColumns())
        m_keeper->setShown(key, false);
    QCOMPARE(m_keeper->shown().size(), 1);
    QVERIFY(!m_keeper->mayHide(m_keeper->shown().first()));
    QVERIFY(m_keeper->mayHide(u"city"_s));
    m_keeper->reset();
    QCOMPARE(m_keeper->shown(), devicelisting::defaultColumns());
}

void TestColumns::dialogTicksMovesAndResets()
{
    m_stage->action("device.columns")->trigger();
    auto *dialog = m_stage->page->findChild<ColumnsDialog *>(u"columns"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"columns.list"_s);
    QCOMPARE(list->count(), devicelisting::allColumns().size());
    const int city = int(devicelisting::allColumns().indexOf(u"city"_s));
    list->item(city)->setCheckState(Qt::Checked);
    QVERIFY(m_keeper->isShown(u"city"_s));
    list->setCurrentRow(city);
    for (int i = 0; i < city; ++i)
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"columns.up"_s), Qt::LeftButton);
    QCOMPARE(m_keeper->shown().first(), u"city"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"columns.up"_s)->isEnabled());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"columns.reset"_s), Qt::LeftButton);
    QCOMPARE(m_keeper->shown(), devicelisting::defaultColumns());
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestColumns::dialogGivesTheLastTickBack()
{
    ColumnsDialog dialog(*m_keeper);
    auto *list = dialog.findChild<QListWidget *>(u"columns.list"_s);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    int ticked = 0;
    for (int row = 0; row < list->count(); ++row)
        ticked += list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    QCOMPARE(ticked, 1);
    QCOMPARE(m_keeper->shown().size(), 1);
}

void TestColumns::menuShowsAndHides()
{
    QHeaderView *header = m_stage->table().horizontalHeader();
    const int plan = DeviceTableModel::columnOf(u"plan"_s);
    Q_EMIT header->customContextMenuRequested(QPoint(header->sectionViewportPosition(plan) + 4, 4));
    auto *menu = m_stage->page->findChild<QMenu *>(u"columns.menu"_s);
    QVERIFY(menu != nullptr && menu->isVisible());
    menu->findChild<QAction *>(u"columns.hide"_s)->trigger();
    QVERIFY(!m_keeper->isShown(u"plan"_s));
    menu->close();
}

void TestColumns::survivesKeysThatItDoesNotKnow()
{
    m_stage->page.reset();
    const QString group = u"devices/profile-%1/"_s.arg(m_stage->world.profile.name);
    m_stage->settings.setValue(group + u"order"_s, QStringList {u"from-the-future"_s, u"plan"_s});
    m_stage->settings.setValue(group + u"columns"_s, QStringList {u"from-the-future"_s});
    m_stage->open();
    m_keeper = m_stage->page->findChild<ColumnKeeper *>();
    QCOMPARE(m_keeper->order().first(), u"plan"_s);
    QCOMPARE(m_keeper->shown().size(), 1);
}

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
