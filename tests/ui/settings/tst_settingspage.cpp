#include "models/values/profilewords.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/common/noticebar.h"
#include "ui/common/theme.h"
#include "ui/settings/appearance.h"
#include "ui/settings/callbacksbox.h"
#include "ui/settings/fielderror.h"
#include "ui/settings/readingsection.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void theShownProfileIsChosen();

    void callbacksAreListedAndNobodyIsDisplacedUnasked();

    void aProfileIsRemovedWithItsLogin();
    void aProfileInUseStays();
    void aLoginIsStoredTestedAndForgotten();
    void aLockedKeyringIsSaid();
    void newProfileOpensTheForm();
    void withoutAProfileThereIsOnlyTheForm();

    void theStoreSaysWhatItHolds();
    void themeHoldsAtOnce();
    void languageAndSizeAreKept();
    void timesHoldAtOnceInEveryWidget();
    void howOftenTheFleetIsReadIsKept();

    void aTakenKeyNamesItsOwner();
    void aLetterAloneIsNoKey();
    void keysGoBackToTheUsual();
    void keysAreFound();

private:
    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    QLineEdit &value(const QString &key) const { return part<QLineEdit>(u"key.%1.value"_s.arg(key)); }
    QPushButton &button(const QString &name) const { return part<QPushButton>(name); }
    void answer(const QString &question, const QString &name = u"question.yes"_s)
    {
        auto &box = part<QMessageBox>(question);
        QVERIFY(box.isVisible());
        box.findChild<QPushButton *>(name)->click();
    }
    void openSection(int row) { part<QListWidget>(u"settings.sections"_s).setCurrentRow(row); }
    void chooseCommand(const char *id)
    {
        auto &table = part<QTableView>(u"shortcuts.table"_s);
        QAction *wanted = m_world->actions.action(id);
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == wanted->text().remove(u'&'))
                table.selectRow(row);
        }
    }

    std::unique_ptr<SettingsFixture> m_world;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    m_world = std::make_unique<SettingsFixture>();
    m_theme = std::make_unique<Theme>();
    m_page = std::make_unique<SettingsPage>(m_world->context(), m_world->keeper, *m_theme);
    connect(m_page.get(), &SettingsPage::profilesChanged, m_page.get(), [this] { m_world->readProfiles(); });
    m_page->resize(1100, 700);
    m_page->show();
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_theme.reset();
    m_world.reset();
}

void TestSettingsPage::everyKeyIsExplained_data()
{
    QTest::addColumn<QString>("key");
    for (const ProfileKey &key : profileKeys())
        QTest::addRow("%s", key.name.data()) << QString(key.name);
}

void TestSettingsPage::everyKeyIsExplained()
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

void TestSettingsPage::everyKeyHasAField()
{
    for (const ProfileKey &key : profileKeys())
        (void)part<QWidget>(u"key.%1.value"_s.arg(key.name));
    m_page->showProfile(u"acme"_s);
    QCOMPARE(value(u"pace.writes"_s).placeholderText(), u"default: 60"_s);
    m_page->showProfile(u"lab"_s);
    QCOMPARE(value(u"pace.writes"_s).placeholderText(), u"default: unlimited"_s);
}

void TestSettingsPage::anInvalidValueIsRefusedAtItsField()
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

void TestSettingsPage::applySavesAndAudits()
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

void TestSettingsPage::discardBringsTheStoredValuesBack()
{
    m_page->showProfile(u"acme"_s);
    value(u"batch"_s).setText(u"nonsense"_s);
    part<QCheckBox>(u"key.writes.value"_s).setChecked(true);
    button(u"profile.discard"_s).click();
    QCOMPARE(m_page->unsavedEdits(), 0);
    QCOMPARE(value(u"batch"_s).text(), QString());
    QVERIFY(!part<QCheckBox>(u"key.writes.value"_s).isChecked());
}

void TestSettingsPage::anEmptyFieldGoesBackToTheDefault()
{
    QVERIFY(m_world->profiles().set(u"lab"_s, {u"batch=50"_s, u"list-lag=2min"_s}));
    m_world->readProfiles();
    QCOMPARE(value(u"batch"_s).text(), u"50"_s);
    value(u"batch"_s).clear();
    button(u"profile.apply"_s).click();
    QTRY_COMPARE(m_world->profile(u"lab"_s).settings, (QMap<QString, QString> {{u"list-lag"_s, u"2min"_s}}));
}

void TestSettingsPage::aChangeFromElsewhereKeepsTheEdit()
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

void TestSettingsPage::anotherProfileAsksAboutEdits()
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

void TestSettingsPage::searchFindsByWordAndKey()
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

void TestSettingsPage::sendingIsExplained()
{
    auto &explanation = part<QLabel>(u"key.writes.explanation"_s);
    QVERIFY(explanation.text().contains(u"simulator"_s));
    m_page->showProfile(u"acme"_s);
    QVERIFY(!part<QCheckBox>(u"key.writes.value"_s).isChecked());
    QVERIFY(explanation.text().startsWith(u"Off:"_s));
    part<QCheckBox>(u"key.writes.value"_s).setChecked(true);
    QVERIFY(explanation.text().contains(u"thingspace.verizon.com"_s));
}

void TestSettingsPage::theShownProfileIsChosen()
{
    QVERIFY(!button(u"profile.show"_s).isVisible());
    m_page->showProfile(u"acme"_s);
    QVERIFY(button(u"profile.show"_s).isVisible());
    button(u"profile.show"_s).click();
    QCOMPARE(m_world->current.profile().name, u"acme"_s);
    QVERIFY(!button(u"profile.show"_s).isVisible());
    QVERIFY(part<QLabel>(u"profile.shown"_s).isVisible());
}

void TestSettingsPage::callbacksAreListedAndNobodyIsDisplacedUnasked()
{
    m_page->showProfile(u"lab"_s);
    CallbacksBox &box = m_page->callbacks();
    QList<CallbackWish> wishes;
    connect(&box, &CallbacksBox::wished, &box, [&](const CallbackWish &wish) { wishes << wish; });
    button(u"callbacks.show"_s).click();
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::List);
    QCOMPARE(wishes.first().profile, u"lab"_s);
    QVERIFY(!button(u"callbacks.show"_s).isEnabled());
    const QString account = u"0000123456-00001"_s;
    const QList<CallbackStanding> rows {{account, u"CarrierService"_s, u"https://other.example.com/hook"_s, {}, Registration::Foreign},
                                        {account, u"ExternalProvisioningChanges"_s, {}, {}, Registration::Absent}};
    box.showAnswer(wishes.takeFirst(), rows);
    auto &list = part<QTreeWidget>(u"callbacks.list"_s);
    QCOMPARE(list.topLevelItemCount(), 2);
    QVERIFY(list.topLevelItem(0)->text(2).contains(u"https://other.example.com/hook"_s));
    // Another application's place is taken only after a question that names it.
    list.setCurrentItem(list.topLevelItem(0));
    button(u"callbacks.register"_s).click();
    QVERIFY(wishes.isEmpty());
    QVERIFY(part<QMessageBox>(u"callbacks.question"_s).text().contains(u"https://other.example.com/hook"_s));
    answer(u"callbacks.question"_s);
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::Register && wishes.first().evenOthers);
    QCOMPARE(wishes.first().service, u"CarrierService"_s);
    // What was done is read again; what was refused is said.
    box.showAnswer(wishes.takeFirst(), rows.first(1));
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::List);
    const Error taken {Error::Kind::Refused, u"callbacks.taken"_s, {u"CarrierService"_s, account, u"https://other.example.com/hook"_s}, {}};
    box.showAnswer(wishes.takeFirst(), Result<QList<CallbackStanding>>(failure(taken)));
    QVERIFY(part<NoticeBar>(u"callbacks.notice"_s).sentence().contains(u"https://other.example.com/hook"_s));
    // A live profile sends nothing until somebody turns it on.
    m_page->showProfile(u"acme"_s);
    QTRY_VERIFY(!button(u"callbacks.register"_s).isEnabled());
}

void TestSettingsPage::aProfileIsRemovedWithItsLogin()
{
    m_world->keeper.kept.insert(u"acme"_s, {});
    QVERIFY(m_world->profiles().noteSecret(m_world->profile(u"acme"_s).id, true));
    m_page->showProfile(u"acme"_s);
    m_world->actions.action("profile.remove")->trigger();
    answer(u"settings.removeQuestion"_s);
    QTRY_COMPARE(m_world->current.all().size(), 1);
    QVERIFY(m_world->keeper.kept.isEmpty());
    QCOMPARE(m_world->audited(), QStringList {u"profile.removed acme window"_s});
    QCOMPARE(part<QLabel>(u"profile.title"_s).text(), u"lab"_s);
}

void TestSettingsPage::aProfileInUseStays()
{
    const Profile acme = m_world->profile(u"acme"_s);
    QVERIFY(m_world->profiles().noteSecret(acme.id, true));
    Query used = m_world->db->composed(u"INSERT INTO bulk_change (id, profile_id, type, state, created_at) VALUES (1, %1, 'suspend', 'draft', 0)"_s.arg(acme.id.value));
    QVERIFY(used.exec());
    m_page->showProfile(u"acme"_s);
    m_world->actions.action("profile.remove")->trigger();
    answer(u"settings.removeQuestion"_s);
    const auto &notice = part<NoticeBar>(u"settings.profiles.notice"_s);
    QTRY_VERIFY(notice.sentence().contains(u"still has changes or devices"_s));
    QCOMPARE(m_world->keeper.calls, 0);
    QCOMPARE(m_world->current.all().size(), 2);
}

void TestSettingsPage::aLoginIsStoredTestedAndForgotten()
{
    QSignalSpy tests(m_page.get(), &SettingsPage::testRequested);
    auto &state = part<QLabel>(u"credentials.state"_s);
    QCOMPARE(state.text(), u"No login was stored here."_s);
    QVERIFY(!m_world->actions.action("credentials.forget")->isEnabled());
    m_world->actions.action("credentials.replace")->trigger();
    button(u"credentials.store"_s).click();
    QCOMPARE(m_world->keeper.calls, 0);
    auto &box = part<QWidget>(u"credentials"_s);
    for (const QString &name : {u"login.key"_s, u"login.secret"_s, u"login.username"_s, u"login.password"_s})
        box.findChild<QLineEdit *>(name)->setText(u"x1"_s);
    button(u"credentials.store"_s).click();
    QTRY_COMPARE(state.text(), u"A login is in this computer's keyring."_s);
    QCOMPARE(m_world->keeper.kept.value(u"lab"_s).secret, QByteArray("x1"));
    QVERIFY(box.findChild<QLineEdit *>(u"login.password"_s)->text().isEmpty());
    // The test.
    m_world->actions.action("profile.test")->trigger();
    QCOMPARE(tests.size(), 1);
    QCOMPARE(tests.first().first().toString(), u"lab"_s);
    QVERIFY(!m_world->actions.action("profile.test")->isEnabled());
    Error error {Error::Kind::Service, u"login.refused"_s, {u"x"_s}, {}};
    error.stage = u"login"_s;
    m_page->showTestResult(u"acme"_s, {});
    QCOMPARE(box.findChild<QLabel *>(u"stages.login"_s)->text(), QString());
    m_page->showTestResult(u"lab"_s, failure(error));
    QCOMPARE(box.findChild<QLabel *>(u"stages.login"_s)->text(), u"failed"_s);
    QVERIFY(m_world->actions.action("profile.test")->isEnabled());
    // And away with it.
    m_world->actions.action("credentials.forget")->trigger();
    answer(u"credentials.forgetQuestion"_s);
    QTRY_COMPARE(state.text(), u"No login was stored here."_s);
    QVERIFY(m_world->keeper.kept.isEmpty());
}

void TestSettingsPage::aLockedKeyringIsSaid()
{
    m_world->keeper.trouble = Error {Error::Kind::Refused, u"credentials.unavailable"_s, {u"no bus"_s}, {}};
    m_world->actions.action("credentials.replace")->trigger();
    auto &box = part<QWidget>(u"credentials"_s);
    for (const QString &name : {u"login.key"_s, u"login.secret"_s, u"login.username"_s, u"login.password"_s})
        box.findChild<QLineEdit *>(name)->setText(u"x1"_s);
    button(u"credentials.store"_s).click();
    QTRY_VERIFY(part<NoticeBar>(u"credentials.notice"_s).sentence().contains(u"keyring cannot be reached"_s));
    QVERIFY(m_world->keeper.kept.isEmpty());
}

void TestSettingsPage::newProfileOpensTheForm()
{
    openSection(3);
    QSignalSpy wanted(m_page.get(), &SettingsPage::pageWanted);
    QSignalSpy closed(m_page.get(), &SettingsPage::connectClosed);
    m_world->actions.action("profile.new")->trigger();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(part<QWidget>(u"connect"_s).isVisible());
    button(u"connect.close"_s).click();
    QCOMPARE(closed.size(), 1);
    QVERIFY(!part<QWidget>(u"connect"_s).isVisible());
}

void TestSettingsPage::withoutAProfileThereIsOnlyTheForm()
{
    m_page.reset();
    m_world = std::make_unique<SettingsFixture>(false);
    m_page = std::make_unique<SettingsPage>(m_world->context(), m_world->keeper, *m_theme);
    m_page->show();
    QVERIFY(part<QWidget>(u"connect"_s).isVisible());
    QVERIFY(m_world->actions.action("profile.new")->isEnabled());
    QVERIFY(!m_world->actions.action("profile.remove")->isEnabled());
}

void TestSettingsPage::theStoreSaysWhatItHolds()
{
    openSection(2);
    QTRY_COMPARE(part<QLabel>(u"store.profiles"_s).text(), u"2"_s);
    QCOMPARE(part<QLabel>(u"store.devices"_s).text(), u"0"_s);
    QVERIFY(part<QLabel>(u"store.version"_s).text().contains(u"schema"_s));
    QVERIFY(part<QLabel>(u"store.size"_s).text() != u"…"_s);
    button(u"store.copy"_s).click();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_world->folder.filePath(u"fleet.sqlite"_s));
    button(u"store.check"_s).click();
    QTRY_VERIFY(part<NoticeBar>(u"store.notice"_s).sentence().contains(u"is sound"_s));
}

void TestSettingsPage::themeHoldsAtOnce()
{
    openSection(3);
    part<QRadioButton>(u"appearance.theme.dark"_s).click();
    QCOMPARE(m_theme->choice(), Theme::Choice::Dark);
    QCOMPARE(tones::themeOf(QApplication::palette()), ThemeKind::Dark);
    QCOMPARE(m_world->settings.value(u"appearance/theme"_s).toString(), u"Dark"_s);
    QCOMPARE(appearance::theme(m_world->settings), Theme::Choice::Dark);
    part<QRadioButton>(u"appearance.theme.light"_s).click();
    QCOMPARE(tones::themeOf(QApplication::palette()), ThemeKind::Light);
}

void TestSettingsPage::languageAndSizeAreKept()
{
    openSection(3);
    auto &restart = part<QLabel>(u"appearance.restart"_s);
    const QString before = restart.text();
    part<QComboBox>(u"appearance.scale"_s).setCurrentIndex(5);
    QCOMPARE(appearance::scale(m_world->settings), 200);
    QCOMPARE(m_world->settings.value(u"appearance/scale"_s).toInt(), 200);
    QVERIFY(restart.text() != before);
    part<QComboBox>(u"appearance.scale"_s).setCurrentIndex(0);
    QCOMPARE(restart.text(), before);
    part<QComboBox>(u"appearance.language"_s).setCurrentIndex(2);
    QCOMPARE(appearance::language(m_world->settings), u"es"_s);
}

void TestSettingsPage::timesHoldAtOnceInEveryWidget()
{
    QAction *utc = m_world->actions.action("view.utc");
    const QDateTime moment(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());
    openSection(3);
    part<QRadioButton>(u"appearance.times.utc"_s).click();
    QVERIFY(utc->isChecked());
    QVERIFY(showntime::dateAndTime(moment).endsWith(u"UTC"_s));
    QCOMPARE(appearance::times(m_world->settings), showntime::Zone::Utc);
    // The command is the same choice.
    QVERIFY(utc->isEnabled());
    utc->trigger();
    QVERIFY(part<QRadioButton>(u"appearance.times.local"_s).isChecked());
    QCOMPARE(showntime::zone(), showntime::Zone::Local);
    QCOMPARE(appearance::times(m_world->settings), showntime::Zone::Local);
}

void TestSettingsPage::howOftenTheFleetIsReadIsKept()
{
    QVERIFY(!ReadingSection::interval(m_world->settings));
    openSection(1);
    QSignalSpy changed(m_page.get(), &SettingsPage::readingIntervalChanged);
    auto &choice = part<QComboBox>(u"reading.interval"_s);
    choice.setCurrentIndex(choice.findText(u"Every 6 hours"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ReadingSection::interval(m_world->settings), std::optional(std::chrono::seconds(6h)));
    // The next start shows it.
    ReadingSection again(m_world->settings);
    QCOMPARE(again.findChild<QComboBox *>()->currentText(), u"Every 6 hours"_s);
    choice.setCurrentIndex(0);
    QVERIFY(!ReadingSection::interval(m_world->settings));
}

void TestSettingsPage::aTakenKeyNamesItsOwner()
{
    openSection(4);
    chooseCommand("device.columns");
    QVERIFY(part<QLabel>(u"shortcuts.command"_s).text().contains(u"Columns"_s));
    auto &keys = part<QKeySequenceEdit>(u"shortcuts.keys"_s);
    keys.setKeySequence(QKeySequence(u"Ctrl+B"_s));
    const QString conflict = part<FieldError>(u"shortcuts.keys.error"_s).sentence();
    QVERIFY2(conflict.contains(u"New change"_s), qPrintable(conflict));
    button(u"shortcuts.assign"_s).click();
    QCOMPARE(m_world->actions.action("device.columns")->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(m_world->actions.action("change.new")->shortcut().isEmpty());
    QVERIFY(part<FieldError>(u"shortcuts.keys.error"_s).sentence().isEmpty());
    // Kept over a start.
    const Actions again(&m_world->settings);
    QCOMPARE(again.action("device.columns")->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(again.action("change.new")->shortcut().isEmpty());
}

void TestSettingsPage::aLetterAloneIsNoKey()
{
    openSection(4);
    chooseCommand("device.columns");
    auto &keys = part<QKeySequenceEdit>(u"shortcuts.keys"_s);
    keys.setKeySequence(QKeySequence(u"D"_s));
    QVERIFY(!button(u"shortcuts.assign"_s).isEnabled());
    QVERIFY(part<FieldError>(u"shortcuts.keys.error"_s).sentence().contains(u"typed into fields"_s));
    keys.setKeySequence(QKeySequence(u"F7"_s));
    QVERIFY(button(u"shortcuts.assign"_s).isEnabled());
    // Of several keys the first.
    keys.setKeySequence(QKeySequence(u"Ctrl+G, Ctrl+H"_s));
    QCOMPARE(keys.keySequence(), QKeySequence(u"Ctrl+G"_s));
}

void TestSettingsPage::keysGoBackToTheUsual()
{
    openSection(4);
    chooseCommand("change.new");
    button(u"shortcuts.none"_s).click();
    QAction *action = m_world->actions.action("change.new");
    QVERIFY(action->shortcut().isEmpty());
    button(u"shortcuts.reset"_s).click();
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(!button(u"shortcuts.reset"_s).isEnabled());
    button(u"shortcuts.none"_s).click();
    button(u"shortcuts.resetAll"_s).click();
    answer(u"shortcuts.resetQuestion"_s);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+B"_s));
}

void TestSettingsPage::keysAreFound()
{
    ShortcutModel model(m_world->actions);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openSection(4);
    auto &table = part<QTableView>(u"shortcuts.table"_s);
    QCOMPARE(table.model()->rowCount(), int(m_world->actions.all().size()));
    auto &search = part<QLineEdit>(u"shortcuts.search"_s);
    QCOMPARE(m_page->filterWidget(), &search);
    search.setText(u"ctrl+k"_s);
    QCOMPARE(table.model()->rowCount(), 1);
    QVERIFY(table.model()->index(0, 0).data().toString().startsWith(u"Find a command"_s));
    search.setText(u"bulk change"_s);
    QVERIFY(table.model()->rowCount() >= 1);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
