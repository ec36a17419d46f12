#include "tests/ui/wizard/wizardfixture.h"
#include "ui/changes/wizard/filetargets.h"
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
    void columnsAreSaidAndRemembered();
    void columnsMayBeLeftOut();
    void twoColumnsForOneAreRefused();
    void whatNoColumnBringsIsMissed();
    void aTemplateIsSavedAndTakenBack();
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

namespace {

QString tableOf(WizardFixture &w, const QByteArray &text)
{
    const QString path = w.f.folder.filePath(u"own.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write");
    return path;
}

QComboBox &chooser(WizardFixture &w, int column)
{
    return w.part<QComboBox>(("wizard.targets.column." + QByteArray::number(column)).constData());
}

void say(WizardFixture &w, int column, const QString &word)
{
    QComboBox &box = chooser(w, column);
    box.setCurrentIndex(box.findData(word));
    Q_EMIT box.activated(box.currentIndex());
}

bool isShown(WizardFixture &w, int column)
{
    return QTest::qWaitFor([&] { return w.wizard->findChild<QComboBox *>(u"wizard.targets.column.%1"_s.arg(column)) != nullptr; });
}

} // namespace

void TestWizardTargets::columnsAreSaidAndRemembered()
{
    WizardFixture w;
    w.f.makeFleet(1, 2);
    const QString path = tableOf(w, "Card;Remark\n" + w.f.iccid(1).toLatin1() + ";a\n" + w.f.iccid(2).toLatin1() + ";b\n");
    w.open({ChangeType::Suspend, {}, path, {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(isShown(w, 1));
    QCOMPARE(chooser(w, 0).currentData().toString(), u"iccid"_s);
    QCOMPARE(chooser(w, 1).currentIndex(), -1);
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY(!w.wizard->hasWork());
    say(w, 1, u""_s);
    QVERIFY(w.wizard->hasWork());
    QVERIFY(w.goTo(Step::Review));
    QCOMPARE(w.f.change(w.wizard->draft()).send, 2);
    // Another file with the same columns, another day.
    w.open({ChangeType::Suspend, {}, tableOf(w, "remark;card\na;" + w.f.iccid(1).toLatin1() + '\n'), {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(isShown(w, 1));
    QCOMPARE(chooser(w, 1).currentData().toString(), u"iccid"_s);
    QVERIFY(w.part<QLabel>("wizard.targets.rows").text().contains(u"last time"_s));
    QVERIFY(w.goTo(Step::Review));
}

void TestWizardTargets::columnsMayBeLeftOut()
{
    WizardFixture w;
    w.f.makeFleet(1, 1);
    w.open({ChangeType::Suspend, {}, tableOf(w, "iccid;a;b;c\n" + w.f.iccid(1).toLatin1() + ";1;2;3\n"), {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(isShown(w, 3));
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY(w.part<QWidget>("wizard.targets.rows").parentWidget()->findChild<QLabel *>(u"notice.text"_s)->text().startsWith(u"What is the column “a”?"_s));
    QVERIFY(w.button("wizard.targets.leaveout.button").isVisible());
    w.button("wizard.targets.leaveout.button").click();
    QCOMPARE(chooser(w, 3).currentData().toString(), QString());
    QVERIFY(!w.button("wizard.targets.leaveout.button").isVisible());
    QVERIFY(w.goTo(Step::Review));
}

void TestWizardTargets::twoColumnsForOneAreRefused()
{
    WizardFixture w;
    w.f.makeFleet(1, 1);
    w.open({ChangeType::Suspend, {}, tableOf(w, "iccid;other\n" + w.f.iccid(1).toLatin1() + ";1\n"), {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(isShown(w, 1));
    say(w, 1, u"iccid"_s);
    QVERIFY(!w.button("wizard.next").isEnabled());
    QWidget *page = w.part<QWidget>("wizard.targets.rows").parentWidget();
    QVERIFY(page->findChild<QLabel *>(u"notice.text"_s)->text().contains(u"The columns “iccid” and “other” are both said to be “iccid”."_s));
    say(w, 1, u"mdn"_s);
    QVERIFY(w.button("wizard.next").isEnabled());
}

void TestWizardTargets::whatNoColumnBringsIsMissed()
{
    WizardFixture w;
    w.f.makeFleet(1, 1, "preactive");
    w.open({ChangeType::Activate, {}, tableOf(w, "iccid;new-plan;place\n" + w.f.iccid(1).toLatin1() + ";84638;78701\n"), {}});
    QVERIFY(w.goTo(Step::Targets));
    QVERIFY(isShown(w, 2));
    say(w, 2, u""_s);
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY2(w.hint().contains(u"ZIP"_s) && w.hint().contains(u"No column brings it"_s), qPrintable(w.hint()));
    say(w, 2, u"zip"_s);
    QVERIFY2(w.button("wizard.next").isEnabled(), qPrintable(w.hint()));
}

void TestWizardTargets::aTemplateIsSavedAndTakenBack()
{
    WizardFixture w;
    w.f.makeFleet(1, 1, "preactive");
    w.open({ChangeType::Activate, {}, {}, {}});
    QVERIFY(w.goTo(Step::Targets));
    w.button("wizard.targets.file").click();
    auto *files = w.wizard->findChild<FileTargets *>();
    QVERIFY(files);
    const auto notice = [&] { return files->findChild<QLabel *>(u"notice.text"_s)->text(); };
    for (const QString &name : {u"mine.csv"_s, u"mine.xlsx"_s}) {
        const QString path = w.f.folder.filePath(name);
        files->saveTemplate(path);
        QVERIFY(QFile::exists(path));
        QVERIFY2(notice().contains(path), qPrintable(notice()));
        // Its columns need no word; it only lacks rows.
        files->setPath(path);
        QTRY_VERIFY(!files->isReading());
        QVERIFY(files->error());
        QCOMPARE(files->error()->code, u"target.header-only"_s);
    }
    files->saveTemplate(w.f.folder.filePath(u"no/such/folder/mine.csv"_s));
    QVERIFY2(!notice().contains(u"The template is in"_s), qPrintable(notice()));
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
