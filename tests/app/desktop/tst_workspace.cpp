#include "app/desktop/workspace.h"

#include "tests/support/ctl.h"
#include "tests/support/simulatorprocess.h"
#include "ui/audit/auditpage.h"
#include "ui/changes/changespage.h"
#include "ui/changes/wizard/changewizard.h"
#include "ui/common/noticebar.h"
#include "ui/shell/quitquestion.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;

/// The window around a real store and a real simulator: leaving while work runs, coming back after it, a store that cannot be used.
class tst_Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leavesAtOnceWhenNothingRuns();
    void asksBeforeItLeavesRunningWork();
    void pausesAndQuits();
    void staysWhenTheQuestionIsDeclined();
    void waitsAndThenQuits();
    void saysWhatWasInterrupted();
    void asksAboutAHalfMadeChange();
    void changesAndAuditLeadToEachOther();
    void showsTheDoorsWhereThereIsNoProfile();
    void saysThatAStoreIsNotOurs();

private:
    void makeFleet(const QString &delay);
    void releaseSuspension();
    void open();
    MainWindow &window() { return m_workspace->window(); }
    QuitQuestion *question() { return window().findChild<QuitQuestion *>(); }
    QString state();

    std::unique_ptr<Ctl> m_ctl;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_Workspace::init()
{
    for (const char *name : {"THINGSPACE_KEY", "THINGSPACE_SECRET", "THINGSPACE_USERNAME", "THINGSPACE_PASSWORD"})
        qputenv(name, "any");
    m_ctl = std::make_unique<Ctl>();
    m_settings = std::make_unique<QSettings>(m_ctl->file(u"settings.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>();
}

void tst_Workspace::cleanup()
{
    m_workspace.reset();
    m_simulator.reset();
    m_theme.reset();
    m_settings.reset();
    m_ctl.reset();
}

void tst_Workspace::makeFleet(const QString &delay)
{
    m_simulator = std::make_unique<SimulatorProcess>(QStringList {u"--devices"_s, u"120"_s, u"--delay"_s, delay});
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    QStringList accounts;
    for (const QJsonValueConstRef account : m_simulator->get(u"/simulator/accounts"_s).array())
        accounts << account.toString();
    QCOMPARE(m_ctl->addProfile(m_simulator->origin(), accounts).exitCode, 0);
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

void tst_Workspace::releaseSuspension()
{
    QCOMPARE(m_ctl->json({u"change"_s, u"plan"_s, u"suspend"_s, u"--filter"_s, u"state:active"_s}).exitCode, 0);
    QCOMPARE(m_ctl->json({u"change"_s, u"apply"_s, u"1"_s, u"--yes"_s}).exitCode, 0);
}

void tst_Workspace::open()
{
    m_workspace = std::make_unique<Workspace>(WorkspacePlan {{StoreUrl::Kind::Sqlite, m_ctl->storeFile(), {}}, u"default"_s, false, false}, *m_theme, *m_settings);
    m_workspace->open({});
}

QString tst_Workspace::state()
{
    return m_ctl->json({u"change"_s, u"show"_s, u"1"_s}).json[u"state"].toString();
}

void tst_Workspace::leavesAtOnceWhenNothingRuns()
{
    makeFleet(u"0..10"_s);
    open();
    QSignalSpy finished(m_workspace.get(), &Workspace::finished);
    window().close();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QVERIFY(!window().isVisible());
}

void tst_Workspace::asksBeforeItLeavesRunningWork()
{
    makeFleet(u"60000..90000"_s);
    releaseSuspension();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(state() == u"running"_s, 20'000);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, 10'000);
    QVERIFY(window().isVisible());
    // It tells how many.
    const int sent = m_ctl->json({u"change"_s, u"show"_s, u"1"_s}).json[u"counts"][u"awaiting-carrier"].toInt();
    const QString standing = question()->findChild<QLabel *>(u"quit.standing"_s)->text();
    QVERIFY(sent > 50);
    QVERIFY2(standing.contains(QString::number(sent)), qPrintable(standing));
}

void tst_Workspace::pausesAndQuits()
{
    makeFleet(u"60000..90000"_s);
    releaseSuspension();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(state() == u"running"_s, 20'000);
    QSignalSpy finished(m_workspace.get(), &Workspace::finished);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, 10'000);
    question()->findChild<QPushButton *>(u"quit.pause"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(state(), u"paused"_s);
}

void tst_Workspace::staysWhenTheQuestionIsDeclined()
{
    makeFleet(u"60000..90000"_s);
    releaseSuspension();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(state() == u"running"_s, 20'000);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, 10'000);
    question()->reject();
    QTRY_VERIFY(question() == nullptr);
    QVERIFY(window().isVisible());
    QCOMPARE(state(), u"running"_s);
    // And it may be asked again.
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, 10'000);
}

void tst_Workspace::waitsAndThenQuits()
{
    makeFleet(u"2500..3000"_s);
    releaseSuspension();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(state() == u"running"_s, 20'000);
    QSignalSpy finished(m_workspace.get(), &Workspace::finished);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, 10'000);
    question()->findChild<QPushButton *>(u"quit.wait"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(state(), u"succeeded"_s);
}

void tst_Workspace::saysWhatWasInterrupted()
{
    makeFleet(u"60000..90000"_s);
    releaseSuspension();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(state() == u"running"_s, 20'000);
    // Gone without a word, as after a crash: what was on the wire is the next start's to find out.
    m_workspace.reset();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(!window().notice().sentence().isEmpty(), 20'000);
}

void tst_Workspace::asksAboutAHalfMadeChange()
{
    makeFleet(u"0..10"_s);
    QCOMPARE(m_ctl->json({u"change"_s, u"plan"_s, u"suspend"_s, u"--filter"_s, u"state:active"_s}).exitCode, 0);
    open();
    QTRY_VERIFY(!m_workspace->isEmpty());
    const auto changes = window().findChild<ChangesPage *>();
    Q_EMIT changes->reviewRequested(ChangeId {1});
    auto *wizard = window().findChild<ChangeWizard *>();
    QVERIFY(wizard != nullptr);
    QTRY_COMPARE(wizard->draft(), ChangeId {1});
    QSignalSpy finished(m_workspace.get(), &Workspace::finished);
    window().close();
    QTRY_VERIFY(wizard->findChild<QPushButton *>(u"wizard.leave.stay"_s) != nullptr);
    wizard->findChild<QPushButton *>(u"wizard.leave.stay"_s)->click();
    QTRY_VERIFY(wizard->findChild<QPushButton *>(u"wizard.leave.stay"_s) == nullptr);
    QVERIFY(window().isVisible() && wizard->isVisible());
    // And it may be asked again.
    window().close();
    QTRY_VERIFY(wizard->findChild<QPushButton *>(u"wizard.leave.keep"_s) != nullptr);
    wizard->findChild<QPushButton *>(u"wizard.leave.keep"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(state(), u"draft"_s);
}

void tst_Workspace::changesAndAuditLeadToEachOther()
{
    makeFleet(u"0..10"_s);
    QCOMPARE(m_ctl->json({u"change"_s, u"plan"_s, u"suspend"_s, u"--filter"_s, u"state:active"_s}).exitCode, 0);
    open();
    QTRY_VERIFY(!m_workspace->isEmpty());
    auto *changes = window().findChild<ChangesPage *>();
    auto *audit = window().findChild<AuditPage *>();
    Q_EMIT changes->auditRequested(ChangeId {1});
    QCOMPARE(window().currentPage(), audit);
    QCOMPARE(audit->findChild<QLineEdit *>(u"audit.change"_s)->text(), u"1"_s);
    Q_EMIT audit->changeOpened(ChangeId {1});
    QCOMPARE(window().currentPage(), changes);
    QTRY_VERIFY(changes->findChild<QLabel *>(u"changes.facts"_s)->text().contains(u"change 1"_s));
}

void tst_Workspace::showsTheDoorsWhereThereIsNoProfile()
{
    open();
    QTRY_VERIFY(window().findChild<QWidget *>(u"door.demo.open"_s)->isVisible());
    QVERIFY(window().findChild<QWidget *>(u"door.profile.new"_s)->isVisible());
    QVERIFY(!window().findChild<QWidget *>(u"navigation"_s)->isVisible());
    QSignalSpy demo(m_workspace.get(), &Workspace::demoRequested);
    QTest::mouseClick(window().findChild<QWidget *>(u"door.demo.open"_s), Qt::LeftButton);
    QCOMPARE(demo.size(), 1);
}

void tst_Workspace::saysThatAStoreIsNotOurs()
{
    m_ctl->write(u"fleet.sqlite"_s, "this is not a store, and nothing of it may be lost");
    open();
    QTRY_VERIFY_WITH_TIMEOUT(window().hasStoreProblem(), 10'000);
    QVERIFY(window().findChild<QWidget *>(u"storeProblem"_s)->isVisible());
    QCOMPARE(m_ctl->read(u"fleet.sqlite"_s), QByteArray("this is not a store, and nothing of it may be lost"));
}

QTEST_MAIN(tst_Workspace)
#include "tst_workspace.moc"
