#include "tests/ui/settings/settingsfixture.h"
#include "ui/common/noticebar.h"
#include "ui/settings/connectform.h"
#include "ui/common/fielderror.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestConnectForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsMissingAtTheField();
    void checksTheFieldsByTheirRules_data();
    void checksTheFieldsByTheirRules();
    void connectsAndForgetsTheLogin();
    void secretsAreNotShown();
    void aFailedStageIsShown_data();
    void aFailedStageIsShown();
    void aCorrectionReplacesWhatWasAdded();
    void aTakenNameIsSaidAtTheName();
    void aLockedKeyringIsSaidWithTheOtherWay();
    void leavingForgetsTheLogin();
    void tabGoesFromTopToBottom();
    void anAnswerThatNobodyWaitsForIsLeftAlone();

private:
    QLineEdit &field(const QString &name) const { return *m_form->findChild<QLineEdit *>(name); }
    QString errorAt(const QString &name) const { return m_form->findChild<FieldError *>(name + u".error"_s)->sentence(); }
    QString stage(const QString &name) const { return m_form->findChild<QLabel *>(u"stages."_s + name)->text(); }
    QString notice() const { return m_form->findChild<NoticeBar *>(u"connect.notice"_s)->sentence(); }
    bool secretsAreGone() const
    {
        for (const QString &name : {u"login.key"_s, u"login.secret"_s, u"login.username"_s, u"login.password"_s, u"login.callbackPassword"_s}) {
            if (!field(name).text().isEmpty() || field(name).isUndoAvailable())
                return false;
        }
        return true;
    }
    void fillIn()
    {
        field(u"connect.name"_s).setText(u"acme"_s);
        field(u"connect.accounts"_s).setText(u"0000123456-00001, 0000123456-00002"_s);
        QTest::keyClicks(&field(u"login.key"_s), u"app-key"_s);
        QTest::keyClicks(&field(u"login.secret"_s), u"app-secret"_s);
        QTest::keyClicks(&field(u"login.username"_s), u"jane"_s);
        QTest::keyClicks(&field(u"login.password"_s), u"pass word"_s);
    }
    void press(const QString &name = u"connect.go"_s) { m_form->findChild<QPushButton *>(name)->click(); }

    std::unique_ptr<SettingsFixture> m_world;
    std::unique_ptr<ConnectForm> m_form;
};

void TestConnectForm::init()
{
    m_world = std::make_unique<SettingsFixture>(false);
    m_form = std::make_unique<ConnectForm>(m_world->context(), m_world->keeper);
    m_form->resize(700, 600);
    m_form->show();
}

void TestConnectForm::cleanup()
{
    m_form.reset();
    m_world.reset();
}

void TestConnectForm::saysWhatIsMissingAtTheField()
{
    QCOMPARE(field(u"connect.origin"_s).text(), u"https://thingspace.verizon.com"_s);
    QCOMPARE(field(u"connect.name"_s).text(), u"default"_s);
    press();
    QVERIFY(!errorAt(u"connect.accounts"_s).isEmpty());
    QVERIFY(!errorAt(u"login.key"_s).isEmpty());
    QVERIFY(!errorAt(u"login.password"_s).isEmpty());
    QVERIFY(errorAt(u"login.callbackPassword"_s).isEmpty());
    field(u"login.key"_s).setText(u"k"_s);
    QVERIFY(errorAt(u"login.key"_s).isEmpty());
    QCOMPARE(m_world->keeper.calls, 0);
}

void TestConnectForm::checksTheFieldsByTheirRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addRow("no origin") << u"connect.origin"_s << u"thingspace.verizon.com"_s << u"is not an origin"_s;
    QTest::addRow("not encrypted") << u"connect.origin"_s << u"http://thingspace.verizon.com"_s << u"is not encrypted"_s;
    QTest::addRow("account") << u"connect.accounts"_s << u"0000123456-00001 acme"_s << u"“acme” is not an account name"_s;
    QTest::addRow("name") << u"connect.name"_s << u"two words"_s << u"is not a profile name"_s;
}

void TestConnectForm::checksTheFieldsByTheirRules()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, part);
    fillIn();
    field(name).setText(text);
    press();
    QTRY_VERIFY2(errorAt(name).contains(part), qPrintable(errorAt(name)));
    QVERIFY(m_form->findChild<QPushButton *>(u"connect.go"_s)->isEnabled());
    QVERIFY(m_world->profiles().list().value().isEmpty());
    QCOMPARE(m_world->keeper.calls, 0);
}

void TestConnectForm::connectsAndForgetsTheLogin()
{
    QSignalSpy tests(m_form.get(), &ConnectForm::testRequested);
    QSignalSpy connected(m_form.get(), &ConnectForm::connected);
    QSignalSpy profiles(m_form.get(), &ConnectForm::profilesChanged);
    fillIn();
    press();
    QTRY_COMPARE(tests.size(), 1);
    QCOMPARE(tests.first().first().toString(), u"acme"_s);
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(m_world->profile(u"acme"_s).accounts, (QStringList {u"0000123456-00001"_s, u"0000123456-00002"_s}));
    QCOMPARE(m_world->audited(), QStringList {u"profile.added acme window"_s});
    const Credentials kept = m_world->keeper.kept.value(u"acme"_s);
    QCOMPARE(kept.key, QByteArray("app-key"));
    QCOMPARE(kept.password, QByteArray("pass word"));
    QCOMPARE(stage(u"reach"_s), u"trying …"_s);
    m_form->showTestResult({});
    QCOMPARE(stage(u"reach"_s), u"done"_s);
    QCOMPARE(stage(u"account"_s), u"done"_s);
    QCOMPARE(connected.size(), 1);
    QVERIFY(m_form->isDone());
    QVERIFY(notice().contains(u"Profile acme works"_s));
    QVERIFY(secretsAreGone());
}

void TestConnectForm::secretsAreNotShown()
{
    fillIn();
    for (const QString &name : {u"login.secret"_s, u"login.password"_s, u"login.callbackPassword"_s})
        QVERIFY(field(name).displayText() != field(name).text() || field(name).text().isEmpty());
    QCOMPARE(field(u"login.password"_s).echoMode(), QLineEdit::Password);
}

void TestConnectForm::aFailedStageIsShown_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("part");
    const QString done = u"done"_s;
    const QString failed = u"failed"_s;
    const QString not_tried = u"not tried"_s;
    QTest::addRow("reach") << u"reach"_s << u"network.host"_s << QStringList {failed, not_tried, not_tried, not_tried} << u"There is no host"_s;
    QTest::addRow("token") << u"token"_s << u"token.refused"_s << QStringList {done, failed, not_tried, not_tried} << u"key and secret"_s;
    QTest::addRow("login") << u"login"_s << u"login.refused"_s << QStringList {done, done, failed, not_tried} << u"user name or password"_s;
    QTest::addRow("account") << u"account"_s << u"http.status"_s << QStringList {done, done, done, failed} << u"HTTP"_s;
    QTest::addRow("before any") << QString() << u"credentials.locked"_s << QStringList {not_tried, not_tried, not_tried, not_tried} << u"keyring"_s;
}

void TestConnectForm::aFailedStageIsShown()
{
    QFETCH(QString, at);
    QFETCH(QString, code);
    QFETCH(QStringList, steps);
    QFETCH(QString, part);
    QSignalSpy tests(m_form.get(), &ConnectForm::testRequested);
    QSignalSpy connected(m_form.get(), &ConnectForm::connected);
    fillIn();
    press();
    QTRY_COMPARE(tests.size(), 1);
    Error error {Error::Kind::Refused, code, {u"x"_s}, {}};
    error.stage = at;
    m_form->showTestResult(failure(error));
    QCOMPARE((QStringList {stage(u"reach"_s), stage(u"token"_s), stage(u"login"_s), stage(u"account"_s)}), steps);
    const QString sentence = m_form->findChild<QLabel *>(u"stages.sentence"_s)->text();
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QCOMPARE(m_form->findChild<QLabel *>(u"stages.advice"_s)->isVisible(), !at.isEmpty());
    QVERIFY(connected.isEmpty());
    // What was refused is not there to be sent again; what was not is.
    QCOMPARE(field(u"login.secret"_s).text().isEmpty(), at == u"token");
    QCOMPARE(field(u"login.password"_s).text().isEmpty(), at == u"login");
    // The next try goes through with the same profile.
    field(u"login.secret"_s).setText(u"app-secret"_s);
    field(u"login.password"_s).setText(u"better"_s);
    press();
    QTRY_COMPARE(tests.size(), 2);
    QCOMPARE(m_world->keeper.kept.value(u"acme"_s).password, QByteArray("better"));
    m_form->showTestResult({});
    QCOMPARE(connected.size(), 1);
    QCOMPARE(m_world->audited().size(), 1);
    QVERIFY(secretsAreGone());
}

void TestConnectForm::aCorrectionReplacesWhatWasAdded()
{
    QSignalSpy tests(m_form.get(), &ConnectForm::testRequested);
    fillIn();
    press();
    QTRY_COMPARE(tests.size(), 1);
    Error error {Error::Kind::Http, u"http.status"_s, {u"404"_s}, {}};
    error.stage = u"account"_s;
    m_form->showTestResult(failure(error));
    field(u"connect.accounts"_s).setText(u"0000123456-00009"_s);
    press();
    QTRY_COMPARE(tests.size(), 2);
    QCOMPARE(m_world->profile(u"acme"_s).accounts, QStringList {u"0000123456-00009"_s});
    QCOMPARE(m_world->audited(), (QStringList {u"profile.added acme window"_s, u"profile.removed acme window"_s, u"profile.added acme window"_s}));
}

void TestConnectForm::aTakenNameIsSaidAtTheName()
{
    QVERIFY(m_world->profiles().add(u"acme"_s, u"https://thingspace.verizon.com"_s, {u"0000999999-00001"_s}));
    fillIn();
    press();
    QTRY_VERIFY(errorAt(u"connect.name"_s).contains(u"Choose another name"_s));
    QCOMPARE(m_world->keeper.calls, 0);
}

void TestConnectForm::aLockedKeyringIsSaidWithTheOtherWay()
{
    QSignalSpy tests(m_form.get(), &ConnectForm::testRequested);
    m_world->keeper.trouble = Error {Error::Kind::Refused, u"credentials.locked"_s, {u"acme"_s}, {}};
    fillIn();
    press();
    QTRY_VERIFY(notice().contains(u"is locked"_s));
    QVERIFY(notice().contains(u"THINGSPACE_PASSWORD"_s));
    QVERIFY(!notice().contains(u"pass word"_s));
    QVERIFY(tests.isEmpty());
    m_form->findChild<QToolButton *>(u"notice.offer"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"THINGSPACE_KEY THINGSPACE_SECRET THINGSPACE_USERNAME THINGSPACE_PASSWORD"_s);
    // Unlocked, the same button goes on.
    m_world->keeper.trouble.reset();
    press();
    QTRY_COMPARE(tests.size(), 1);
    QVERIFY(notice().isEmpty());
}

void TestConnectForm::leavingForgetsTheLogin()
{
    QSignalSpy closed(m_form.get(), &ConnectForm::closed);
    fillIn();
    QVERIFY(!secretsAreGone());
    press(u"connect.close"_s);
    QCOMPARE(closed.size(), 1);
    QVERIFY(secretsAreGone());
    fillIn();
    m_form->hide();
    QVERIFY(secretsAreGone());
}

void TestConnectForm::tabGoesFromTopToBottom()
{
    QStringList names;
    const QWidget *widget = &field(u"connect.name"_s);
    while (names.size() < 10) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            names << widget->objectName();
        widget = widget->nextInFocusChain();
    }
    QCOMPARE(names, (QStringList {u"connect.name"_s, u"connect.origin"_s, u"connect.accounts"_s, u"login.key"_s, u"login.secret"_s, u"login.username"_s, u"login.password"_s,
                                  u"login.callbackPassword"_s, u"connect.go"_s, u"connect.close"_s}));
}

void TestConnectForm::anAnswerThatNobodyWaitsForIsLeftAlone()
{
    QSignalSpy connected(m_form.get(), &ConnectForm::connected);
    m_form->showTestResult({});
    QVERIFY(connected.isEmpty());
    QCOMPARE(stage(u"reach"_s), QString());
}

QTEST_MAIN(TestConnectForm)
#include "tst_connectform.moc"
