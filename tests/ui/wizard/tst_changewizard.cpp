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

class TestChangeWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setDoubleClickInterval(1); }
    void fromASelectionToReleased();
    void byKeyboardAlone();
    void enterAloneReleasesNothing();
    void aClickTooManyReleasesNothing();
    void theCountIsTypedForADeactivation();
    void takesAPastedList();
    void takesAFile();
    void aFileWithFaultsStaysOnItsPage_data();
    void aFileWithFaultsStaysOnItsPage();
    void aRequiredValueMayComeByFile();
    void planningAnewLeavesOneDraft();
    void stoppingGoesBackToTheLines();
    void escapeAsksBeforeItThrowsWorkAway();
    void escapeOfNothingJustCloses();
    void aDraftMayBeKept();
    void opensADraftAtItsReview();
    void aDraftThatIsGoneIsSaid();
    void nothingToSendOffersToClose();
    void countsAndReasonsFilterTheTable();
    void writesOffRefusesAndFollowsTheSwitch();
    void aLiveAccountIsNamed();
    void aReleaseThatFailsLeavesEverything();
    void rememberedSize();
    void everythingHasAName();
    void theStepComesBeforeItsButtons();
};

void TestChangeWizard::fromASelectionToReleased()
{
    WizardFixture w;
    w.f.makeFleet(1, 250);
    w.f.makeFleet(251, 3, "suspend");
    w.open({{}, w.lines(1, 253), {}, {}});
    QCOMPARE(w.wizard->step(), Step::Type);
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY(!w.hint().isEmpty());
    w.button("wizard.type.suspend").click();
    QVERIFY(w.next());
    w.part<QLineEdit>("wizard.name").setText(u"Night shift"_s);
    QVERIFY(w.next());
    QVERIFY(w.button("wizard.targets.selection").isChecked());
    QVERIFY(w.next());
    QCOMPARE(w.wizard->step(), Step::Review);
    QTRY_COMPARE(w.part<QTableView>("wizard.review.table").model()->rowCount(), 253);
    QTRY_VERIFY(w.part<QLabel>("wizard.review.cost").text().startsWith(u"2 request"_s));
    QVERIFY(w.next());
    QCOMPARE(w.wizard->step(), Step::Confirm);
    QVERIFY(!w.part<QLineEdit>("wizard.confirm.count").isVisible());
    const ChangeId draft = w.wizard->draft();
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    QVERIFY2(w.button("wizard.next").text().contains(u"250"_s), qPrintable(w.button("wizard.next").text()));
    w.button("wizard.next").click();
    QTRY_VERIFY(w.wizard == nullptr);
    QCOMPARE(w.released, draft);
    QCOMPARE(w.f.change(draft).state, ChangeState::Queued);
    QCOMPARE(w.f.change(draft).counts.value(ItemState::Queued), 250);
    QCOMPARE(w.f.change(draft).name, u"Night shift"_s);
    QCOMPARE(w.f.text(u"SELECT source FROM audit WHERE action = 'change.queued'"_s), u"window"_s);
}

void TestChangeWizard::byKeyboardAlone()
{
    WizardFixture w;
    w.f.makeFleet(1, 3);
    w.open({{}, w.lines(1, 3), {}, {}});
    QVERIFY(QTest::qWaitForWindowActive(w.wizard));
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); };
    // Add → Activate → Suspend.
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(w.button("wizard.type.suspend").isChecked());
    press(Qt::Key_Return);
    QTRY_COMPARE(w.wizard->step(), Step::Options);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(w.wizard->step(), Step::Targets);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(w.wizard->step(), Step::Options);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(w.wizard->step(), Step::Review);
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(w.wizard->step(), Step::Confirm);
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bool(w.released));
}

void TestChangeWizard::enterAloneReleasesNothing()
{
    WizardFixture w;
    w.f.makeFleet(1, 3);
    w.open({ChangeType::Suspend, w.lines(1, 3), {}, {}});
    QVERIFY(QTest::qWaitForWindowActive(w.wizard));
    QVERIFY(w.goTo(Step::Confirm));
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(w.settle());
    QCOMPARE(w.wizard->step(), Step::Confirm);
    QVERIFY(!w.released);
    QCOMPARE(w.drafts(), 1);
}

void TestChangeWizard::aClickTooManyReleasesNothing()
{
    WizardFixture w;
    w.f.makeFleet(1, 3);
    w.open({ChangeType::Suspend, w.lines(1, 3), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    QTest::mouseClick(&w.button("wizard.next"), Qt::LeftButton);
    QTest::mouseClick(&w.button("wizard.next"), Qt::LeftButton);
    QVERIFY(w.settle());
    QCOMPARE(w.wizard->step(), Step::Confirm);
    QCOMPARE(w.drafts(), 1);
}

void TestChangeWizard::theCountIsTypedForADeactivation()
{
    WizardFixture w;
    w.f.makeFleet(1, 12);
    w.open({ChangeType::Deactivate, w.lines(1, 12), {}, {}});
    QVERIFY(w.goTo(Step::Confirm));
    auto &count = w.part<QLineEdit>("wizard.confirm.count");
    QVERIFY(count.isVisible());
    for (const QString &wrong : {u""_s, u"1"_s, u"120"_s, u"twelve"_s}) {
        count.setText(wrong);
        QTRY_VERIFY(!w.hint().isEmpty());
        QVERIFY(!w.button("wizard.next").isEnabled());
    }
    count.setText(u" 12 "_s);
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    w.button("wizard.next").click();
    QTRY_VERIFY(bool(w.released));
    QCOMPARE(w.f.change(w.released).counts.value(ItemState::Queued), 12);
}

void TestChangeWizard::takesAPastedList()
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

void TestChangeWizard::takesAFile()
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

void TestChangeWizard::aFileWithFaultsStaysOnItsPage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("a column without use") << "iccid,moon\n1,2\n"_ba << u": There is no use for the column “moon”."_s;
    QTest::addRow("no line is named") << "state\nactive\n"_ba << u": The header names no device."_s;
    QTest::addRow("a row that cannot be read") << "iccid\n1\n\"2\n"_ba << u", row 2: A quotation mark is opened here and never closed."_s;
    QTest::addRow("nothing in it") << ""_ba << u": The file is empty."_s;
}

void TestChangeWizard::aFileWithFaultsStaysOnItsPage()
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

void TestChangeWizard::aRequiredValueMayComeByFile()
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

void TestChangeWizard::planningAnewLeavesOneDraft()
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

void TestChangeWizard::stoppingGoesBackToTheLines()
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

void TestChangeWizard::escapeAsksBeforeItThrowsWorkAway()
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

void TestChangeWizard::escapeOfNothingJustCloses()
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

void TestChangeWizard::aDraftMayBeKept()
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

void TestChangeWizard::opensADraftAtItsReview()
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

void TestChangeWizard::aDraftThatIsGoneIsSaid()
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

void TestChangeWizard::nothingToSendOffersToClose()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Restore, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    QVERIFY2(w.notice().contains(u"nothing to send"_s), qPrintable(w.notice()));
    const ChangeId draft = w.wizard->draft();
    QVERIFY(w.button("wizard.next").isEnabled());
    w.button("wizard.next").click();
    QTRY_VERIFY(w.wizard == nullptr);
    QVERIFY(w.settle());
    QVERIFY(!w.released);
    QCOMPARE(w.f.change(draft).state, ChangeState::Cancelled);
}

void TestChangeWizard::countsAndReasonsFilterTheTable()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.f.makeFleet(6, 3, "deactive");
    w.f.makeFleet(9, 2, "suspend");
    w.open({ChangeType::Suspend, w.lines(1, 10), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    auto *model = w.part<QTableView>("wizard.review.table").model();
    QTRY_COMPARE(model->rowCount(), 10);
    auto &bar = w.part<SegmentedBar>("wizard.review.bar");
    QCOMPARE(bar.segments().value(0).count, 5);
    QCOMPARE(bar.segments().value(1).count, 2);
    QCOMPARE(bar.segments().value(2).count, 3);
    bar.setFocus();
    QTest::keyClick(&bar, Qt::Key_Right);
    QTest::keyClick(&bar, Qt::Key_Space);
    QTRY_COMPARE(model->rowCount(), 2);
    auto &causes = w.part<QComboBox>("wizard.review.cause");
    QTRY_COMPARE(causes.count(), 3);
    causes.setFocus();
    QTest::keyClick(&causes, Qt::Key_Down);
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(bar.chosen(), u"blocked"_s);
    w.part<QLineEdit>("wizard.review.search").setText(w.f.iccid(7));
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(w.part<QLabel>("wizard.review.shown").text(), u"1 of 10 shown"_s);
}

void TestChangeWizard::writesOffRefusesAndFollowsTheSwitch()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.current.setAll({ProfileStore(*w.f.db, w.f.clock).set(w.f.profile.name, {u"writes=off"_s}).value()});
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Confirm));
    QTRY_VERIFY(!w.notice().isEmpty());
    QVERIFY(!w.button("wizard.next").isEnabled());
    QVERIFY2(w.hint().contains(u"switched off"_s), qPrintable(w.hint()));
    w.current.setAll({ProfileStore(*w.f.db, w.f.clock).set(w.f.profile.name, {u"writes=on"_s}).value()});
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    QVERIFY(w.notice().isEmpty());
    // Switched off again behind its back: the store has the last word.
    QVERIFY(ProfileStore(*w.f.db, w.f.clock).set(w.f.profile.name, {u"writes=off"_s}));
    w.button("wizard.next").click();
    QTRY_VERIFY2(w.notice().contains(u"switched off"_s), qPrintable(w.notice()));
    QCOMPARE(w.drafts(), 1);
    QVERIFY(!w.released);
}

void TestChangeWizard::aLiveAccountIsNamed()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    Profile live = w.f.profile;
    live.origin = QUrl(u"https://thingspace.verizon.com"_s);
    live.settings.insert(u"writes"_s, u"on"_s);
    w.current.setAll({live});
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Confirm));
    QStringList said;
    for (const QLabel *label : w.wizard->findChildren<QLabel *>())
        said << label->text();
    QVERIFY(!said.filter(u"The live account of profile default, at thingspace.verizon.com"_s).isEmpty());
}

void TestChangeWizard::aReleaseThatFailsLeavesEverything()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Confirm));
    // Somebody released it by the command line.
    w.f.must(w.f.store().submit(w.wizard->draft(), w.f.origin, w.f.clock.nowUtc()));
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    w.button("wizard.next").click();
    QTRY_VERIFY2(w.notice().contains(u"was released before"_s), qPrintable(w.notice()));
    QCOMPARE(w.wizard->step(), Step::Confirm);
    QVERIFY(!w.released);
}

void TestChangeWizard::rememberedSize()
{
    WizardFixture w;
    w.open({});
    w.wizard->resize(1111, 777);
    w.wizard->close();
    QTRY_VERIFY(w.wizard == nullptr);
    w.open({});
    QCOMPARE(w.wizard->size(), QSize(1111, 777));
}

void TestChangeWizard::everythingHasAName()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({ChangeType::Activate, w.lines(1, 5), {}, {}});
    for (const QWidget *widget : w.wizard->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QAbstractButton *>(widget) != nullptr)
            continue;
        const bool isPart = widget->parentWidget() != nullptr && (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
                                                                     || widget->parentWidget()->inherits("QAbstractScrollArea"));
        const bool isFrame = widget->inherits("QScrollArea") || widget->inherits("WizardPage") || widget->inherits("QHeaderView") || widget->inherits("QLabel") || widget->inherits("QScrollBar");
        QVERIFY2(isPart || isFrame || !widget->accessibleName().isEmpty(), qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestChangeWizard::theStepComesBeforeItsButtons()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    w.open({{}, w.lines(1, 5), {}, {}});
    const auto order = [&](const QStringList &wanted) {
        QStringList found;
        for (const QWidget *widget = w.wizard->nextInFocusChain(); widget != w.wizard; widget = widget->nextInFocusChain()) {
            if (wanted.contains(widget->objectName()))
                found << widget->objectName();
        }
        return found;
    };
    const QStringList types {u"wizard.type.add"_s, u"wizard.cancel"_s, u"wizard.back"_s, u"wizard.next"_s};
    QCOMPARE(order(types), types);
    w.button("wizard.type.activate").click();
    QVERIFY(w.goTo(Step::Options));
    const QStringList options {u"wizard.name"_s, u"wizard.option.zip"_s, u"wizard.option.country"_s, u"wizard.cancel"_s, u"wizard.back"_s, u"wizard.next"_s};
    QCOMPARE(order(options), options);
    w.button("wizard.back").click();
    QVERIFY(w.goTo(Step::Options));
    QCOMPARE(order(options), options);
}

QTEST_MAIN(TestChangeWizard)
#include "tst_changewizard.moc"
