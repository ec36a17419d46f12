// Who tells whom: every connection between rooms, in one column. What each does with it is its own.

#include "app/desktop/workspace.h"

#include "models/changes/watching/changewords.h"
#include "models/values/wording.h"
#include "ui/audit/auditpage.h"
#include "ui/changes/changespage.h"
#include "ui/changes/rulesdialog.h"
#include "ui/changes/settleflow.h"
#include "ui/common/noticebar.h"
#include "ui/devices/devicespage.h"
#include "ui/settings/callbacksbox.h"
#include "ui/settings/readingsection.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/firststart.h"

#include <QAction>

namespace {

/// Whether the carrier could be talked to, by how the last talk with it ended.
void noteConnection(StatusLine &status, const std::optional<Error> &error)
{
    if (!error)
        status.setConnectionProblem({});
    else if (error->kind == Error::Kind::Network || error->kind == Error::Kind::Http || error->kind == Error::Kind::Protocol || error->kind == Error::Kind::Service
             || error->code.startsWith(QLatin1StringView("credentials.")))
        status.setConnectionProblem(wording::sentence(*error));
}

template<typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

void wire(Workspace &w)
{
    const auto action = [&w](const char *id) {
        Actions::setRefusal(w.m_actions.action(id), {});
        return w.m_actions.action(id);
    };
    MainWindow *window = w.m_window.get();
    StatusLine *status = &window->statusLine();
    NoticeBar *notice = &window->notice();
    const auto openChange = [&w, window](ChangeId change) {
        window->showPage(w.m_changes);
        w.m_changes->openChange(change);
    };

    // store → status line, store problems
    QObject::connect(&w.m_facts, &StatusFacts::readAtChanged, status, &StatusLine::setReadAt);
    QObject::connect(&w.m_facts, &StatusFacts::budgetChanged, status, &StatusLine::setBudget);
    QObject::connect(&w.m_facts, &StatusFacts::carrierTroubleChanged, status, &StatusLine::setConnectionProblem);
    QObject::connect(&w.m_facts, &StatusFacts::ticked, status, &StatusLine::setNow);
    QObject::connect(&w.m_watch, &StoreWatch::failed, window, [window](const Error &error) { window->showStoreProblem(wording::sentence(error)); });
    QObject::connect(&w.m_watch, &StoreWatch::recovered, window, &MainWindow::hideStoreProblem);

    // devices ↔ carrier
    QObject::connect(w.m_devices, &DevicesPage::syncRequested, &w, [&w](const SyncOptions &options) { w.m_jobs.sync(w.m_profile.profile().name, options); });
    QObject::connect(w.m_devices, &DevicesPage::syncCancelRequested, &w.m_jobs, &FleetJobs::cancelSync);
    QObject::connect(w.m_devices, &DevicesPage::refreshRequested, &w, [&w](const QList<DeviceId> &lines) {
        w.m_devices->showRefreshStarted();
        w.m_jobs.refresh(w.m_profile.profile().name, lines);
    });
    QObject::connect(&w.m_jobs, &FleetJobs::syncStarted, w.m_devices, &DevicesPage::showSyncStarted);
    QObject::connect(&w.m_jobs, &FleetJobs::syncProgressed, w.m_devices, &DevicesPage::showSyncProgress);
    QObject::connect(&w.m_jobs, &FleetJobs::syncFinished, w.m_devices, &DevicesPage::showSyncFinished);
    QObject::connect(&w.m_jobs, &FleetJobs::refreshFinished, w.m_devices, &DevicesPage::showRefreshFinished);
    QObject::connect(&w.m_jobs, &FleetJobs::syncFinished, &w, [&w, status](const Result<SyncSummary> &result) {
        noteConnection(*status, errorOf(result));
        if (result && w.m_plan.isNewDemo)
            w.showFirstChange();
    });
    QObject::connect(&w.m_jobs, &FleetJobs::refreshFinished, &w, [status](const Result<SyncSummary> &result) { noteConnection(*status, errorOf(result)); });

    // Only the profile on show is read by itself, as often as the settings have it.
    const auto readRegularly = [&w] {
        const auto every = w.m_profile.isKnown() ? ReadingSection::interval(w.m_settings) : std::nullopt;
        w.m_jobs.setSyncEvery(w.m_profile.profile().name, every);
    };
    QObject::connect(w.m_settingsPage, &SettingsPage::readingIntervalChanged, &w, readRegularly);
    QObject::connect(&w.m_profile, &CurrentProfile::changed, &w, readRegularly);

    // pages → wizard, pages → pages
    QObject::connect(w.m_devices, &DevicesPage::changeRequested, &w, [&w](const QList<DeviceId> &lines) { w.openWizard(lines, {}, {}); });
    QObject::connect(w.m_devices, &DevicesPage::fileDropped, &w, [&w](const QString &file) { w.openWizard({}, file, {}); });
    QObject::connect(w.m_devices, &DevicesPage::changeOpened, &w, openChange);
    QObject::connect(w.m_devices, &DevicesPage::draftsMade, &w, &Workspace::openDrafts);
    QObject::connect(w.m_changes, &ChangesPage::reviewRequested, &w, [&w](ChangeId draft) { w.openWizard({}, {}, draft); });
    QObject::connect(w.m_audit, &AuditPage::changeOpened, &w, openChange);
    QObject::connect(w.m_changes, &ChangesPage::auditRequested, &w, [&w, window](ChangeId change) {
        window->showPage(w.m_audit);
        w.m_audit->showChange(change);
    });
    const auto allowNew = [&w] {
        Actions::setRefusal(w.m_actions.action("change.new"), w.m_profile.isKnown() ? std::nullopt : std::optional(Workspace::tr("There is no profile yet.")));
    };
    allowNew();
    QObject::connect(&w.m_profile, &CurrentProfile::changed, &w, allowNew);
    QObject::connect(w.m_actions.action("change.new"), &QAction::triggered, &w, [&w, window] {
        // On its own page it is about the selection, which the page knows.
        if (window->currentPage() != w.m_devices)
            w.openWizard({}, {}, {});
    });

    // changes ↔ carrier: settling by hand
    QObject::connect(w.m_changes->settling(), &SettleFlow::examineRequested, &w.m_jobs, &FleetJobs::examine);
    QObject::connect(w.m_changes->settling(), &SettleFlow::settleRequested, &w.m_jobs, &FleetJobs::settle);
    QObject::connect(&w.m_jobs, &FleetJobs::examined, w.m_changes->settling(), &SettleFlow::showFindings);
    QObject::connect(&w.m_jobs, &FleetJobs::settled, w.m_changes->settling(), &SettleFlow::showSettled);
    QObject::connect(w.m_changes->settling(), &SettleFlow::done, &w.m_watch, &StoreWatch::look);

    // changes → badge, notifications
    QObject::connect(&w.m_notices, &ChangeNotices::runningChanged, window, [&w, window](int running) { window->setRunning(w.m_changes, running); });
    QObject::connect(&w.m_notices, &ChangeNotices::ended, &w, [&w, window](const Change &change) {
        if (!window->isActiveWindow())
            w.m_notifier.tell(Workspace::tr("Change %1 has ended").arg(change.id.value), changewords::ended(change), change.id.value);
    });
    QObject::connect(&w.m_notices, &ChangeNotices::begun, &w, [&w, window](const Change &change) {
        if (!window->isActiveWindow())
            w.m_notifier.tell(Workspace::tr("Change %1 begins").arg(change.id.value), changewords::title(change), change.id.value);
    });
    QObject::connect(&w.m_notices, &ChangeNotices::asked, &w, [&w, window, notice](const Change &change) {
        if (!window->isActiveWindow())
            w.m_notifier.tell(Workspace::tr("Change %1 asks").arg(change.id.value), changewords::paused(change), change.id.value);
        //: a change's number and title, and why it did not begin
        notice->say(NoticeBar::Kind::Warning, Workspace::tr("Change %1, %2: %3").arg(QString::number(change.id.value), changewords::title(change), changewords::paused(change)),
                    w.m_actions.action("page.changes"));
    });
    QObject::connect(w.m_changes, &ChangesPage::linesRequested, window, [&w, window](const QString &filter) {
        window->showPage(w.m_devices);
        w.m_devices->setFilter(filter);
    });
    Actions::setRefusal(action("help.rules"), {});
    QObject::connect(action("help.rules"), &QAction::triggered, window, [window] { (new RulesDialog(window))->show(); });
    QObject::connect(&w.m_notifier, &Notifier::clicked, window, [window, openChange](qint64 change) {
        window->raiseToFront();
        openChange(ChangeId {change});
    });

    // engine → window
    QObject::connect(&w.m_engine, &EngineThread::changeMoved, &w.m_watch, &StoreWatch::look);
    QObject::connect(&w.m_engine, &EngineThread::failed, notice, [notice, window](const Error &error) {
        // A store that nobody can read is said where everything else would be.
        if (!window->hasStoreProblem())
            notice->say(NoticeBar::Kind::Error, Workspace::tr("Nothing is sent at the moment: %1").arg(wording::sentence(error)));
    });
    QObject::connect(&w.m_engine, &EngineThread::recovered, notice, [notice] { notice->say(NoticeBar::Kind::Success, Workspace::tr("The work goes on.")); });

    QObject::connect(&w.m_engine, &EngineThread::callbackProblem, notice, [notice, window](const QString &profile, const Error &error) {
        if (!window->hasStoreProblem())
            notice->say(NoticeBar::Kind::Warning, Workspace::tr("Profile %1 receives no callbacks: %2").arg(profile, wording::sentence(error)));
    });

    // settings ↔ carrier and keychain
    QObject::connect(w.m_settingsPage, &SettingsPage::profilesChanged, &w.m_facts, &StatusFacts::read);
    QObject::connect(w.m_settingsPage, &SettingsPage::testRequested, &w.m_jobs, &FleetJobs::testProfile);
    QObject::connect(&w.m_jobs, &FleetJobs::profileTested, w.m_settingsPage, [&w, status](const QString &profile, const Result<void> &result) {
        noteConnection(*status, errorOf(result));
        w.m_settingsPage->showTestResult(profile, result);
    });
    QObject::connect(&w.m_settingsPage->callbacks(), &CallbacksBox::wished, &w.m_jobs, &FleetJobs::callbacks);
    QObject::connect(&w.m_jobs, &FleetJobs::callbacksAnswered, &w.m_settingsPage->callbacks(), &CallbacksBox::showAnswer);
    QObject::connect(&w.m_keychain, &KeychainKeeper::credentialsChanged, &w.m_jobs, &FleetJobs::forgetRefusal);
    QObject::connect(&w.m_keychain, &KeychainKeeper::credentialsChanged, &w.m_engine, &EngineThread::forgetRefusal);

    // doors
    QObject::connect(w.m_settingsPage, &SettingsPage::pageWanted, window, [&w, window] { window->showPage(w.m_settingsPage); });
    QObject::connect(w.m_settingsPage, &SettingsPage::connectClosed, window, &MainWindow::showWhatThereIs);
    QObject::connect(w.m_settingsPage, &SettingsPage::connected, &w, [&w, window](const QString &profile) {
        w.m_profile.choose(profile);
        window->showPage(w.m_devices);
    });
    QObject::connect(action("demo.open"), &QAction::triggered, &w, &Workspace::demoRequested);
    Actions::setRefusal(action("demo.open"), w.m_plan.isDemo ? std::optional(Workspace::tr("This is the demo fleet.")) : std::nullopt);

    // leaving
    QObject::connect(window, &MainWindow::quitRequested, &w, [&w, window] {
        const int edits = w.m_settingsPage->unsavedEdits();
        if (edits > 0)
            window->showPage(w.m_settingsPage);
        w.m_quitting->ask(edits);
    });
    QObject::connect(w.m_quitting.get(), &Quitting::done, &w, [&w, window] {
        window->closeForGood();
        Q_EMIT w.finished();
    });
    QObject::connect(&w.m_tray, &QSystemTrayIcon::activated, window, &MainWindow::raiseToFront);
}
