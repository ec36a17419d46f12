#include "tests/ui/settings/settingsstage.h"
#include "ui/common/noticebar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCredentialsBox : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aLoginIsStoredTestedAndForgotten();
    void aLockedKeyringIsSaid();
};

void TestCredentialsBox::aLoginIsStoredTestedAndForgotten()
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

void TestCredentialsBox::aLockedKeyringIsSaid()
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

QTEST_MAIN(TestCredentialsBox)
#include "tst_credentialsbox.moc"
