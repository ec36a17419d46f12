#include "app/desktop/program.h"

#include "app/desktop/demofleet.h"
#include "models/values/wording.h"
#include "ui/common/noticebar.h"
#include "ui/common/shownzone.h"
#include "ui/settings/appearance.h"
#include "ui/shell/firststart.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int kExitUnreachable = 3;

} // namespace

Program::Program(DesktopArguments arguments, QSettings &settings)
    : m_arguments(std::move(arguments))
    , m_settings(settings)
{
    m_theme.choose(appearance::theme(m_settings));
    shownzone::choose(appearance::times(m_settings));
    // The end of a desktop session, or whoever started us: in order, and without a question that nobody would read.
    connect(&m_termination, &Termination::asked, this, [this] {
        if (m_workspace)
            m_workspace->quitting().quit();
        else
            QApplication::quit();
    });
}

Program::~Program() = default;

std::optional<int> Program::begin()
{
    const StoreUrl store = m_arguments.demo ? DemoFleet(DemoFleet::defaultFolder(), m_clock).store() : m_arguments.store.value_or(defaultStoreUrl());
    if (const auto elsewhere = claim(store))
        return elsewhere;
    if (m_arguments.demo)
        openDemo();
    else
        openStore({store, m_arguments.profile});
    return std::nullopt;
}

std::optional<int> Program::claim(const StoreUrl &store)
{
    auto instance = std::make_unique<SingleInstance>(store);
    const auto role = instance->claim(m_arguments.forRunningWindow());
    if (!role) {
        QTextStream(stderr) << wording::sentence(role.error()) << '\n';
        return kExitUnreachable;
    }
    if (*role == SingleInstance::Role::Second)
        return 0;
    connect(instance.get(), &SingleInstance::raiseRequested, this, [this](const QStringList &arguments) {
        if (!m_workspace)
            return;
        m_workspace->window().raiseToFront();
        if (const auto asked = parseDesktopArguments(arguments, QDir::currentPath()))
            m_workspace->show(*asked);
    });
    m_instance = std::move(instance);
    return std::nullopt;
}

void Program::openStore(const WorkspacePlan &plan)
{
    m_workspace = std::make_unique<Workspace>(plan, m_theme, m_settings);
    connect(m_workspace.get(), &Workspace::demoRequested, this, &Program::handleDemoDoor);
    connect(m_workspace.get(), &Workspace::finished, this, [] { QApplication::quit(); });
    m_workspace->open(m_arguments);
}

void Program::openDemo()
{
    m_demo = std::make_unique<DemoFleet>(DemoFleet::defaultFolder(), m_clock);
    connect(m_demo.get(), &DemoFleet::ready, this, [this](const StoreUrl &store, const QString &profile) { leaveFor({store, profile, true, m_demo->isNew()}); });
    connect(m_demo.get(), &DemoFleet::failed, this, [this](const Error &error) {
        if (m_workspace) {
            m_workspace->window().firstStart().setDemoProgress({});
            m_workspace->window().notice().say(NoticeBar::Kind::Error, wording::sentence(error));
            return;
        }
        // Nothing to show it in yet: the doors, and the sentence above them.
        openStore({defaultStoreUrl(), {}});
        m_workspace->window().notice().say(NoticeBar::Kind::Error, wording::sentence(error));
    });
    m_demo->start();
}

void Program::leaveFor(const WorkspacePlan &plan)
{
    if (!m_workspace)
        return openStore(plan);
    // Nothing runs where there is no profile, so there is nothing to wait for.
    m_workspace->disconnect(this);
    m_workspace.release()->deleteLater();
    openStore(plan);
}

void Program::handleDemoDoor()
{
    // Where somebody works, the demo is a window of its own.
    if (!m_workspace->isEmpty()) {
        QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s});
        return;
    }
    m_workspace->window().firstStart().setDemoProgress(tr("Making the demo fleet…"));
    const StoreUrl store = DemoFleet(DemoFleet::defaultFolder(), m_clock).store();
    if (claim(store))
        QApplication::quit();
    else
        openDemo();
}
