#include "tests/ui/changes/changesstage.h"

using namespace Qt::StringLiterals;

/// One change on show: how it stands, its lines and their filters, and that nothing jumps while it runs.
class TestChangeView : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void theHeaderSaysHowItStands();
    void aNarrowHeaderLeavesTheNameItsRoom();
    void theBarFilters();
    void aCauseFiltersAndRetriesItsLines();
    void textFiltersTheLines();
    void escapeTakesFiltersAwayFirst();
    void aLinkedChangeLeadsToItsSource();
    void theStoryOfTheLineIsTold();
    void copiesLines();
    void aRunningChangeKeepsSelectionAndFocus();
    void aRunningChangeKeepsItsScrollPosition();
};

void TestChangeView::theHeaderSaysHowItStands()
{
    const ChangeId change = mixed(u"West coast"_s);
    open(change, 100);
    QCOMPARE(label(u"changes.title"_s), u"Suspend “West coast”"_s);
    QCOMPARE(label(u"changes.state"_s), u"running"_s);
    QVERIFY(label(u"changes.facts"_s).contains(u"by jane"_s));
    QCOMPARE(label(u"changes.done"_s), u"50 of 100"_s);
    QCOMPARE(label(u"changes.requests"_s), u"1"_s);
    QVERIFY(!part<QLabel>(u"changes.paused"_s).isVisible());
    QStringList segments;
    for (const auto &segment : bar().segments())
        segments << u"%1 %2"_s.arg(segment.key).arg(segment.count);
    QCOMPARE(segments.join(u' '), u"succeeded 40 awaiting 20 failed 8 unconfirmed 2 waiting 28 held 2"_s);
    ChangeFixture::must(m_f->store().moveChange(change, ChangeState::Running, ChangeState::Paused, m_f->origin, m_f->clock.nowUtc(), u"writes.off"_s));
    QTRY_VERIFY(part<QLabel>(u"changes.paused"_s).isVisible());
    QVERIFY(label(u"changes.paused"_s).contains(u"sending is switched off"_s));
}

void TestChangeView::aNarrowHeaderLeavesTheNameItsRoom()
{
    open(mixed(u"West coast, unpaid"_s), 100);
    auto &results = part<QToolButton>(u"changes.do.change.results"_s);
    QCOMPARE(results.toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    m_page->resize(700, 600);
    QTRY_COMPARE(results.toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(!results.accessibleName().isEmpty());
}

void TestChangeView::theBarFilters()
{
    open(mixed(), 100);
    choose(bar(), u"failed"_s);
    QTRY_COMPARE(rows(), 8);
    QTRY_COMPARE(label(u"changes.itemCount"_s), u"8 of 100 line(s)"_s);
    choose(bar(), u"waiting"_s);
    QTRY_COMPARE(rows(), 28);
    choose(bar(), u"waiting"_s);
    QTRY_COMPARE(rows(), 100);
    choose(bar(), u"awaiting"_s);
    QTRY_COMPARE(rows(), 20);
}

void TestChangeView::aCauseFiltersAndRetriesItsLines()
{
    const ChangeId change = mixed();
    open(change, 100);
    QTRY_VERIFY(part<QWidget>(u"changes.causes"_s).isVisible());
    auto &cause = part<QAbstractButton>(u"changes.cause.REQUEST_FAILED.DeviceNotFound"_s);
    QVERIFY(cause.accessibleName().startsWith(u"5: "_s));
    choose(bar(), u"held"_s);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(&cause, Qt::Key_Space);
    QTRY_COMPARE(rows(), 5);
    QVERIFY(cause.isChecked());
    // One filter at a time: the state's is gone.
    QVERIFY(bar().chosen().isEmpty());
    auto &retry = part<QPushButton>(u"changes.retryCause.REQUEST_FAILED.DeviceNotFound"_s);
    QVERIFY(retry.text().startsWith(u"Retry these 5"_s));
    QSignalSpy review(m_page.get(), &ChangesPage::reviewRequested);
    retry.click();
    QVERIFY(review.wait());
    const Change draft = m_f->change(review.first().first().value<ChangeId>());
    QCOMPARE(draft.state, ChangeState::Draft);
    QCOMPARE(draft.items, 5);
    QCOMPARE(draft.source, change);
    QCOMPARE(draft.sourceLink, u"retry"_s);
}

void TestChangeView::textFiltersTheLines()
{
    open(mixed(), 100);
    auto &filter = part<QLineEdit>(u"changes.itemFilter"_s);
    QCOMPARE(m_page->filterWidget(), &filter);
    QTest::keyClicks(&filter, ChangeFixture::iccid(17));
    QTRY_COMPARE(rows(), 1);
    filter.setText(u"moon"_s);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(part<QLabel>(u"changes.noItems"_s).isVisible());
    filter.clear();
    QTRY_COMPARE(rows(), 100);
}

void TestChangeView::escapeTakesFiltersAwayFirst()
{
    open(mixed(), 100);
    part<QLineEdit>(u"changes.itemFilter"_s).setText(u"8914"_s);
    part<QAbstractButton>(u"changes.cause.held.state"_s).click();
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(&items(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 100);
    QTest::keyClick(&items(), Qt::Key_Escape);
    QVERIFY(part<QLineEdit>(u"changes.itemFilter"_s).text().isEmpty());
    QVERIFY(items().isVisible());
    QTest::keyClick(&items(), Qt::Key_Escape);
    QVERIFY(!items().isVisible());
    QTRY_VERIFY(list().isVisible());
}

void TestChangeView::aLinkedChangeLeadsToItsSource()
{
    const ChangeId change = mixed();
    const auto retry = m_f->linked().retry(m_f->profile, change, {}, m_f->origin, m_f->clock.nowUtc());
    open(retry->change, 10);
    auto &source = part<QLabel>(u"changes.source"_s);
    QVERIFY(source.isVisible());
    QCOMPARE(source.accessibleName(), u"Retry of change %1"_s.arg(change.value));
    Q_EMIT source.linkActivated(u"source"_s);
    QTRY_COMPARE(rows(), 100);
    QTRY_VERIFY(!source.isVisible());
}

void TestChangeView::theStoryOfTheLineIsTold()
{
    const ChangeId change = mixed();
    m_samples->callback(change, m_samples->items(change, ItemState::Succeeded).first(), false);
    open(change, 100);
    items().selectRow(2);
    QTRY_COMPARE(part<QWidget>(u"changes.story"_s).findChildren<QWidget *>(u"changes.storyStep"_s).size(), 6);
    QCOMPARE(label(u"changes.storyLine"_s).remove(QChar(0x2009)), ChangeFixture::iccid(3));
    QCOMPARE(label(u"changes.storyState"_s), u"succeeded · active → suspended"_s);
    items().selectRow(0);
    QTRY_COMPARE(label(u"changes.storyReason"_s), u"The line was active when the plan was made; now it is suspended."_s);
    trigger("inspector.toggle");
    QVERIFY(!part<QWidget>(u"changes.story"_s).isVisible());
    QCOMPARE(m_settings->value(u"window/changes/story"_s).toBool(), false);
    trigger("inspector.toggle");
    QVERIFY(part<QWidget>(u"changes.story"_s).isVisible());
}

void TestChangeView::copiesLines()
{
    open(mixed(), 100);
    QVERIFY(!action("edit.copy")->isEnabled());
    items().selectRow(2);
    QGuiApplication::clipboard()->clear();
    trigger("edit.copy");
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"3\t"_s + ChangeFixture::iccid(3) + u"\tactive → suspended\tsucceeded"_s));
    trigger("edit.copy-headers");
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"Row\tLine\t"_s));
    trigger("edit.select-all");
    QCOMPARE(m_page->statusText(), u"Change 1 · 100 of 100 line(s) shown · 100 selected"_s);
    trigger("edit.copy-identifiers");
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 100);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(ChangeFixture::iccid(1) + u'\n'));
}

void TestChangeView::aRunningChangeKeepsSelectionAndFocus()
{
    const ChangeId change = mixed();
    open(change, 100);
    choose(bar(), u"awaiting"_s);
    QTRY_COMPARE(rows(), 20);
    items().setFocus();
    items().selectRow(19);
    const ItemId item {items().currentIndex().data(cellrole::Id).toLongLong()};
    m_samples->move(change, 10, ItemState::AwaitingCarrier, ItemState::Succeeded, ChangeSamples::byCallback());
    QTRY_COMPARE(rows(), 10);
    QCOMPARE(ItemId {items().currentIndex().data(cellrole::Id).toLongLong()}, item);
    QCOMPARE(items().currentIndex().row(), 9);
    QVERIFY(items().hasFocus());
    QTRY_COMPARE(label(u"changes.done"_s), u"60 of 100"_s);
}

void TestChangeView::aRunningChangeKeepsItsScrollPosition()
{
    const ChangeId change = mixed();
    m_page->openChange(change);
    QTRY_COMPARE(rows(), 100);
    items().selectRow(60);
    const int scrolled = items().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    // The causes come a little later and make the table lower.
    QTRY_VERIFY(part<QWidget>(u"changes.causes"_s).isVisible());
    QCOMPARE(items().verticalScrollBar()->value(), scrolled);
    m_samples->move(change, 10, ItemState::AwaitingCarrier, ItemState::Succeeded, ChangeSamples::byCallback());
    QTRY_COMPARE(label(u"changes.done"_s), u"60 of 100"_s);
    QTest::qWait(400);
    QCOMPARE(items().verticalScrollBar()->value(), scrolled);
}

QTEST_MAIN(TestChangeView)
#include "tst_changeview.moc"
