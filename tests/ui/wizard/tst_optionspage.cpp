#include "models/values/words.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/changes/wizard/optionspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

QString said(const OptionsPage &page, const QString &field)
{
    const auto *remark = page.findChild<QLabel *>(u"wizard.remark."_s + field);
    return remark != nullptr ? remark->text() : QString();
}

} // namespace

class TestOptionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsEditor_data();
    void everyFieldHasItsEditor();
    void whatIsEnteredIsInTheDraft();
    void notSaidIsNotNo();
    void fieldsToClearAreTicked();
    void plansComeFromTheCatalogue();
    void plansAreThoseOfTheAccount();
    void aCodeThatNobodyKnowsMayBeTyped();
    void saysWhatIsWrongWhenItIsLeft();
    void anotherTypeAndBackLosesNothing();
    void whenItBeginsAndWhatFollows();
};

void TestOptionsPage::everyFieldHasItsEditor_data()
{
    QTest::addColumn<ChangeType>("type");
    for (const ChangeType type : kChangeTypes)
        QTest::addRow("%s", qPrintable(key(type))) << type;
}

void TestOptionsPage::everyFieldHasItsEditor()
{
    QFETCH(ChangeType, type);
    WizardFixture w;
    ChangeDraft draft;
    draft.type = type;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    QVERIFY(page.findChild<QLineEdit *>(u"wizard.name"_s) != nullptr);
    for (const Field &field : changeSpec(type).fields()) {
        const QString name = u"wizard.option."_s + field.name;
        const bool isLine = field.kind == Field::Kind::Text || field.kind == Field::Kind::Zip || field.kind == Field::Kind::Megabytes
            || field.kind == Field::Kind::Moment;
        const auto *box = page.findChild<QComboBox *>(name);
        QCOMPARE(page.findChild<QLineEdit *>(name) != nullptr, isLine);
        const bool isNames = field.kind == Field::Kind::Names;
        QCOMPARE(box != nullptr, !isLine && !isNames);
        for (const QString &named : isNames ? QString(field.choices).split(u' ') : QStringList())
            QVERIFY2(page.findChild<QCheckBox *>(name + u'.' + named) != nullptr, qPrintable(named));
        if (field.kind == Field::Kind::Account)
            QCOMPARE(box->count(), 1 + w.f.profile.accounts.size());
        if (field.kind == Field::Kind::Choice)
            QCOMPARE(box->count(), 1 + QString(field.choices).split(u' ').size());
        QVERIFY2(!said(page, field.name).isEmpty(), field.name.data());
        const auto labels = page.findChildren<QLabel *>();
        const bool marked = std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == words::ofField(QString(field.name)) + u" (required)"_s; });
        QCOMPARE(marked, field.required);
    }
    QVERIFY(page.workWidget() != nullptr);
}

void TestOptionsPage::whatIsEnteredIsInTheDraft()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    page.findChild<QLineEdit *>(u"wizard.name"_s)->setText(u"A name"_s);
    page.findChild<QLineEdit *>(u"wizard.option.zip"_s)->setText(u"78701-1234"_s);
    page.findChild<QComboBox *>(u"wizard.option.public-ip"_s)->setCurrentIndex(2);
    page.findChild<QComboBox *>(u"wizard.option.account"_s)->setCurrentIndex(1);
    QCOMPARE(draft.name, u"A name"_s);
    QCOMPARE(draft.parameters(), (QJsonObject {{u"zip"_s, u"78701"_s}, {u"public-ip"_s, u"unrestricted"_s}, {u"account"_s, w.f.profile.accounts.first()}}));
}

void TestOptionsPage::notSaidIsNotNo()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Suspend;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    auto *billing = page.findChild<QComboBox *>(u"wizard.option.with-billing"_s);
    QCOMPARE(draft.parameters(), QJsonObject());
    billing->setCurrentIndex(2);
    QCOMPARE(draft.parameters(), (QJsonObject {{u"with-billing"_s, false}}));
    billing->setCurrentIndex(1);
    QCOMPARE(draft.parameters(), (QJsonObject {{u"with-billing"_s, true}}));
    billing->setCurrentIndex(0);
    QCOMPARE(draft.parameters(), QJsonObject());
}

void TestOptionsPage::fieldsToClearAreTicked()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::CustomFields;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    page.findChild<QCheckBox *>(u"wizard.option.clear.new-cf4"_s)->click();
    page.findChild<QCheckBox *>(u"wizard.option.clear.new-cf2"_s)->click();
    QCOMPARE(draft.parameters(), (QJsonObject {{u"clear"_s, u"new-cf2 new-cf4"_s}}));
    page.findChild<QLineEdit *>(u"wizard.option.new-cf2"_s)->setText(u"a"_s);
    QCOMPARE(said(page, u"clear"_s), u"Clear says to clear Custom field 2, which is given a value too."_s);
    page.findChild<QCheckBox *>(u"wizard.option.clear.new-cf2"_s)->click();
    QCOMPARE(draft.parameters(), (QJsonObject {{u"clear"_s, u"new-cf4"_s}, {u"new-cf2"_s, u"a"_s}}));
}

void TestOptionsPage::plansComeFromTheCatalogue()
{
    WizardFixture w;
    CatalogueStore catalogue(*w.f.db);
    w.f.must(catalogue.replace(w.f.profile.id, {w.f.profile.accounts[0], {}, true, {}, {}}, {{u"84638"_s, u"M2M 5MB"_s, 0, {}}, {u"84639"_s, u"M2M 1GB"_s, 0, {}}}, w.f.clock.nowUtc()));
    w.f.must(catalogue.replace(w.f.profile.id, {w.f.profile.accounts[0], {}, true, {}, {}}, {{u"84638"_s, u"M2M 5MB"_s, 0, {}}}, w.f.clock.nowUtc()));
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    auto *plans = page.findChild<QComboBox *>(u"wizard.option.new-plan"_s);
    // Those that the carrier no longer offers are not.
    QTRY_COMPARE(plans->count(), 1);
    QCOMPARE(plans->itemText(0), u"M2M 5MB (84638)"_s);
    QCOMPARE(draft.options.value(u"new-plan"_s), QString());
    plans->setCurrentIndex(0);
    QCOMPARE(draft.options.value(u"new-plan"_s), u"84638"_s);
}

void TestOptionsPage::plansAreThoseOfTheAccount()
{
    WizardFixture w;
    CatalogueStore catalogue(*w.f.db);
    for (int i = 0; i < 2; ++i)
        w.f.must(catalogue.replace(w.f.profile.id, {w.f.profile.accounts[i], {}, true, {}, {}}, {{QString::number(i), u"Own"_s, 0, {}}, {u"9"_s, u"Shared"_s, 0, {}}}, w.f.clock.nowUtc()));
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    auto *plans = page.findChild<QComboBox *>(u"wizard.option.new-plan"_s);
    QTRY_COMPARE(plans->count(), 3);
    plans->setCurrentIndex(plans->findData(u"9"_s));
    page.findChild<QComboBox *>(u"wizard.option.account"_s)->setCurrentIndex(2);
    QCOMPARE(plans->count(), 2);
    QVERIFY(plans->findData(u"0"_s) < 0);
    QCOMPARE(draft.options.value(u"new-plan"_s), u"9"_s);
    QCOMPARE(plans->currentText(), u"Shared (9)"_s);
}

void TestOptionsPage::aCodeThatNobodyKnowsMayBeTyped()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    auto *plans = page.findChild<QComboBox *>(u"wizard.option.new-plan"_s);
    plans->setEditText(u"84638"_s);
    QCOMPARE(draft.options.value(u"new-plan"_s), u"84638"_s);
    // The catalogue's answer does not take it away.
    bool answered = false;
    w.reading.ask<void>([](Database &) -> Result<void> { return {}; }, &page, [&](const Result<void> &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(plans->currentText(), u"84638"_s);
    QCOMPARE(draft.options.value(u"new-plan"_s), u"84638"_s);
}

void TestOptionsPage::saysWhatIsWrongWhenItIsLeft()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    auto *zip = page.findChild<QLineEdit *>(u"wizard.option.zip"_s);
    const QString explanation = said(page, u"zip"_s);
    zip->setText(u"787"_s);
    QCOMPARE(said(page, u"zip"_s), explanation);
    QVERIFY(page.obstacle());
    Q_EMIT zip->editingFinished();
    QVERIFY(said(page, u"zip"_s).startsWith(u"“787” is not a ZIP"_s));
    zip->setText(u"78701"_s);
    QCOMPARE(said(page, u"zip"_s), explanation);
    QVERIFY(!page.obstacle());
    zip->clear();
    // Missing, it may still come by a file.
    QVERIFY(said(page, u"zip"_s).contains(u"column of a target file"_s));
    QVERIFY(!page.obstacle());
}

void TestOptionsPage::anotherTypeAndBackLosesNothing()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Activate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.enter();
    page.findChild<QLineEdit *>(u"wizard.option.zip"_s)->setText(u"78701"_s);
    draft.type = ChangeType::Suspend;
    page.enter();
    QVERIFY(page.findChild<QLineEdit *>(u"wizard.option.zip"_s) == nullptr);
    draft.type = ChangeType::Activate;
    page.enter();
    QCOMPARE(page.findChild<QLineEdit *>(u"wizard.option.zip"_s)->text(), u"78701"_s);
}

void TestOptionsPage::whenItBeginsAndWhatFollows()
{
    WizardFixture w;
    ChangeDraft draft;
    draft.type = ChangeType::Deactivate;
    OptionsPage page(w.context(), w.f.profile, draft);
    page.show();
    page.enter();
    auto *begin = page.findChild<QComboBox *>(u"wizard.begin"_s);
    auto *moment = page.findChild<QDateTimeEdit *>(u"wizard.begin.moment"_s);
    QVERIFY(!moment->isVisible());
    begin->setCurrentIndex(1);
    QTRY_VERIFY(moment->isVisible());
    QCOMPARE(draft.start.kind, PlanStart::Kind::Moment);
    QVERIFY(draft.start.moment > w.f.clock.nowUtc());
    QVERIFY(moment->minimumDateTime() > w.f.clock.nowUtc());
    moment->setDateTime(moment->dateTime().addDays(2));
    QCOMPARE(draft.start.moment, moment->dateTime().toUTC());
    begin->setCurrentIndex(3);
    QCOMPARE(draft.start, (PlanStart {PlanStart::Kind::Legal, {}}));
    QVERIFY(!moment->isVisible());
    auto *then = page.findChild<QComboBox *>(u"wizard.then"_s);
    then->setCurrentIndex(then->count() - 1);
    QCOMPARE(draft.then, (ChainSteps {{ChangeType::Archive, {}, true}}));
    QVERIFY(!draft.obstacle(ChangeDraft::Step::Options));
    // What the deactivation deletes is not archived.
    draft.options.insert(u"delete-after"_s, u"yes"_s);
    QVERIFY(draft.obstacle(ChangeDraft::Step::Options));
    // Of another type it is forgotten.
    draft.options.clear();
    draft.type = ChangeType::Delete;
    page.enter();
    QVERIFY(draft.then.isEmpty());
    QVERIFY(!page.findChild<QComboBox *>(u"wizard.then"_s)->isEnabled());
}

QTEST_MAIN(TestOptionsPage)
#include "tst_optionspage.moc"
