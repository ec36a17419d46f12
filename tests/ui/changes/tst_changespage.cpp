#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/itemcolumns.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"
#include "ui/changes/changespage.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/segmentedbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The page as an operator drives it: by object names, actions and keys, on a store that others write at the same time.
class TestChangesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyListTeaches();
    void theListSaysHowManyRun();
    void theListFollowsTheStore();
    void theListIsFilteredByWordsAndGroup();
    void enterOpensAndEscapeLeadsBack();
    void theHeaderSaysHowItStands();
    void theBarFilters();
    void aCauseFiltersAndRetriesItsLines();
    void textFiltersTheLines();
    void escapeTakesFiltersAwayFirst();
    void pausesAndResumes();
    void cancellingAsksWithCounts();
    void retryMakesADraftToReview();
    void undoSaysWhatItWillDo();
    void withoutAnInverseUndoIsRefused();
    void aDraftIsReviewed();
    void savesTheResults();
    void resultsThatCannotBeWrittenAreSaid();
    void renamesInPlace();
    void aLinkedChangeLeadsToItsSource();
    void theStoryOfTheLineIsTold();
    void copiesLines();
    void aRunningChangeKeepsSelectionAndFocus();
    void aRunningChangeKeepsItsScrollPosition();
    void whatIsNotOnShowDoesNotAct();
    void anotherProfileShowsItsOwnChanges();
    void aQuestionIsAboutTheChangeItWasAskedOf();
    void theStatusBarCountsWhatIsShown();
    void everythingHasAName();

private:
    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    QTableView &list() const { return part<QTableView>(u"changes.table"_s); }
    QTableView &items() const { return part<QTableView>(u"changes.items"_s); }
    SegmentedBar &bar() const { return part<SegmentedBar>(u"changes.bar"_s); }
    QString notice() const { return part<NoticeBar>(u"changes.notice"_s).sentence(); }
    QString label(const QString &name) const { return part<QLabel>(name).text(); }
    QAction *action(const char *id) const { return m_actions->action(id); }
    int rows() const { return items().model()->rowCount(); }
    /// Opened, its lines there.
    void open(ChangeId change, int lines)
    {
        m_page->openChange(change);
        QTRY_COMPARE(rows(), lines);
        QTRY_VERIFY(!part<QLabel>(u"changes.title"_s).text().isEmpty());
    }
    void trigger(const char *id)
    {
        QTRY_VERIFY2(action(id)->isEnabled(), id);
        action(id)->trigger();
    }
    ChangeId mixed(const QString &name = {})
    {
        m_f->makeFleet(1, 100);
        return m_samples->mixed(m_f->iccids(1, 100), name);
    }
    static void choose(SegmentedBar &bar, const QString &key)
    {
        const auto &segments = bar.segments();
        bar.setFocus();
        for (qsizetype i = 0; i < segments.size(); ++i)
            QTest::keyClick(&bar, Qt::Key_Left);
        for (qsizetype i = 0; segments.at(i).key != key; ++i)
            QTest::keyClick(&bar, Qt::Key_Right);
        QTest::keyClick(&bar, Qt::Key_Space);
    }

    std::unique_ptr<ChangeFixture> m_f;
    std::unique_ptr<ChangeSamples> m_samples;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<StoreThread> m_reading;
    std::unique_ptr<StoreThread> m_working;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<CurrentProfile> m_profile;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<ChangesPage> m_page;
};

void TestChangesPage::init()
{
    m_f = std::make_unique<ChangeFixture>();
    m_samples = std::make_unique<ChangeSamples>(*m_f->db, m_f->profile, m_f->clock.nowUtc());
    m_settings = std::make_unique<QSettings>(m_f->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_reading = std::make_unique<StoreThread>(m_f->url());
    m_working = std::make_unique<StoreThread>(m_f->url());
    m_watch = std::make_unique<StoreWatch>(*m_reading);
    m_profile = std::make_unique<CurrentProfile>();
    m_profile->setAll({m_f->profile});
    m_actions = std::make_unique<Actions>(nullptr);
    m_page = std::make_unique<ChangesPage>(PageContext {*m_reading, *m_working, *m_watch, *m_profile, *m_actions, *m_settings, m_f->clock});
    m_page->resize(1200, 760);
    m_page->show();
    m_page->activateWindow();
    m_watch->start();
}

void TestChangesPage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_watch.reset();
    m_working.reset();
    m_reading.reset();
    m_samples.reset();
    m_f.reset();
}

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
    QCOMPARE(m_page->statusText(), u"1 running · 1 of 2 changes shown"_s);
    filter.setText(u"draft"_s);
    QCOMPARE(list().model()->index(0, 2).data().toString(), u"East"_s);
    filter.setText(u"moon"_s);
    QVERIFY(part<QWidget>(u"changes.empty"_s).isVisible());
    filter.clear();
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

void TestChangesPage::theHeaderSaysHowItStands()
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

void TestChangesPage::theBarFilters()
{
    open(mixed(), 100);
    choose(bar(), u"failed"_s);
    QTRY_COMPARE(rows(), 8);
    QTRY_COMPARE(label(u"changes.itemCount"_s), u"8 of 100 lines"_s);
    choose(bar(), u"waiting"_s);
    QTRY_COMPARE(rows(), 28);
    choose(bar(), u"waiting"_s);
    QTRY_COMPARE(rows(), 100);
    choose(bar(), u"awaiting"_s);
    QTRY_COMPARE(rows(), 20);
}

void TestChangesPage::aCauseFiltersAndRetriesItsLines()
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

void TestChangesPage::textFiltersTheLines()
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

void TestChangesPage::escapeTakesFiltersAwayFirst()
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

void TestChangesPage::pausesAndResumes()
{
    const ChangeId change = mixed();
    open(change, 100);
    QVERIFY(!action("change.resume")->isEnabled());
    trigger("change.pause");
    QTRY_COMPARE(m_f->change(change).state, ChangeState::Paused);
    QTRY_VERIFY(!action("change.pause")->isEnabled());
    QVERIFY(action("change.pause")->toolTip().contains(u"paused already"_s));
    QVERIFY(notice().startsWith(u"Paused."_s));
    QTRY_COMPARE(label(u"changes.state"_s), u"paused"_s);
    trigger("change.resume");
    QTRY_COMPARE(m_f->change(change).state, ChangeState::Queued);
    QCOMPARE(m_f->text(u"SELECT source FROM audit WHERE action = 'change.paused'"_s), u"window"_s);
}

void TestChangesPage::cancellingAsksWithCounts()
{
    const ChangeId change = mixed();
    open(change, 100);
    trigger("change.cancel");
    auto &no = part<QMessageBox>(u"changes.cancelQuestion"_s);
    QVERIFY2(no.informativeText().contains(u"28 "_s) && no.informativeText().contains(u"22 "_s), qPrintable(no.informativeText()));
    part<QPushButton>(u"changes.cancelQuestion.no"_s).click();
    QTRY_VERIFY(m_page->findChild<QMessageBox *>() == nullptr);
    QCOMPARE(m_f->change(change).counts.value(ItemState::Cancelled), 0);
    trigger("change.cancel");
    part<QPushButton>(u"changes.cancelQuestion.yes"_s).click();
    QTRY_COMPARE(m_f->change(change).counts.value(ItemState::Cancelled), 28);
    QTRY_VERIFY(label(u"changes.paused"_s).startsWith(u"Being cancelled"_s));
    QTRY_VERIFY(action("change.cancel")->toolTip().contains(u"already"_s));
}

void TestChangesPage::retryMakesADraftToReview()
{
    open(mixed(), 100);
    QSignalSpy review(m_page.get(), &ChangesPage::reviewRequested);
    trigger("change.retry");
    // Nothing else is ordered meanwhile.
    QVERIFY(!action("change.retry")->isEnabled());
    QVERIFY(review.wait());
    QCOMPARE(m_f->change(review.first().first().value<ChangeId>()).items, 10);
    QTRY_VERIFY(action("change.retry")->isEnabled());
    QVERIFY(notice().isEmpty());
}

void TestChangesPage::undoSaysWhatItWillDo()
{
    m_f->makeFleet(1, 5);
    const PlanSummary plan = m_f->succeeded(ChangeType::Suspend, m_f->iccids(1, 5), u"suspend"_s);
    open(plan.change, 5);
    QSignalSpy review(m_page.get(), &ChangesPage::reviewRequested);
    trigger("change.undo");
    QVERIFY(part<QMessageBox>(u"changes.undoQuestion"_s).informativeText().contains(u"“Restore” for up to 5 "_s));
    part<QPushButton>(u"changes.undoQuestion.yes"_s).click();
    QVERIFY(review.wait());
    const Change draft = m_f->change(review.first().first().value<ChangeId>());
    QCOMPARE(draft.type, ChangeType::Restore);
    QCOMPARE(draft.sourceLink, u"undo"_s);
}

void TestChangesPage::withoutAnInverseUndoIsRefused()
{
    m_f->makeFleet(1, 2);
    const PlanSummary plan = m_f->succeeded(ChangeType::Deactivate, m_f->iccids(1, 2), u"deactive"_s);
    open(plan.change, 2);
    QVERIFY(!action("change.undo")->isEnabled());
    QVERIFY(action("change.undo")->toolTip().contains(u"cannot be undone"_s));
}

void TestChangesPage::aDraftIsReviewed()
{
    m_f->makeFleet(1, 2);
    const ChangeId draft = m_samples->draft(ChangeType::Suspend, m_f->iccids(1, 2));
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QSignalSpy review(m_page.get(), &ChangesPage::reviewRequested);
    // From the list, too.
    trigger("change.review");
    QCOMPARE(review.size(), 1);
    open(draft, 2);
    QVERIFY(part<QWidget>(u"changes.do.change.review"_s).isVisible());
    QVERIFY(!part<QWidget>(u"changes.do.change.pause"_s).isVisible());
    trigger("change.review");
    QCOMPARE(review.last().first().value<ChangeId>(), draft);
}

void TestChangesPage::savesTheResults()
{
    const ChangeId change = mixed();
    open(change, 100);
    const QString parent = m_f->folder.filePath(u"results"_s);
    QVERIFY(QDir().mkpath(parent));
    trigger("change.results");
    auto &dialog = part<QFileDialog>(u"changes.resultsDialog"_s);
    dialog.setDirectory(parent);
    dialog.selectFile(parent);
    QMetaObject::invokeMethod(&dialog, "accept");
    const QDir folder(parent + u"/change-%1-suspend"_s.arg(change.value));
    QTRY_COMPARE(folder.entryList(QDir::Files).size(), 7);
    QTRY_VERIFY(action("change.results-folder")->isEnabled());
    QVERIFY(notice().contains(folder.path()));
    QFile failed(folder.filePath(u"failed.csv"_s));
    QVERIFY(failed.open(QIODevice::ReadOnly));
    QCOMPARE(failed.readAll().count('\n'), 9);
    QCOMPARE(m_settings->value(u"window/changes/resultsFolder"_s).toString(), parent);
}

void TestChangesPage::resultsThatCannotBeWrittenAreSaid()
{
    open(mixed(), 100);
    const QString file = m_f->folder.filePath(u"file"_s);
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly));
    trigger("change.results");
    auto &dialog = part<QFileDialog>(u"changes.resultsDialog"_s);
    Q_EMIT dialog.fileSelected(file);
    dialog.close();
    QTRY_VERIFY2(notice().contains(u"cannot be made"_s), qPrintable(notice()));
    QTRY_VERIFY(action("change.results")->isEnabled());
}

void TestChangesPage::renamesInPlace()
{
    const ChangeId change = mixed();
    open(change, 100);
    trigger("change.rename");
    auto &name = part<QLineEdit>(u"changes.name"_s);
    QVERIFY(name.isVisible());
    QTest::keyClicks(&name, u"North"_s);
    QTest::keyClick(&name, Qt::Key_Escape);
    QVERIFY(!name.isVisible());
    QVERIFY(items().isVisible());
    QCOMPARE(m_f->change(change).name, QString());
    trigger("change.rename");
    QTest::keyClicks(&name, u" North "_s);
    QTest::keyClick(&name, Qt::Key_Return);
    QTRY_COMPARE(m_f->change(change).name, u"North"_s);
    QTRY_COMPARE(label(u"changes.title"_s), u"Suspend “North”"_s);
}

void TestChangesPage::aLinkedChangeLeadsToItsSource()
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

void TestChangesPage::theStoryOfTheLineIsTold()
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

void TestChangesPage::copiesLines()
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
    QCOMPARE(m_page->statusText(), u"Change 1 · 100 of 100 lines shown · 100 selected"_s);
    trigger("edit.copy-identifiers");
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 100);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(ChangeFixture::iccid(1) + u'\n'));
}

void TestChangesPage::aRunningChangeKeepsSelectionAndFocus()
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

void TestChangesPage::aRunningChangeKeepsItsScrollPosition()
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

void TestChangesPage::aQuestionIsAboutTheChangeItWasAskedOf()
{
    const ChangeId first = mixed();
    m_f->makeFleet(101, 10);
    const ChangeId second = m_samples->released(ChangeType::Suspend, m_f->iccids(101, 10));
    open(first, 100);
    trigger("change.cancel");
    // A notification was clicked meanwhile.
    open(second, 10);
    part<QPushButton>(u"changes.cancelQuestion.yes"_s).click();
    QTRY_COMPARE(m_f->change(first).counts.value(ItemState::Cancelled), 28);
    QCOMPARE(m_f->change(second).counts.value(ItemState::Cancelled), 0);
}

void TestChangesPage::theStatusBarCountsWhatIsShown()
{
    open(mixed(), 100);
    QSignalSpy changed(m_page.get(), &Page::statusChanged);
    choose(bar(), u"failed"_s);
    QTRY_COMPARE(m_page->statusText(), u"Change 1 · 8 of 100 lines shown"_s);
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
