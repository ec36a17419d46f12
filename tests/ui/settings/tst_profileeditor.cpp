#include "models/values/profilewords.h"
#include "tests/ui/settings/settingsstage.h"
#include "ui/common/fielderror.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProfileEditor : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void everyKeyIsExplained_data();
    void everyKeyIsExplained();
    void everyKeyHasAField();
    void anInvalidValueIsRefusedAtItsField();
    void applySavesAndAudits();
    void discardBringsTheStoredValuesBack();
    void anEmptyFieldGoesBackToTheDefault();
    void aChangeFromElsewhereKeepsTheEdit();
    void anotherProfileAsksAboutEdits();
    void searchFindsByWordAndKey();
    void sendingIsExplained();
};

void TestProfileEditor::everyKeyIsExplained_data()
{
    QTest::addColumn<QString>("key");
    for (const ProfileKey &key : profileKeys())
        QTest::addRow("%s", key.name.data()) << QString(key.name);
}

void TestProfileEditor::everyKeyIsExplained()
{
    QFETCH(QString, key);
    const auto row = std::ranges::find(profileKeys(), key, &ProfileKey::name);
    QVERIFY(profilewords::name(key) != key);
    for (const QString &name : {u"acme"_s, u"lab"_s}) {
        const Profile profile = m_world->profile(name);
        const QString explanation = profilewords::explanation(key, profile);
        QVERIFY2(explanation.endsWith(u'.'), qPrintable(explanation));
        QVERIFY2(explanation.contains(profilewords::defaultText(*row, profile)), qPrintable(explanation));
        QVERIFY2(!explanation.contains(u"%1"_s), qPrintable(explanation));
    }
    // Bounds that the sentence names are those that hold.
    if (row->most > 0 && row->kind == ProfileKeyKind::Count)
        QVERIFY(profilewords::explanation(key, m_world->profile(u"acme"_s)).contains(QLocale(QLocale::English).toString(row->most)));
}

void TestProfileEditor::everyKeyHasAField()
{
    for (const ProfileKey &key : profileKeys())
        (void)part<QWidget>(u"key.%1.value"_s.arg(key.name));
    m_page->showProfile(u"acme"_s);
    QCOMPARE(value(u"pace.writes"_s).placeholderText(), u"default: 60"_s);
    m_page->showProfile(u"lab"_s);
    QCOMPARE(value(u"pace.writes"_s).placeholderText(), u"default: unlimited"_s);
}

void TestProfileEditor::anInvalidValueIsRefusedAtItsField()
{
    m_page->showProfile(u"acme"_s);
    QTest::keyClicks(&value(u"batch"_s), u"500"_s);
    QCOMPARE(part<FieldError>(u"key.batch.value.error"_s).sentence(), u"“500” does not fit the key batch, which takes: 1 … 200."_s);
    QVERIFY(!button(u"profile.apply"_s).isEnabled());
    QVERIFY(button(u"profile.discard"_s).isEnabled());
    QVERIFY(part<QLabel>(u"profile.edits"_s).text().contains(u"cannot be saved"_s));
    button(u"profile.apply"_s).click();
    QTest::keyClick(&value(u"batch"_s), Qt::Key_Backspace);
    QVERIFY(part<FieldError>(u"key.batch.value.error"_s).sentence().isEmpty());
    QVERIFY(button(u"profile.apply"_s).isEnabled());
    QVERIFY(m_world->profile(u"acme"_s).settings.isEmpty());
}

void TestProfileEditor::applySavesAndAudits()
{
    QSignalSpy changed(m_page.get(), &SettingsPage::profilesChanged);
    m_page->showProfile(u"acme"_s);
    value(u"batch"_s).setText(u"50"_s);
    value(u"timeout"_s).setText(u"120s"_s);
    part<QCheckBox>(u"key.writes.value"_s).setChecked(true);
    value(u"waves"_s).setText(u"on"_s);
    QVERIFY(part<QLabel>(u"key.batch.edited"_s).isVisibleTo(m_page.get()));
    QCOMPARE(m_page->unsavedEdits(), 4);
    QCOMPARE(m_page->statusText(), u"4 unsaved edits"_s);
    button(u"profile.apply"_s).click();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_world->profile(u"acme"_s).settings, (QMap<QString, QString> {{u"batch"_s, u"50"_s}, {u"timeout"_s, u"2min"_s}, {u"writes"_s, u"on"_s}, {u"waves"_s, u"on"_s}}));
    QCOMPARE(m_world->audited(), QStringList {u"profile.set acme window"_s});
    // As it was normalised.
    QCOMPARE(value(u"timeout"_s).text(), u"2min"_s);
    QCOMPARE(m_page->unsavedEdits(), 0);
    QVERIFY(!part<QLabel>(u"key.batch.edited"_s).isVisibleTo(m_page.get()));
    QVERIFY(!button(u"profile.apply"_s).isEnabled());
}

void TestProfileEditor::discardBringsTheStoredValuesBack()
{
    m_page->showProfile(u"acme"_s);
    value(u"batch"_s).setText(u"nonsense"_s);
    part<QCheckBox>(u"key.writes.value"_s).setChecked(true);
    button(u"profile.discard"_s).click();
    QCOMPARE(m_page->unsavedEdits(), 0);
    QCOMPARE(value(u"batch"_s).text(), QString());
    QVERIFY(!part<QCheckBox>(u"key.writes.value"_s).isChecked());
}

void TestProfileEditor::anEmptyFieldGoesBackToTheDefault()
{
    QVERIFY(m_world->profiles().set(u"lab"_s, {u"batch=50"_s, u"list-lag=2min"_s}));
    m_world->readProfiles();
    QCOMPARE(value(u"batch"_s).text(), u"50"_s);
    value(u"batch"_s).clear();
    button(u"profile.apply"_s).click();
    QTRY_COMPARE(m_world->profile(u"lab"_s).settings, (QMap<QString, QString> {{u"list-lag"_s, u"2min"_s}}));
}

void TestProfileEditor::aChangeFromElsewhereKeepsTheEdit()
{
    value(u"batch"_s).setText(u"50"_s);
    QVERIFY(m_world->profiles().set(u"lab"_s, {u"batch=70"_s, u"timeout=5s"_s}));
    m_world->readProfiles();
    QCOMPARE(value(u"batch"_s).text(), u"50"_s);
    QCOMPARE(value(u"timeout"_s).text(), u"5s"_s);
    QCOMPARE(m_page->unsavedEdits(), 1);
    button(u"profile.discard"_s).click();
    QCOMPARE(value(u"batch"_s).text(), u"70"_s);
}

void TestProfileEditor::anotherProfileAsksAboutEdits()
{
    auto &list = part<QListWidget>(u"settings.profiles.list"_s);
    value(u"batch"_s).setText(u"50"_s);
    list.setCurrentRow(0);
    auto &question = part<QMessageBox>(u"settings.editsQuestion"_s);
    QCOMPARE(list.currentItem()->text(), u"lab"_s);
    QCOMPARE(part<QLabel>(u"profile.title"_s).text(), u"lab"_s);
    question.button(QMessageBox::Discard)->click();
    QCOMPARE(part<QLabel>(u"profile.title"_s).text(), u"acme"_s);
    QCOMPARE(list.currentItem()->text(), u"acme"_s);
    QCOMPARE(m_page->unsavedEdits(), 0);
}

void TestProfileEditor::searchFindsByWordAndKey()
{
    auto &search = part<QLineEdit>(u"profile.search"_s);
    QCOMPARE(m_page->filterWidget(), &search);
    const auto visible = [this](const QString &key) { return part<QWidget>(u"key."_s + key).isVisibleTo(m_page.get()); };
    search.setText(u"look.first"_s);
    QVERIFY(visible(u"look.first"_s));
    QVERIFY(!visible(u"batch"_s));
    search.setText(u"PEM file"_s);
    QVERIFY(visible(u"callbacks.key"_s));
    QVERIFY(!visible(u"look.first"_s));
    search.setText(u"moon"_s);
    QVERIFY(!visible(u"callbacks.key"_s));
    search.clear();
    QVERIFY(visible(u"batch"_s));
}

void TestProfileEditor::sendingIsExplained()
{
    auto &explanation = part<QLabel>(u"key.writes.explanation"_s);
    QVERIFY(explanation.text().contains(u"simulator"_s));
    m_page->showProfile(u"acme"_s);
    QVERIFY(!part<QCheckBox>(u"key.writes.value"_s).isChecked());
    QVERIFY(explanation.text().startsWith(u"Off:"_s));
    part<QCheckBox>(u"key.writes.value"_s).setChecked(true);
    QVERIFY(explanation.text().contains(u"thingspace.verizon.com"_s));
}

QTEST_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
