#pragma once

#include "app/desktop/desktoparguments.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/workspace.h"
#include "app/process/termination.h"
#include "ui/common/theme.h"

#include <QObject>
#include <QSettings>

#include <memory>

class DemoFleet;

/// The running window program: which store is open in it, the demo's door, other starts that hand themselves over, the end.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(DesktopArguments arguments, QSettings &settings);
    ~Program() override;

    /// std::nullopt: the window is open, the event loop may begin. Else the exit code: another window has it, or it cannot be.
    std::optional<int> begin();

private:
    std::optional<int> claim(const StoreUrl &store);
    void openStore(const WorkspacePlan &plan);
    void openDemo();
    void leaveFor(const WorkspacePlan &plan);
    void handleDemoDoor();

    DesktopArguments m_arguments;
    QSettings &m_settings;
    SystemClock m_clock;
    Theme m_theme;
    Termination m_termination;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<Workspace> m_workspace;
};
