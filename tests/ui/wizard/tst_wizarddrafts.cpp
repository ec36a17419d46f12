#include "tests/ui/wizard/wizardfixture.h"
#include "ui/common/segmentedbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

using Step = ChangeWizard::Step;

} // namespace

/// What is kept and what is thrown away: leaving with work in hand, coming back to a draft.
class TestWizardDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setDoubleClickInterval(1); }
    void escapeAsksBeforeItThrowsWorkAway();
    void escapeOfNothingJustCloses();
    void aDraftMayBeKept();
    void opensADraftAtItsReview();
    void aDraftThatIsGoneIsSaid();
};

void TestWizardDrafts::escapeAsksBeforeItThrowsWorkAway()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({{}, w.lines(1, 5), {}, {}});
    w.button("wizard.type.suspend").click();
    QVERIFY(w.goTo(Step::Options));
    w.part<QLineEdit>("wizard.name").setText(u"Hours of work"_s);
    QTest::keyClick(w.wizard, Qt::Key_Escape);
    QTRY_VERIFY(w.wizard->findChild<QWidget *>(u"wizard.leave"_s) != nullptr);
    QVERIFY(w.wizard->findChild<QAbstractButton *>(u"wizard.leave.keep"_s) == nullptr);
    w.button("wizard.leave.stay").click();
    QTRY_VERIFY(w.wizard->findChild<QWidget *>(u"wizard.leave"_s) == nullptr);
    QVERIFY(w.goTo(Step::Review));
    // The window's own button asks as well.
    w.wizard->close();
    QTRY_VERIFY(w.wizard->findChild<QWidget *>(u"wizard.leave"_s) != nullptr);
    w.button("wizard.leave.discard").click();
    QTRY_VERIFY(w.wizard == nullptr);
    QVERIFY(w.settle());
    QCOMPARE(w.drafts(), 0);
    QVERIFY(!w.kept && !w.released);
}

void TestWizardDrafts::escapeOfNothingJustCloses()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    // What it was opened with is nobody's work here.
    w.open({ChangeType::Deactivate, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Targets));
    QTest::keyClick(w.wizard, Qt::Key_Escape);
    QTRY_VERIFY(w.wizard == nullptr);
    w.open({});
    QTest::keyClick(w.wizard, Qt::Key_Escape);
    QTRY_VERIFY(w.wizard == nullptr);
    w.open({});
    w.wizard->close();
    QTRY_VERIFY(w.wizard == nullptr);
}

void TestWizardDrafts::aDraftMayBeKept()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    const ChangeId draft = w.wizard->draft();
    w.button("wizard.cancel").click();
    QTRY_VERIFY(w.wizard->findChild<QWidget *>(u"wizard.leave"_s) != nullptr);
    w.button("wizard.leave.keep").click();
    QTRY_VERIFY(w.wizard == nullptr);
    QVERIFY(w.settle());
    QCOMPARE(w.kept, draft);
    QCOMPARE(w.f.change(draft).state, ChangeState::Draft);
}

void TestWizardDrafts::opensADraftAtItsReview()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    const PlanSummary plan = w.f.planIds(ChangeType::Suspend, w.f.iccids(1, 4)).value();
    w.open({{}, {}, {}, plan.change});
    QCOMPARE(w.wizard->step(), Step::Review);
    QTRY_COMPARE(w.part<QTableView>("wizard.review.table").model()->rowCount(), 4);
    QVERIFY(!w.button("wizard.back").isVisible());
    QVERIFY(w.goTo(Step::Confirm));
    QVERIFY(w.button("wizard.back").isVisible());
    w.button("wizard.back").click();
    QCOMPARE(w.wizard->step(), Step::Review);
    QVERIFY(w.goTo(Step::Confirm));
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    w.button("wizard.next").click();
    QTRY_COMPARE(w.released, plan.change);
}

void TestWizardDrafts::aDraftThatIsGoneIsSaid()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    const PlanSummary plan = w.f.planIds(ChangeType::Suspend, w.f.iccids(1, 4)).value();
    w.f.must(w.f.store().submit(plan.change, w.f.origin, w.f.clock.nowUtc()));
    w.open({{}, {}, {}, plan.change});
    QTRY_VERIFY2(w.notice().contains(u"was released before"_s), qPrintable(w.notice()));
    QVERIFY(!w.button("wizard.next").isEnabled());
    w.button("wizard.cancel").click();
    QTRY_VERIFY(w.wizard == nullptr);
}

QTEST_MAIN(TestWizardDrafts)
#include "tst_wizarddrafts.moc"
