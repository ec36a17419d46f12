#include "models/changes/chains/changechains.h"
#include "models/changes/planning/chainedplans.h"
#include "models/changes/watching/changetablemodel.h"
#include "models/values/showntime.h"
#include "tests/ui/changes/changesstage.h"
#include "ui/changes/changecommands.h"

#include <QDateTimeEdit>

using namespace Qt::StringLiterals;

/// What can be ordered of a change, what it asks before, and what it says afterwards.
class TestChangeCommands : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void pausesAndResumes();
    void aScheduledOneWaitsAndAMissedOneAsks();
    void aMissedOneIsCancelled();
    void anotherTimeIsGiven();
    void whatIsDueLeadsToTheChange();
    void aChainLeadsToItsNextChange();
    void cancellingAsksWithCounts();
    void retryMakesADraftToReview();
    void undoSaysWhatItWillDo();
    void withoutAnInverseUndoIsRefused();
    void aDraftIsReviewed();
    void leadsToItsStepsInTheAuditLog();
    void savesTheResults();
    void resultsThatCannotBeWrittenAreSaid();
    void renamesInPlace();
    void aRenameLeavesWhatIsUnderWayAlone();
    void aQuestionIsAboutTheChangeItWasAskedOf();
};

void TestChangeCommands::pausesAndResumes()
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

void TestChangeCommands::aScheduledOneWaitsAndAMissedOneAsks()
{
    m_f->makeFleet(1, 3);
    const QDateTime start = m_f->clock.nowUtc().addSecs(3600);
    const ChangeId change = m_samples->scheduled(ChangeType::Suspend, m_f->iccids(1, 3), u"Season end"_s, start);
    const QString moment = showntime::dateAndTime(start);
    const auto listed = [this] { return list().model()->index(0, ChangeTableModel::Progress).data().toString(); };
    QTRY_COMPARE(listed(), u"Scheduled for "_s + moment);
    open(change, 3);
    QCOMPARE(label(u"changes.state"_s), u"scheduled"_s);
    QVERIFY2(label(u"changes.facts"_s).contains(u"Scheduled for "_s + moment), qPrintable(label(u"changes.facts"_s)));
    QVERIFY(!part<QWidget>(u"changes.do.change.begin"_s).isVisible());
    QVERIFY(!part<QWidget>(u"changes.do.change.pause"_s).isVisible());
    QVERIFY(!part<QLabel>(u"changes.paused"_s).isVisible());
    QVERIFY(!action("change.begin")->isEnabled());
    QVERIFY(action("change.begin")->toolTip().contains(u"by itself"_s));
    QVERIFY(action("change.cancel")->isEnabled());
    // A program was started long after.
    m_samples->beginDue(start.addSecs(3600));
    QTRY_VERIFY(part<QLabel>(u"changes.paused"_s).isVisible());
    QVERIFY(label(u"changes.paused"_s).contains(moment));
    QVERIFY(label(u"changes.paused"_s).contains(u"run it now, or cancel it"_s));
    trigger("change.back");
    QTRY_COMPARE(listed(), u"Missed: "_s + moment);
    open(change, 3);
    QVERIFY(part<QWidget>(u"changes.do.change.begin"_s).isVisible());
    trigger("change.begin");
    QTRY_COMPARE(m_f->change(change).state, ChangeState::Queued);
    QTRY_VERIFY(!part<QLabel>(u"changes.paused"_s).isVisible());
    QTRY_VERIFY(!part<QWidget>(u"changes.do.change.begin"_s).isVisible());
    QCOMPARE(notice(), u"The change begins now."_s);
    QCOMPARE(m_f->text(u"SELECT source FROM audit WHERE action = 'change.queued'"_s), u"window"_s);
}

void TestChangeCommands::aMissedOneIsCancelled()
{
    m_f->makeFleet(1, 3);
    const QDateTime start = m_f->clock.nowUtc().addSecs(3600);
    const ChangeId change = m_samples->scheduled(ChangeType::Suspend, m_f->iccids(1, 3), {}, start);
    m_samples->beginDue(start.addSecs(3600));
    open(change, 3);
    trigger("change.cancel");
    auto &box = part<QMessageBox>(u"changes.cancelQuestion"_s);
    QVERIFY2(box.informativeText().startsWith(u"3 "_s), qPrintable(box.informativeText()));
    part<QPushButton>(u"changes.cancelQuestion.yes"_s).click();
    QTRY_COMPARE(m_f->change(change).state, ChangeState::Cancelled);
    QTRY_VERIFY(!part<QLabel>(u"changes.paused"_s).isVisible());
    // It was confirmed once, so it is listed, and may be planned again.
    QCOMPARE(list().model()->rowCount(), 1);
    QTRY_VERIFY(action("change.retry")->isEnabled());
}

void TestChangeCommands::anotherTimeIsGiven()
{
    m_f->makeFleet(1, 3);
    const QDateTime start = m_f->clock.nowUtc().addSecs(3600);
    const ChangeId change = m_samples->scheduled(ChangeType::Suspend, m_f->iccids(1, 3), {}, start);
    open(change, 3);
    QTRY_VERIFY(part<QWidget>(u"changes.do.change.reschedule"_s).isVisible());
    trigger("change.reschedule");
    auto &moment = part<QDateTimeEdit>(u"reschedule.moment"_s);
    QCOMPARE(moment.dateTime().toUTC().date(), start.date());
    moment.setDateTime(moment.dateTime().addDays(2));
    const QDateTime wanted = moment.dateTime().toUTC();
    part<QPushButton>(u"reschedule.yes"_s).click();
    QTRY_COMPARE(m_f->change(change).startAt, wanted);
    QCOMPARE(m_f->change(change).state, ChangeState::Scheduled);
    QTRY_VERIFY(label(u"changes.facts"_s).contains(showntime::dateAndTime(wanted)));
}

void TestChangeCommands::whatIsDueLeadsToTheChange()
{
    m_f->makeFleet(1, 3);
    const ChangeId change = m_samples->scheduled(ChangeType::Suspend, m_f->iccids(1, 3), u"Season end"_s, m_f->clock.nowUtc().addSecs(3600));
    trigger("change.due");
    auto &table = part<QTableView>(u"due.table"_s);
    QTRY_COMPARE(table.model()->rowCount(), 1);
    QVERIFY(table.model()->index(0, 3).data().toString().contains(u"Season end"_s));
    QVERIFY(!table.model()->index(0, 0).data().toString().isEmpty());
    // Orders are about its change.
    QTRY_VERIFY(action("change.cancel")->isEnabled());
    trigger("change.back");
    QTRY_VERIFY(list().isVisible());
    trigger("change.due");
    QTRY_VERIFY(table.isVisible());
    Q_EMIT table.activated(table.model()->index(0, 3));
    QTRY_VERIFY(label(u"changes.title"_s).contains(u"Season end"_s));
    QTRY_VERIFY(label(u"changes.facts"_s).contains(u"change %1"_s.arg(change.value)));
}

void TestChangeCommands::aChainLeadsToItsNextChange()
{
    m_f->makeFleet(1, 3);
    const auto done = m_f->succeeded(ChangeType::Suspend, m_f->iccids(1, 3), u"suspend"_s);
    m_f->must(changechains::write(*m_f->db, done.change, {{ChangeType::CostCenter, {{u"new-cost-center"_s, u"West"_s}}}}));
    open(done.change, 3);
    QTRY_VERIFY(part<QLabel>(u"changes.then"_s).isVisible());
    QVERIFY(!label(u"changes.then"_s).contains(u"href"_s));
    const auto followed = ChainedPlans(*m_f->db).follow({done.change, m_f->profile.id}, m_f->profile, m_f->origin, m_f->clock.nowUtc());
    QVERIFY(followed && followed->successor);
    QTRY_VERIFY(label(u"changes.then"_s).contains(u"href"_s));
    Q_EMIT part<QLabel>(u"changes.then"_s).linkActivated(u"then"_s);
    QTRY_VERIFY(label(u"changes.facts"_s).contains(u"change %1"_s.arg(followed->successor.value)));
    QTRY_VERIFY(label(u"changes.source"_s).contains(u"Follows change %1"_s.arg(done.change.value)));
}

void TestChangeCommands::cancellingAsksWithCounts()
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

void TestChangeCommands::retryMakesADraftToReview()
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

void TestChangeCommands::undoSaysWhatItWillDo()
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

void TestChangeCommands::withoutAnInverseUndoIsRefused()
{
    m_f->makeFleet(1, 2);
    const PlanSummary plan = m_f->succeeded(ChangeType::Deactivate, m_f->iccids(1, 2), u"deactive"_s);
    open(plan.change, 2);
    QVERIFY(!action("change.undo")->isEnabled());
    QVERIFY(action("change.undo")->toolTip().contains(u"cannot be undone"_s));
}

void TestChangeCommands::aDraftIsReviewed()
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

void TestChangeCommands::leadsToItsStepsInTheAuditLog()
{
    const ChangeId change = mixed();
    open(change, 100);
    QSignalSpy requested(m_page.get(), &ChangesPage::auditRequested);
    trigger("change.audit");
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<ChangeId>(), change);
    m_page->hide();
    QVERIFY(!action("change.audit")->isEnabled());
}

void TestChangeCommands::savesTheResults()
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

void TestChangeCommands::resultsThatCannotBeWrittenAreSaid()
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

void TestChangeCommands::renamesInPlace()
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

void TestChangeCommands::aRenameLeavesWhatIsUnderWayAlone()
{
    open(mixed(), 100);
    trigger("change.rename");
    auto &name = part<QLineEdit>(u"changes.name"_s);
    QTest::keyClicks(&name, u"North"_s);
    QList<bool> mayRetry;
    QStringList said;
    auto *commands = m_page->findChild<ChangeCommands *>();
    connect(commands, &ChangeCommands::done, commands, [&] {
        mayRetry << action("change.retry")->isEnabled();
        said << notice();
    });
    QTest::keyClick(&name, Qt::Key_Return);
    trigger("change.retry");
    const QString planning = notice();
    QVERIFY(!planning.isEmpty());
    QTRY_COMPARE(mayRetry.size(), 2);
    QCOMPARE(mayRetry, (QList {false, true}));
    QCOMPARE(said.first(), planning);
}

void TestChangeCommands::aQuestionIsAboutTheChangeItWasAskedOf()
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

QTEST_MAIN(TestChangeCommands)
#include "tst_changecommands.moc"
