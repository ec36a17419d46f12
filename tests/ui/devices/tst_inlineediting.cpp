#include "models/changes/staging/stagingstore.h"
#include "models/values/cellroles.h"
#include "tests/ui/devices/devicesstage.h"
#include "ui/common/noticebar.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The device table as a sheet: by keyboard, on the real page, to plans by type.
class TestInlineEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DevicesStage>();
        m_stage->world.makeFleet(1, 6);
        m_stage->open();
        m_stage->table().setFocus();
        for (const char *column : {"cf1", "cf2", "cost-center", "user-name", "first-name", "last-name"})
            m_stage->table().setColumnHidden(DeviceTableModel::columnOf(QString::fromLatin1(column)), false);
    }
    void cleanup() { m_stage.reset(); }

    void typingIntoACellStagesIt();
    void doesNotEditWhatIsTheCarriers();
    void saysWhatAFieldDoesNotTake();
    void escapeLeavesTheCellAsItIs();
    void pastesABlockFromTheCurrentCellOn();
    void pastesOneValueIntoAllSelectedLines();
    void deleteClearsWhereThatIsAllowed();
    void undoesAndRedoes();
    void discardingCanBeTakenBack();
    void survivesARestartAndAnotherSort();
    void saysThatTheFleetHasMoved();
    void reviewMakesAPlanOfEachType();
    void whatWasReleasedIsNoEditAnyMore();
    void driftIsMarkedAndSettledEitherWay();

private:
    QModelIndex cell(int row, const char *column) { return m_stage->model().index(row, DeviceTableModel::columnOf(QString::fromLatin1(column))); }
    void goTo(int row, const char *column) { m_stage->table().selectionModel()->setCurrentIndex(cell(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_stage->table(), key, modifiers); }
    QLineEdit *editor() { return m_stage->table().viewport()->findChild<QLineEdit *>(u"devices.celleditor"_s); }
    /// F2, a text instead of the cell's, Enter.
    void enter(int row, const char *column, const QString &text)
    {
        goTo(row, column);
        key(Qt::Key_F2);
        QTRY_VERIFY(editor() != nullptr);
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(editor() == nullptr);
    }
    QString mark(int row, const char *column) { return cell(row, column).data(cellrole::Edited).toString(); }
    QString shown(int row, const char *column) { return cell(row, column).data(Qt::DisplayRole).toString(); }
    QString bar()
    {
        const QLabel *text = m_stage->find<QLabel>("devices.edits.text");
        return text->isVisible() ? text->text() : QString();
    }
    StagedEdits kept()
    {
        const QString owner = localOrigin({}, {}).actor;
        return StagingStore(*m_stage->world.db, m_stage->world.profile.id, owner).read().value();
    }

    std::unique_ptr<DevicesStage> m_stage;
};

void TestInlineEditing::typingIntoACellStagesIt()
{
    goTo(1, "cf1");
    key(Qt::Key_N);
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), u"orth gate"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(mark(1, "cf1"), u"staged"_s);
    QCOMPARE(shown(1, "cf1"), u"north gate"_s);
    QVERIFY(cell(1, "cf1").data(Qt::ToolTipRole).toString().contains(u"not sent yet"_s));
    QCOMPARE(mark(1, "cf2"), QString());
    QCOMPARE(bar(), u"1 edit(s) in 1 line(s), not sent yet."_s);
    QTRY_COMPARE(kept().count(), 1);
    enter(2, "user-name", u"Ada  Lovelace"_s);
    QCOMPARE(shown(2, "user-name"), u"Ada Lovelace"_s);
    QCOMPARE(bar(), u"2 edit(s) in 2 line(s), not sent yet."_s);
}

void TestInlineEditing::doesNotEditWhatIsTheCarriers()
{
    goTo(0, "state");
    key(Qt::Key_F2);
    goTo(0, "iccid");
    key(Qt::Key_F2);
    key(Qt::Key_5);
    QCOMPARE(editor(), nullptr);
    goTo(0, "cf1");
    key(Qt::Key_Slash);
    QCOMPARE(editor(), nullptr);
    QVERIFY(m_stage->filter().hasFocus());
}

void TestInlineEditing::saysWhatAFieldDoesNotTake()
{
    goTo(0, "cf1");
    key(Qt::Key_F2);
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), QString(51, u'x'));
    QVERIFY(editor()->toolTip().contains(u"50"_s));
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(editor() != nullptr);
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QVERIFY(editor()->toolTip().isEmpty());
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(mark(0, "cf1"), u"staged"_s);
}

void TestInlineEditing::escapeLeavesTheCellAsItIs()
{
    goTo(0, "cf1");
    key(Qt::Key_F2);
    QTRY_VERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), u"abc"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(editor() == nullptr);
    QCOMPARE(mark(0, "cf1"), QString());
    QCOMPARE(bar(), QString());
}

void TestInlineEditing::pastesABlockFromTheCurrentCellOn()
{
    QGuiApplication::clipboard()->setText(u"a1\tb1\r\n\tb2\r\na3\tb'3\r\n"_s);
    goTo(2, "cf1");
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(shown(2, "cf1"), u"a1"_s);
    QCOMPARE(shown(2, "cf2"), u"b1"_s);
    QCOMPARE(mark(3, "cf1"), QString());
    QCOMPARE(shown(3, "cf2"), u"b2"_s);
    QCOMPARE(shown(4, "cf1"), u"a3"_s);
    // One cell holds what the carrier does not take: said, and the rest is staged.
    QCOMPARE(mark(4, "cf2"), QString());
    QTRY_VERIFY(m_stage->find<NoticeBar>("notice")->sentence().startsWith(u"1 cell(s) were not taken."_s));
    QCOMPARE(bar(), u"4 edit(s) in 3 line(s), not sent yet."_s);
}

void TestInlineEditing::pastesOneValueIntoAllSelectedLines()
{
    m_stage->table().selectAll();
    m_stage->table().selectionModel()->setCurrentIndex(cell(0, "cost-center"), QItemSelectionModel::NoUpdate);
    QGuiApplication::clipboard()->setText(u"4711\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(bar(), u"6 edit(s) in 6 line(s), not sent yet."_s);
    QCOMPARE(shown(5, "cost-center"), u"4711"_s);
}

void TestInlineEditing::deleteClearsWhereThatIsAllowed()
{
    (void)m_stage->world.exec(u"UPDATE device SET cf1 = 'full', first_name = 'Ada'"_s).value();
    m_stage->watch.look();
    m_stage->open();
    QTRY_COMPARE(shown(0, "cf1"), u"full"_s);
    m_stage->table().setFocus();
    goTo(0, "cf1");
    key(Qt::Key_Delete);
    QTRY_COMPARE(mark(0, "cf1"), u"staged"_s);
    QCOMPARE(shown(0, "cf1"), u"(cleared)"_s);
    goTo(0, "first-name");
    key(Qt::Key_Delete);
    QTRY_VERIFY(m_stage->find<NoticeBar>("notice")->sentence().contains(u"cannot be cleared"_s));
    QCOMPARE(bar(), u"1 edit(s) in 1 line(s), not sent yet."_s);
}

void TestInlineEditing::undoesAndRedoes()
{
    enter(0, "cf1", u"one"_s);
    enter(0, "cf1", u"two"_s);
    m_stage->table().setFocus();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(0, "cf1"), u"one"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(mark(0, "cf1"), QString());
    QTRY_VERIFY(kept().isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(0, "cf1"), u"two"_s);
    QTRY_COMPARE(kept().count(), 1);
}

void TestInlineEditing::discardingCanBeTakenBack()
{
    enter(0, "cf1", u"one"_s);
    enter(1, "cf2", u"two"_s);
    QTest::mouseClick(m_stage->find<QPushButton>("devices.edits.discard"), Qt::LeftButton);
    QTRY_VERIFY(kept().isEmpty());
    QCOMPARE(mark(0, "cf1"), QString());
    QTest::mouseClick(m_stage->find<QPushButton>("devices.edits.undo"), Qt::LeftButton);
    QTRY_COMPARE(kept().count(), 2);
    QCOMPARE(shown(1, "cf2"), u"two"_s);
}

void TestInlineEditing::survivesARestartAndAnotherSort()
{
    enter(0, "cf1", u"one"_s);
    QTRY_COMPARE(kept().count(), 1);
    m_stage->page.reset();
    m_stage->open();
    QTRY_COMPARE(mark(0, "cf1"), u"staged"_s);
    m_stage->table().sortByColumn(DeviceTableModel::columnOf(u"iccid"), Qt::DescendingOrder);
    QVERIFY(m_stage->settle());
    QTRY_COMPARE(shown(5, "cf1"), u"one"_s);
    QCOMPARE(mark(0, "cf1"), QString());
}

void TestInlineEditing::saysThatTheFleetHasMoved()
{
    enter(0, "cf1", u"mine"_s);
    QTRY_COMPARE(kept().count(), 1);
    (void)m_stage->world.exec(u"UPDATE device SET cf1 = 'theirs', changed_seq = (SELECT MAX(changed_seq) + 1 FROM device) WHERE id = %1"_s.arg(m_stage->model().order().at(0).value)).value();
    m_stage->watch.look();
    QTRY_COMPARE(mark(0, "cf1"), u"moved"_s);
    QCOMPARE(shown(0, "cf1"), u"mine"_s);
    QVERIFY(cell(0, "cf1").data(Qt::ToolTipRole).toString().contains(u"theirs"_s));
    QTRY_VERIFY(bar().contains(u"another value"_s));
}

void TestInlineEditing::reviewMakesAPlanOfEachType()
{
    enter(0, "cf1", u"one"_s);
    enter(0, "cf2", u"two"_s);
    enter(1, "cost-center", u"77"_s);
    QSignalSpy made(m_stage->page.get(), &DevicesPage::draftsMade);
    auto *review = m_stage->find<QPushButton>("devices.edits.review");
    review->setFocus();
    QTest::keyClick(review, Qt::Key_Space);
    QTRY_COMPARE(made.size(), 1);
    const auto drafts = made[0][0].value<QList<ChangeId>>();
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(m_stage->world.change(drafts[0]).type, ChangeType::CustomFields);
    QCOMPARE(m_stage->world.items(drafts[0]).size(), 1);
    QCOMPARE(m_stage->world.change(drafts[1]).type, ChangeType::CostCenter);
    QCOMPARE(mark(0, "cf1"), u"staged"_s);
    // Undone behind the plan, it is no edit any more; the plan of the rest waits.
    m_stage->watch.look();
    QTRY_VERIFY(review->isEnabled());
    QTest::mouseClick(m_stage->find<QPushButton>("devices.edits.undo"), Qt::LeftButton);
    QTRY_COMPARE(kept().count(), 2);
    QCOMPARE(mark(1, "cost-center"), QString());
}

void TestInlineEditing::whatWasReleasedIsNoEditAnyMore()
{
    enter(0, "cf1", u"one"_s);
    enter(1, "cost-center", u"77"_s);
    QSignalSpy made(m_stage->page.get(), &DevicesPage::draftsMade);
    QTest::mouseClick(m_stage->find<QPushButton>("devices.edits.review"), Qt::LeftButton);
    QTRY_COMPARE(made.size(), 1);
    const auto drafts = made[0][0].value<QList<ChangeId>>();
    ChangeFixture::must(m_stage->world.store().submit(drafts[0], m_stage->world.origin, m_stage->world.clock.nowUtc()));
    m_stage->watch.look();
    QTRY_COMPARE(mark(0, "cf1"), QString());
    QCOMPARE(mark(1, "cost-center"), u"staged"_s);
    QCOMPARE(bar(), u"1 edit(s) in 1 line(s), not sent yet."_s);
}

void TestInlineEditing::driftIsMarkedAndSettledEitherWay()
{
    (void)m_stage->world.exec(u"UPDATE device SET user_name = 'Ada Lovelace', first_name = 'Ada', last_name = 'King'"_s).value();
    m_stage->open();
    m_stage->page->setFilter(u"drift:yes"_s);
    QVERIFY(m_stage->settle());
    QTRY_VERIFY(cell(0, "user-name").data(cellrole::Drift).toBool());
    QVERIFY(cell(0, "user-name").data(Qt::ToolTipRole).toString().contains(u"Ada King"_s));
    const auto settle = [this](const char *way) {
        Q_EMIT m_stage->table().customContextMenuRequested({});
        auto *action = m_stage->find<QAction>(way);
        QVERIFY(action != nullptr);
        action->trigger();
        delete m_stage->find<QMenu>("devices.menu");
    };
    // Ours: an edit of what differs, to be reviewed. Of two lines.
    m_stage->table().selectFirst(2);
    settle("settle.ours");
    QTRY_COMPARE(bar(), u"2 edit(s) in 2 line(s), not sent yet."_s);
    QCOMPARE(shown(0, "last-name"), u"Lovelace"_s);
    QCOMPARE(mark(0, "first-name"), QString());
    // The carrier's: at once, and the line is one of the filter no more.
    goTo(5, "user-name");
    settle("settle.theirs");
    QTRY_COMPARE(m_stage->world.number(u"SELECT COUNT(*) FROM device WHERE user_name = 'Ada King'"_s), 1);
    m_stage->watch.look();
    QTRY_COMPARE(m_stage->model().rowCount(), 5);
}

QTEST_MAIN(TestInlineEditing)
#include "tst_inlineediting.moc"
