#include "models/catalogue/referencestore.h"
#include "models/tables/csvreader.h"
#include "models/values/wording.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/changes/wizard/typepage.h"

#include <QBuffer>
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

/// A customer with a site and a plan of their own, as the catalogue is filled by a file.
void addReferences(ChangeFixture &f)
{
    const auto add = [&f](ReferenceKind kind, QByteArray csv) {
        QBuffer file(&csv);
        file.open(QIODevice::ReadOnly);
        CsvReader table(file, u"catalogue.csv"_s);
        const auto done = ReferenceStore(*f.db, f.profile.id).import(kind, table, f.origin, f.clock.nowUtc());
        QVERIFY2(done && done->problems.isEmpty(), done ? qPrintable(logLine(done->problems.value(0))) : qPrintable(logLine(done.error())));
    };
    add(ReferenceKind::Customers, "name\nHarbour Freight\n");
    add(ReferenceKind::Sites, "customer,name\nHarbour Freight,Pier 4\n");
    add(ReferenceKind::CustomerPlans, "name,allocation-mb,price\nFleet 50,50,4.90\n");
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
    const auto row = [](ChangeType type, const QByteArray &state, const Values &values, int queued = 3) {
        QTest::addRow("%s", qPrintable(key(type))) << state << values << queued;
    };
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
    // A SIM is one line's.
    row(ChangeType::Identifier, "active", {{u"new-iccid"_s, u"89148000009990000001"_s}}, 1);
    row(ChangeType::CustomerPlan, "active", {{u"new-customer-plan"_s, u"Fleet 50"_s}});
    row(ChangeType::Assign, "active", {{u"new-customer"_s, u"Harbour Freight"_s}, {u"new-site"_s, u"Pier 4"_s}});
    row(ChangeType::Archive, "deactive", {});
    row(ChangeType::Unarchive, "deactive", {});
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
    w.f.makeFleet(1, queued, state);
    addReferences(w.f);
    if (card == "wizard.type.unarchive"_L1)
        ChangeFixture::must(w.f.exec(u"UPDATE device SET archived = 1"_s).map([](qint64) { }));
    w.open({{}, w.lines(1, queued), {}, {}});
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
