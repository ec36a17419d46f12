#include "tests/ui/changes/changesstage.h"

using namespace Qt::StringLiterals;

/// The page: its list, what it shows of whom, its keys, its names.
class TestChangesPage : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void anEmptyListTeaches();
    void theListSaysHowManyRun();
    void theListFollowsTheStore();
    void theListIsFilteredByWordsAndGroup();
    void enterOpensAndEscapeLeadsBack();
    void whatIsNotOnShowDoesNotAct();
    void anotherProfileShowsItsOwnChanges();
    void theStatusBarCountsWhatIsShown();
    void everythingHasAName();
};

void TestChangesPage::anEmptyListTeaches()
{
    auto &create = part<QWidget>(u"changes.empty"_s);
    QTRY_VERIFY(create.isVisible());
    QVERIFY(part<QPushButton>(u"emptyState.change.new"_s).isVisible());
    QVERIFY(!list().isVisible());
    QCOMPARE(m_page->workWidget(), &part<QLineEdit>(u"changes.filter"_s));
    QVERIFY(!action("change.pause")->isEnabled());
}

void TestChangesPage::theListSaysHowManyRun()
{
    (void)mixed(u"West coast"_s);
    (void)m_samples->draft(ChangeType::Restore, m_f->iccids(1, 3));
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QCOMPARE(m_page->statusText(), u"1 running · 2 change(s)"_s);
    QCOMPARE(m_page->workWidget(), &list());
    QCOMPARE(m_page->filterWidget(), &part<QLineEdit>(u"changes.filter"_s));
    // The keyboard is at a row from the start.
    QVERIFY(list().currentIndex().isValid());
    QVERIFY(!m_page->helpText().isEmpty());
}

void TestChangesPage::theListFollowsTheStore()
{
    m_f->makeFleet(1, 30);
    const ChangeId first = m_samples->running(ChangeType::Suspend, m_f->iccids(1, 10));
    QTRY_COMPARE(list().model()->rowCount(), 1);
    const QModelIndex done = list().model()->index(0, 4);
    QCOMPARE(done.data().toString(), u"0 of 10"_s);
    m_samples->send(first, 10);
    m_samples->move(first, 10, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
    (void)m_samples->running(ChangeType::Suspend, m_f->iccids(11, 10));
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QTRY_COMPARE(list().model()->index(1, 4).data().toString(), u"10 of 10"_s);
    // What was current stays so, one row further down.
    QCOMPARE(list().currentIndex().row(), 1);
}

void TestChangesPage::theListIsFilteredByWordsAndGroup()
{
    (void)mixed(u"West coast"_s);
    (void)m_samples->draft(ChangeType::Restore, m_f->iccids(1, 3), u"East"_s);
    QTRY_COMPARE(list().model()->rowCount(), 2);
    auto &filter = part<QLineEdit>(u"changes.filter"_s);
    QTest::keyClicks(&filter, u"west suspend"_s);
    QCOMPARE(list().model()->rowCount(), 1);
    QCOMPARE(m_page->statusText(), u"1 running · 1 of 2 change(s) shown"_s);
    filter.setText(u"draft"_s);
    QCOMPARE(list().model()->index(0, 2).data().toString(), u"East"_s);
    filter.setText(u"moon"_s);
    QVERIFY(part<QWidget>(u"changes.empty"_s).isVisible());
    part<QPushButton>(u"emptyState.change.show-all"_s).click();
    QVERIFY(filter.text().isEmpty());
    QVERIFY(!action("change.show-all")->isEnabled());
    QCOMPARE(list().model()->rowCount(), 2);
    for (const auto &[group, count] : {std::pair(1, 1), {2, 1}, {3, 0}, {0, 2}}) {
        part<QComboBox>(u"changes.group"_s).setCurrentIndex(group);
        QCOMPARE(list().model()->rowCount(), count);
    }
}

void TestChangesPage::enterOpensAndEscapeLeadsBack()
{
    (void)mixed(u"West coast"_s);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 100);
    QVERIFY(items().isVisible());
    QVERIFY(!list().isVisible());
    QCOMPARE(m_page->workWidget(), &items());
    QTest::keyClick(&items(), Qt::Key_Escape);
    QVERIFY(list().isVisible());
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(items().isVisible());
    trigger("change.back");
    QVERIFY(list().isVisible());
    QVERIFY(!action("change.back")->isEnabled());
}

void TestChangesPage::whatIsNotOnShowDoesNotAct()
{
    const ChangeId change = mixed();
    open(change, 100);
    QTRY_VERIFY(action("change.pause")->isEnabled());
    m_page->hide();
    QVERIFY(!action("change.pause")->isEnabled());
    action("change.pause")->trigger();
    QTest::qWait(50);
    QCOMPARE(m_f->change(change).state, ChangeState::Running);
    m_page->show();
    QTRY_VERIFY(action("change.pause")->isEnabled());
}

void TestChangesPage::anotherProfileShowsItsOwnChanges()
{
    open(mixed(), 100);
    const Profile other = ProfileStore(*m_f->db, m_f->clock).add(u"other"_s, u"http://127.0.0.1:84"_s, m_f->profile.accounts).value();
    m_profile->setAll({m_f->profile, other});
    QVERIFY(items().isVisible());
    m_profile->choose(u"other"_s);
    QVERIFY(!items().isVisible());
    QTRY_VERIFY(part<QWidget>(u"changes.empty"_s).isVisible());
    m_profile->choose(m_f->profile.name);
    QTRY_COMPARE(list().model()->rowCount(), 1);
}

void TestChangesPage::theStatusBarCountsWhatIsShown()
{
    open(mixed(), 100);
    QSignalSpy changed(m_page.get(), &Page::statusChanged);
    choose(bar(), u"failed"_s);
    QTRY_COMPARE(m_page->statusText(), u"Change 1 · 8 of 100 line(s) shown"_s);
    QVERIFY(!changed.isEmpty());
}

void TestChangesPage::everythingHasAName()
{
    open(mixed(), 100);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isInteractive = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s)
            && (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QTableView")
                || widget->inherits("SegmentedBar"));
        if (!isInteractive || widget->inherits("QTableCornerButton"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(TestChangesPage)
#include "tst_changespage.moc"
