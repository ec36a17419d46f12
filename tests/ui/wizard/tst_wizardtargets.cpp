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

/// Where the lines come from: a selection, a pasted list, a file with its faults.
class TestWizardTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setDoubleClickInterval(1); }
    void takesAPastedList();
    void takesAFile();
    void aFileWithFaultsStaysOnItsPage_data();
    void aFileWithFaultsStaysOnItsPage();
    void aRequiredValueMayComeByFile();
    void planningAnewLeavesOneDraft();
    void stoppingGoesBackToTheLines();
};

void TestWizardTargets::takesAPastedList()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Suspend, {}, {}, {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(w.button("wizard.targets.paste").isChecked());
    QVERIFY(!w.button("wizard.targets.selection").isEnabled());
    QVERIFY(!w.button("wizard.next").isEnabled());
    w.part<QPlainTextEdit>("wizard.targets.text").setPlainText(w.f.iccids(1, 3).join(u", "_s) + u"\nnonsense\n"_s + w.f.iccid(1));
    QTRY_VERIFY(w.part<QLabel>("wizard.targets.found").text().startsWith(u"3 line"_s));
    QVERIFY(w.part<QLabel>("wizard.targets.found").text().contains(u"1 piece"_s));
    // From within the text, where Enter alone is a new line.
    QVERIFY(QTest::qWaitForWindowActive(w.wizard));
    w.part<QPlainTextEdit>("wizard.targets.text").setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(w.wizard->step(), Step::Review);
    QTRY_COMPARE(w.part<QTableView>("wizard.review.table").model()->rowCount(), 5);
    QCOMPARE(w.f.change(w.wizard->draft()).send, 3);
    QCOMPARE(w.f.change(w.wizard->draft()).blocked, 2);
}

void TestWizardTargets::takesAFile()
{
    WizardFixture w;
    w.f.makeFleet(1, 2);
    const QString path = w.f.folder.filePath(u"lines.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("iccid,city\n" + w.f.iccid(1).toLatin1() + ",Austin\n" + w.f.iccid(2).toLatin1() + ",Waco\n");
    file.close();
    w.open({ChangeType::Suspend, {}, path, {}});
    QVERIFY(w.goTo(Step::Targets));
    QTRY_COMPARE(w.part<QTableView>("wizard.targets.preview").model()->rowCount(), 2);
    QVERIFY(w.goTo(Step::Review));
    QCOMPARE(w.f.change(w.wizard->draft()).inputColumns, (QStringList {u"iccid"_s, u"city"_s}));
    QCOMPARE(w.f.change(w.wizard->draft()).send, 2);
}

void TestWizardTargets::aFileWithFaultsStaysOnItsPage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("a column without use") << "iccid,moon\n1,2\n"_ba << u": There is no use for the column “moon”."_s;
    QTest::addRow("no line is named") << "state\nactive\n"_ba << u": The header names no device."_s;
    QTest::addRow("a row that cannot be read") << "iccid\n1\n\"2\n"_ba << u", row 2: A quotation mark is opened here and never closed."_s;
    QTest::addRow("nothing in it") << ""_ba << u": The file is empty."_s;
}

void TestWizardTargets::aFileWithFaultsStaysOnItsPage()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    WizardFixture w;
    w.f.makeFleet(1, 2);
    const QString path = w.f.folder.filePath(u"lines.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    w.open({ChangeType::Suspend, {}, path, {}});
    QVERIFY(w.goTo(Step::Targets));
    QWidget *page = w.part<QWidget>("wizard.targets.rows").parentWidget();
    QTRY_VERIFY(page->findChild<QLabel *>(u"notice.text"_s)->text().startsWith(path + sentence));
    QVERIFY(!w.button("wizard.next").isEnabled());
    // Mended on disk, it is read again, and nothing else was lost.
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("iccid\n" + w.f.iccid(1).toLatin1() + '\n');
    file.close();
    page->findChild<QAbstractButton *>(u"notice.offer"_s)->click();
    QVERIFY(w.goTo(Step::Review));
    QCOMPARE(w.f.change(w.wizard->draft()).send, 1);
}

void TestWizardTargets::aRequiredValueMayComeByFile()
{
    WizardFixture w;
    w.f.makeFleet(1, 2, "preactive");
    w.open({ChangeType::Activate, w.lines(1, 2), {}, {}});
    QVERIFY(w.goTo(Step::Targets));
    // The lines alone do not say which plan.
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY2(w.hint().contains(u"Plan"_s), qPrintable(w.hint()));
    w.button("wizard.back").click();
    QCOMPARE(w.wizard->step(), Step::Options);
    w.part<QComboBox>("wizard.option.new-plan").setEditText(u"84638"_s);
    w.part<QLineEdit>("wizard.option.zip").setText(u"78701"_s);
    QVERIFY(w.goTo(Step::Review));
    QCOMPARE(w.f.change(w.wizard->draft()).parameters.value(u"new-plan"_s).toString(), u"84638"_s);
}

void TestWizardTargets::planningAnewLeavesOneDraft()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    const ChangeId first = w.wizard->draft();
    w.button("wizard.back").click();
    QCOMPARE(w.wizard->step(), Step::Targets);
    QVERIFY(w.goTo(Step::Review));
    QVERIFY(w.wizard->draft() != first);
    QVERIFY(w.settle());
    QCOMPARE(w.drafts(), 1);
    QCOMPARE(w.f.change(first).state, ChangeState::Cancelled);
}

void TestWizardTargets::stoppingGoesBackToTheLines()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Targets));
    w.button("wizard.next").click();
    QVERIFY(!w.button("wizard.next").isEnabled());
    w.button("wizard.back").click();
    QCOMPARE(w.wizard->step(), Step::Targets);
    QVERIFY(w.button("wizard.next").isEnabled());
    QVERIFY(w.settle());
    QCOMPARE(w.drafts(), 0);
}

QTEST_MAIN(TestWizardTargets)
#include "tst_wizardtargets.moc"
