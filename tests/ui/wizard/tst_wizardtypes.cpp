#include "tests/ui/wizard/wizardfixture.h"
#include "ui/changes/wizard/typepage.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

/// The first step: each type of change has its card, within reach of the keyboard.
class TestWizardTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsCard();
    void theCardInFocusIsInSight();
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

QTEST_MAIN(TestWizardTypes)
#include "tst_wizardtypes.moc"
