#include "app/desktop/workspace.h"

#include "app/desktop/demofleet.h"
#include "models/changes/watching/changewords.h"
#include "models/changes/watching/workstanding.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/wording.h"
#include "ui/audit/auditpage.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/changes/changespage.h"
#include "ui/changes/wizard/changewizard.h"
#include "ui/common/noticebar.h"
#include "ui/devices/devicespage.h"
#include "ui/settings/settingspage.h"

#include <QIcon>

using namespace Qt::StringLiterals;

Workspace::Workspace(const WorkspacePlan &plan, Theme &theme, QSettings &settings)
    : m_plan(plan)
    , m_theme(theme)
    , m_settings(settings)
    , m_reading(plan.store)
    , m_working(plan.store)
    , m_watch(m_reading)
    , m_actions(&settings)
    , m_keychain(m_reading, m_working, m_watch, m_clock)
    , m_environment(QProcessEnvironment::systemEnvironment(), plan.profile)
    , m_layered(m_environment, m_keychain.secrets())
    , m_demoLogin(m_layered)
    , m_secrets(plan.isDemo ? static_cast<SecretSource &>(m_demoLogin) : m_layered)
    , m_engine(plan.store, m_secrets, m_clock)
    , m_jobs(plan.store, m_secrets, m_clock)
    , m_notices(m_reading, m_watch)
    , m_facts(context())
    , m_notifier(&m_tray)
    , m_window(std::make_unique<MainWindow>(context()))
    , m_quitting(std::make_unique<Quitting>(context(), m_engine, *m_window, &m_tray))
{
    createPages();
    m_tray.setIcon(QIcon(u":/icons/thingdesk.svg"_s));
    m_tray.setToolTip(tr("Thingdesk"));
    wire(*this);
}

Workspace::~Workspace() = default;

PageContext Workspace::context()
{
    return {m_reading, m_working, m_watch, m_profile, m_actions, m_settings, m_clock};
}

void Workspace::createPages()
{
    m_devices = new DevicesPage(context(), m_window.get());
    m_changes = new ChangesPage(context(), m_window.get());
    m_catalogue = new CataloguePage(context(), m_window.get());
    m_audit = new AuditPage(context(), m_window.get());
    m_settingsPage = new SettingsPage(context(), m_keychain, m_theme, m_window.get());
    m_window->addPage(m_devices, "page.devices");
    m_window->addPage(m_changes, "page.changes");
    m_window->addPage(m_catalogue, "page.plans");
    m_window->addPage(m_audit, "page.audit");
    m_window->addPage(m_settingsPage, "page.settings");
    m_window->finishPages();
}

void Workspace::open(const DesktopArguments &arguments)
{
    m_window->show();
    connect(&m_profile, &CurrentProfile::allChanged, this, [this, arguments] {
        show(arguments);
        if (m_plan.isNewDemo)
            m_jobs.sync(m_plan.profile);
    }, Qt::SingleShotConnection);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray.show();
    m_watch.start();
    // Indexes that a large first load leaves to be made afterwards: on the way, nobody waits for them.
    m_working.ask<void>([](Database &db) { return DeviceStore(db).ensureIndexes(); }, this, [](const Result<void> &) { });
    tellWhatWasInterrupted();
    m_engine.start();
    m_facts.read();
}

void Workspace::tellWhatWasInterrupted()
{
    m_reading.ask<WorkStanding>(&readWorkStanding, this, [this](const Result<WorkStanding> &standing) {
        if (!standing) {
            m_window->showStoreProblem(wording::sentence(standing.error()));
            return;
        }
        const QString sentence = changewords::interrupted(*standing);
        if (!sentence.isEmpty())
            m_window->notice().say(NoticeBar::Kind::Information, sentence, m_actions.action("page.changes"));
    });
}

ChangeWizard *Workspace::openWizard(const QList<DeviceId> &lines, const QString &file, ChangeId draft)
{
    auto *wizard = new ChangeWizard(context(), WizardStart {{}, lines, file, draft}, m_window.get());
    connect(wizard, &ChangeWizard::released, this, [this](ChangeId change) {
        m_window->showPage(m_changes);
        m_changes->openChange(change);
    });
    wizard->show();
    return wizard;
}

// One after the other: the next opens when the one before is closed.
void Workspace::openDrafts(QList<ChangeId> drafts)
{
    if (drafts.isEmpty() || !m_window->isVisible())
        return;
    const ChangeWizard *wizard = openWizard({}, {}, drafts.takeFirst());
    connect(wizard, &QDialog::finished, this, [this, drafts] { openDrafts(drafts); }, Qt::QueuedConnection);
}

// The first look at a demo: a fleet, and then a change that runs.
void Workspace::showFirstChange()
{
    m_plan.isNewDemo = false;
    m_working.ask<ChangeId>([&clock = m_clock](Database &db) { return prepareFirstChange(db, clock); }, this, [this](const Result<ChangeId> &change) {
        if (!change)
            return m_window->notice().say(NoticeBar::Kind::Error, wording::sentence(change.error()));
        m_window->notice().say(NoticeBar::Kind::Information,
                               tr("This is a made-up fleet on a simulator of your own. A first change runs on it now, as an example; look at it while it goes."),
                               m_actions.action("page.changes"));
    });
}

void Workspace::show(const DesktopArguments &arguments)
{
    if (!arguments.profile.isEmpty())
        m_profile.choose(arguments.profile);
    if (!arguments.page.isEmpty() && m_profile.isKnown())
        m_actions.action(qPrintable(u"page."_s + arguments.page))->trigger();
    if (!arguments.file.isEmpty())
        openWizard({}, arguments.file, {});
}
