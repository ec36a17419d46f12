#pragma once

#include "app/credentials/environmentsecretsource.h"
#include "app/credentials/layeredsecretsource.h"
#include "app/desktop/demosecretsource.h"
#include "app/desktop/desktoparguments.h"
#include "app/desktop/enginethread.h"
#include "app/desktop/fleetjobs.h"
#include "app/desktop/keychainkeeper.h"
#include "app/desktop/quitting.h"
#include "app/desktop/statusfacts.h"
#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/changenotices.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"
#include "ui/common/actions.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"

#include <QObject>
#include <QSystemTrayIcon>

class AuditPage;
class CataloguePage;
class ChangeWizard;
class ChangesPage;
class DevicesPage;
class SettingsPage;

/// What is opened at a start, or by a door of the first page.
struct WorkspacePlan
{
    StoreUrl store;
    /// The profile to show first, and the one that the environment's login is for.
    QString profile;
    /// The demo's own store: its login is made up.
    bool isDemo = false;
    /// There is nothing in it yet: it is synced, and a first change shown.
    bool isNewDemo = false;
};

/// Everything around one open store: threads, engine, pages, window. Creation is here, what each tells the other is in wiring.cpp;
/// what they do is theirs.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// `theme` and `settings` outlive it.
    Workspace(const WorkspacePlan &plan, Theme &theme, QSettings &settings);
    ~Workspace() override;

    /// Shows the window and begins the work; what `arguments` ask for is shown once the store is read.
    void open(const DesktopArguments &arguments);
    MainWindow &window() { return *m_window; }
    /// What a start asks for, this one or another on the same store: a profile, a page, a file for the wizard.
    void show(const DesktopArguments &arguments);
    /// There is no profile: nothing can run here.
    bool isEmpty() const { return !m_profile.isKnown(); }
    Quitting &quitting() { return *m_quitting; }

Q_SIGNALS:
    /// The demo's door was chosen.
    void demoRequested();
    /// The window has gone, everything is committed.
    void finished();

private:
    friend void wire(Workspace &workspace);

    PageContext context();
    void createPages();
    ChangeWizard *openWizard(const QList<DeviceId> &lines, const QString &file, ChangeId draft);
    void openDrafts(QList<ChangeId> drafts);
    void showFirstChange();
    void tellWhatWasInterrupted();

    WorkspacePlan m_plan;
    Theme &m_theme;
    QSettings &m_settings;
    SystemClock m_clock;
    StoreThread m_reading;
    StoreThread m_working;
    StoreWatch m_watch;
    CurrentProfile m_profile;
    Actions m_actions;
    KeychainKeeper m_keychain;
    EnvironmentSecretSource m_environment;
    LayeredSecretSource m_layered;
    DemoSecretSource m_demoLogin;
    SecretSource &m_secrets;
    EngineThread m_engine;
    FleetJobs m_jobs;
    ChangeNotices m_notices;
    StatusFacts m_facts;
    QSystemTrayIcon m_tray;
    Notifier m_notifier;
    std::unique_ptr<MainWindow> m_window;
    DevicesPage *m_devices = nullptr;
    ChangesPage *m_changes = nullptr;
    CataloguePage *m_catalogue = nullptr;
    AuditPage *m_audit = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    std::unique_ptr<Quitting> m_quitting;
};

/// Who tells whom: every connection between rooms, in one column.
void wire(Workspace &workspace);
