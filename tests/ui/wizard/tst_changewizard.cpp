#include "tests/ui/wizard/wizardfixture.h"
#include "ui/common/segmentedbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Step = ChangeWizard::Step;

} // namespace

/// The wizard as a whole: through all steps to a released change, and what it refuses on the way.
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
    void nothingToSendOffersToClose();
    void countsAndReasonsFilterTheTable();
    void writesOffRefusesAndFollowsTheSwitch();
    void aLiveAccountIsNamed();
    void aReleaseThatFailsLeavesEverything();
    void wavesAreChosenAndSaidBeforeTheRelease();
    void whatTheProfileSaysIsOfferedFirst();
    void linesOfAnotherChangeAreLeftOutOrSentAfterIt();
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

void TestChangeWizard::wavesAreChosenAndSaidBeforeTheRelease()
{
    WizardFixture w;
    w.f.makeFleet(1, 50);
    w.open({ChangeType::Suspend, w.lines(1, 50), {}, {}});
    QVERIFY(w.goTo(Step::Options));
    auto &waves = w.part<QComboBox>("wizard.waves");
    waves.setCurrentIndex(waves.findData(u"on"_s));
    auto &brake = w.part<QComboBox>("wizard.brake");
    brake.setCurrentIndex(brake.findData(u"5%"_s));
    QVERIFY(w.goTo(Step::Confirm));
    const QString how = u"In waves: 10, 100, then the rest, each when the one before is settled. It pauses by itself when 5% of a wave's lines with a result have failed."_s;
    const auto isSaid = [&] {
        const auto labels = w.wizard->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&how](const QLabel *label) { return label->isVisible() && label->text() == how; });
    };
    QTRY_VERIFY(isSaid());
    QTRY_VERIFY(w.button("wizard.next").isEnabled());
    w.button("wizard.next").click();
    QTRY_VERIFY(bool(w.released));
    QCOMPARE(w.f.store().find(w.released)->brake, (ChangeBrake {u"10,100"_s, u"5%"_s, 1, 2}));
}

void TestChangeWizard::whatTheProfileSaysIsOfferedFirst()
{
    WizardFixture w;
    w.f.makeFleet(1, 5);
    Profile careful = w.f.profile;
    careful.settings.insert(u"waves"_s, u"3,30"_s);
    w.current.setAll({careful});
    w.open({ChangeType::Suspend, w.lines(1, 5), {}, {}});
    QVERIFY(w.goTo(Step::Options));
    QCOMPARE(w.part<QComboBox>("wizard.waves").currentText(), u"as the profile says: 3, 30, then the rest"_s);
    QCOMPARE(w.part<QComboBox>("wizard.brake").currentText(), u"as the profile says: never"_s);
}

void TestChangeWizard::linesOfAnotherChangeAreLeftOutOrSentAfterIt()
{
    WizardFixture w;
    w.f.makeFleet(1, 10);
    const auto first = w.f.planIds(ChangeType::Suspend, w.f.iccids(1, 4));
    QVERIFY(first);
    ChangeFixture::must(w.f.store().submit(first->change, w.f.origin, w.f.clock.nowUtc()));
    w.open({ChangeType::Restore, w.lines(1, 10), {}, {}});
    QVERIFY(w.goTo(Step::Review));
    auto &choice = w.part<QComboBox>("wizard.review.conflict");
    QTRY_VERIFY(choice.isVisible());
    QCOMPARE(w.part<QLabel>("wizard.review.conflicts").text(), u"4 line(s) in another open change:"_s);
    QCOMPARE(choice.currentData().toBool(), false);
    const ChangeId refused = w.wizard->draft();
    QCOMPARE(w.f.store().find(refused)->send, 0);
    choice.setCurrentIndex(1);
    Q_EMIT choice.activated(1);
    QTRY_VERIFY(w.wizard->draft() != refused);
    QTRY_COMPARE(w.wizard->step(), Step::Review);
    QCOMPARE(w.f.store().find(w.wizard->draft())->send, 4);
    QTRY_VERIFY(choice.isVisible());
    QCOMPARE(choice.currentData().toBool(), true);
    QVERIFY(w.settle());
    QCOMPARE(w.drafts(), 1);
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
