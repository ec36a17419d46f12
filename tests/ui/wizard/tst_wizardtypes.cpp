#include "tests/ui/wizard/wizardfixture.h"
#include "ui/changes/wizard/typepage.h"

#include <QLineEdit>
#include <QScrollArea>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// The focus, or what it is the inner part of, is called so.
bool isAt(const QString &name)
{
    const QWidget *at = QApplication::focusWidget();
    return at != nullptr && (at->objectName() == name || (at->parentWidget() != nullptr && at->parentWidget()->objectName() == name));
}

/// Presses the key until that holds; some way round is far enough.
bool pressUntil(Qt::Key key, const std::function<bool()> &holds)
{
    for (int i = 0; i < 60 && !holds(); ++i)
        press(key);
    return holds();
}

} // namespace

/// The first step: each type of change has its card, within reach of the keyboard.
class TestWizardTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsCard();
    void theCardInFocusIsInSight();
    void isReleasedByKeyboard_data();
    void isReleasedByKeyboard();
};

void TestWizardTypes::everyTypeHasItsCard()
{
    WizardFixture w;
    w.open({});
    QSet<ChangeType> shown;
    const auto cards = w.wizard->findChildren<TypeCard *>();
    for (const TypeCard *card : cards)
        shown.insert(card->type());
    QCOMPARE(shown, QSet<ChangeType>(kChangeTypes.begin(), kChangeTypes.end()));
    QCOMPARE(cards.size(), qsizetype(kChangeTypes.size()));
}

void TestWizardTypes::theCardInFocusIsInSight()
{
    WizardFixture w;
    w.open({});
    QVERIFY(QTest::qWaitForWindowActive(w.wizard));
    const auto cards = w.wizard->findChildren<TypeCard *>();
    auto *scroll = w.wizard->findChild<TypePage *>()->findChild<QScrollArea *>();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    for (const TypeCard *card : cards) {
        QTRY_VERIFY(card->hasFocus());
        QVERIFY(card->isChecked());
        const QRect seen(card->mapTo(scroll->viewport(), QPoint()), card->size());
        QVERIFY2(scroll->viewport()->rect().contains(seen), qPrintable(card->text()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    }
}

void TestWizardTypes::isReleasedByKeyboard_data()
{
    using Values = QList<std::pair<QString, QString>>;
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<Values>("values");
    QTest::addColumn<int>("queued");
    const auto row = [](ChangeType type, const QByteArray &state, const Values &values) { QTest::addRow("%s", qPrintable(key(type))) << state << values << 3; };
    row(ChangeType::Activate, "preactive", {{u"new-plan"_s, u"84638"_s}, {u"zip"_s, u"98101"_s}});
    row(ChangeType::Suspend, "active", {});
    row(ChangeType::Restore, "suspend", {});
    row(ChangeType::Deactivate, "active", {});
    row(ChangeType::Delete, "deactive", {});
    row(ChangeType::CarrierPlan, "active", {{u"new-plan"_s, u"84638"_s}});
    row(ChangeType::Contact, "active",
        {{u"first-name"_s, u"Ada"_s}, {u"last-name"_s, u"Example"_s}, {u"address"_s, u"1 Sample St"_s}, {u"city"_s, u"Austin"_s},
         {u"address-state"_s, u"TX"_s}, {u"postal-code"_s, u"78701"_s}, {u"country"_s, u"USA"_s}});
    row(ChangeType::CustomFields, "active", {{u"new-cf2"_s, u"West"_s}});
    row(ChangeType::CostCenter, "active", {{u"new-cost-center"_s, u"CC-100"_s}});
}

void TestWizardTypes::isReleasedByKeyboard()
{
    using Step = ChangeWizard::Step;
    using Values = QList<std::pair<QString, QString>>;
    QFETCH(QByteArray, state);
    QFETCH(Values, values);
    QFETCH(int, queued);
    const QString card = u"wizard.type."_s + QString::fromLatin1(QTest::currentDataTag());
    WizardFixture w;
    w.f.makeFleet(1, 3, state);
    w.open({{}, w.lines(1, 3), {}, {}});
    QVERIFY(QTest::qWaitForWindowActive(w.wizard));
    QVERIFY(pressUntil(Qt::Key_Down, [&] { return isAt(card); }));
    press(Qt::Key_Return);
    QTRY_COMPARE(w.wizard->step(), Step::Options);
    // A page's editors appear with the next turn of the event loop.
    QTRY_VERIFY(w.part<QWidget>("wizard.waves").isVisible());
    for (const auto &[field, value] : values) {
        QVERIFY2(pressUntil(Qt::Key_Tab, [&, name = u"wizard.option."_s + field] { return isAt(name); }), qPrintable(field));
        QTest::keyClicks(QApplication::focusWidget(), value);
    }
    for (const Step step : {Step::Targets, Step::Review, Step::Confirm}) {
        QTRY_VERIFY2(w.button("wizard.next").isEnabled(), qPrintable(w.hint()));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(w.wizard->step(), step);
    }
    const auto *count = w.wizard->findChild<QLineEdit *>(u"wizard.confirm.count"_s);
    if (count != nullptr && count->isVisible()) {
        QVERIFY(pressUntil(Qt::Key_Tab, [] { return isAt(u"wizard.confirm.count"_s); }));
        QTest::keyClicks(QApplication::focusWidget(), QString::number(queued));
    }
    QTRY_VERIFY2(w.button("wizard.next").isEnabled(), qPrintable(w.hint()));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bool(w.released));
    QCOMPARE(w.f.change(w.released).counts.value(ItemState::Queued), queued);
}

QTEST_MAIN(TestWizardTypes)
#include "tst_wizardtypes.moc"
