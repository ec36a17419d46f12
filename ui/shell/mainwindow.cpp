#include "ui/shell/mainwindow.h"

#include "models/catalogue/currentprofile.h"
#include "ui/common/actions.h"
#include "ui/common/emptystate.h"
#include "ui/common/noticebar.h"
#include "ui/common/page.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/firststart.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/navigation.h"
#include "ui/shell/windowstate.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString kPageKey = u"window/page"_s;

} // namespace

MainWindow::MainWindow(const PageContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_navigation(new Navigation)
    , m_world(new WorldStrip)
    , m_notice(new NoticeBar)
    , m_stack(new QStackedWidget)
    , m_firstStart(new FirstStart(context.actions))
    , m_storeProblem(new EmptyState(QStringLiteral("dialog-error")))
    , m_status(new StatusLine)
    , m_palette(new CommandPalette(context.actions, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Thingdesk"));
    createActions();
    createLayout();
    connectSignals();
    (new WindowState(this, context.settings))->restore();
    showWorld();
}

void MainWindow::createActions()
{
    // Whatever has the focus, a command's key reaches it.
    addActions(m_context.actions.all());
    const auto enable = [this](const char *id, auto handler) {
        QAction *action = m_context.actions.action(id);
        Actions::setRefusal(action, {});
        connect(action, &QAction::triggered, this, handler);
    };
    enable("palette.open", [this] { m_palette->open(); });
    enable("filter.focus", [this] {
        Page *page = currentPage();
        if (page != nullptr && page->filterWidget() != nullptr)
            page->filterWidget()->setFocus(Qt::ShortcutFocusReason);
    });
    enable("help.page", &MainWindow::showHelp);
    enable("help.about", [this] { (new AboutDialog(this))->open(); });
    enable("app.quit", &MainWindow::quitRequested);
}

void MainWindow::createLayout()
{
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->addWidget(m_firstStart);
    m_storeProblem->setObjectName(QStringLiteral("storeProblem"));
    m_storeProblem->setActions({m_context.actions.action("app.quit")});
    m_stack->addWidget(m_storeProblem);
    auto *work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(m_notice);
    work->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(work, 1);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_world);
    layout->addLayout(middle, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    setMinimumSize(800, 500);
}

void MainWindow::connectSignals()
{
    connect(&m_context.profile, &CurrentProfile::changed, this, &MainWindow::showWorld);
    connect(&m_context.profile, &CurrentProfile::allChanged, this, &MainWindow::showWorld);
    connect(m_status, &StatusLine::profileChosen, &m_context.profile, &CurrentProfile::choose);
}

void MainWindow::addPage(Page *page, const char *id)
{
    QAction *action = m_context.actions.action(id);
    Actions::setRefusal(action, {});
    m_pages.insert(page, action);
    m_stack->addWidget(page);
    // Settings stand apart at the bottom.
    if (action->objectName() == QLatin1StringView("page.settings"))
        m_navigation->addStretch();
    m_navigation->addPage(action);
    connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
    connect(page, &Page::statusChanged, this, [this, page] {
        if (page == currentPage())
            m_status->setPageText(page->statusText());
    });
}

void MainWindow::finishPages()
{
    const QString kept = m_context.settings.value(kPageKey).toString();
    Page *first = nullptr;
    for (auto page = m_pages.constBegin(); page != m_pages.constEnd(); ++page) {
        if (page.value()->objectName() == kept)
            first = page.key();
    }
    m_lastPage = first != nullptr ? first : m_pages.key(m_context.actions.action("page.devices"));
    showWorld();
}

void MainWindow::showPage(Page *page)
{
    m_lastPage = page;
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrent(m_pages.value(page));
    m_status->setPageText(page->statusText());
    page->workWidget()->setFocus(Qt::OtherFocusReason);
    m_context.settings.setValue(kPageKey, m_pages.value(page)->objectName());
    Q_EMIT pageShown(page);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::setRunning(Page *page, int count)
{
    m_navigation->setCount(m_pages.value(page), count);
}

void MainWindow::showWorld()
{
    const CurrentProfile &current = m_context.profile;
    const bool known = current.isKnown();
    const auto world = !known ? WorldStrip::World::None : current.isSimulator() ? WorldStrip::World::Simulator : WorldStrip::World::Live;
    m_world->show(world, current.profile().name, known && switchSetting(current.profile(), QLatin1StringView("writes")));
    m_status->setProfiles(current.all(), current.profile(), current.isSimulator());
    m_status->setVisible(known);
    m_navigation->setVisible(known);
    if (hasStoreProblem())
        return;
    if (!known)
        m_stack->setCurrentWidget(m_firstStart);
    else if (m_stack->currentWidget() == m_firstStart && m_lastPage != nullptr)
        showPage(m_lastPage);
}

void MainWindow::showWhatThereIs()
{
    if (!m_context.profile.isKnown())
        m_stack->setCurrentWidget(m_firstStart);
}

void MainWindow::showStoreProblem(const QString &sentence)
{
    m_storeProblem->setText(tr("The store cannot be used"), sentence);
    m_stack->setCurrentWidget(m_storeProblem);
    m_notice->clear();
    m_navigation->setEnabled(false);
}

bool MainWindow::hasStoreProblem() const
{
    return m_stack->currentWidget() == m_storeProblem;
}

void MainWindow::hideStoreProblem()
{
    if (!hasStoreProblem())
        return;
    m_navigation->setEnabled(true);
    m_stack->setCurrentWidget(m_firstStart);
    showWorld();
}

void MainWindow::showHelp()
{
    if (Page *page = currentPage())
        (new HelpDialog(*page, m_context.actions, this))->open();
    else
        (new AboutDialog(this))->open();
}

void MainWindow::closeForGood()
{
    m_mayClose = true;
    close();
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose)
        return QMainWindow::closeEvent(event);
    event->ignore();
    Q_EMIT quitRequested();
}
