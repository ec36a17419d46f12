#include "tests/ui/settings/settingsstage.h"
#include "ui/common/noticebar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProfilesSection : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theShownProfileIsChosen();
    void aProfileIsRemovedWithItsLogin();
    void aProfileInUseStays();
    void newProfileOpensTheForm();
    void withoutAProfileThereIsOnlyTheForm();
};

void TestProfilesSection::theShownProfileIsChosen()
{
    QVERIFY(!button(u"profile.show"_s).isVisible());
    m_page->showProfile(u"acme"_s);
    QVERIFY(button(u"profile.show"_s).isVisible());
    button(u"profile.show"_s).click();
    QCOMPARE(m_world->current.profile().name, u"acme"_s);
    QVERIFY(!button(u"profile.show"_s).isVisible());
    QVERIFY(part<QLabel>(u"profile.shown"_s).isVisible());
}

void TestProfilesSection::aProfileIsRemovedWithItsLogin()
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

void TestProfilesSection::aProfileInUseStays()
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

void TestProfilesSection::newProfileOpensTheForm()
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

void TestProfilesSection::withoutAProfileThereIsOnlyTheForm()
{
    open(false);
    QVERIFY(part<QWidget>(u"connect"_s).isVisible());
    QVERIFY(m_world->actions.action("profile.new")->isEnabled());
    QVERIFY(!m_world->actions.action("profile.remove")->isEnabled());
}

QTEST_MAIN(TestProfilesSection)
#include "tst_profilessection.moc"
