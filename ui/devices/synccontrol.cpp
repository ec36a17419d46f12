#include "ui/devices/synccontrol.h"

#include "thingspace/basics/clock.h"
#include "ui/common/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SyncControl::SyncControl(Actions &actions, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_stack(new QStackedLayout(this))
    , m_figures(new QLabel)
{
    createLayout(actions);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SyncControl::showFigures);
}

void SyncControl::createLayout(Actions &actions)
{
    auto *start = new QToolButton;
    start->setObjectName(u"devices.sync"_s);
    start->setDefaultAction(actions.action("fleet.sync"));
    start->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    start->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);

    auto *running = new QWidget;
    auto *layout = new QHBoxLayout(running);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_figures->setObjectName(u"devices.sync.progress"_s);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    //: The widest text that the progress of a sync will show: it keeps its place.
    m_figures->setMinimumWidth(m_figures->fontMetrics().horizontalAdvance(tr("%Ln line(s), %1/s", nullptr, 1'000'000).arg(QLocale().toString(10'000))));
    auto *stop = new QToolButton;
    stop->setObjectName(u"devices.sync.stop"_s);
    stop->setDefaultAction(actions.action("fleet.sync-cancel"));
    stop->setToolButtonStyle(Qt::ToolButtonIconOnly);
    stop->setAutoRaise(true);
    stop->setAccessibleName(tr("Stop the sync"));
    layout->addWidget(m_figures, 1);
    layout->addWidget(stop);

    m_stack->setContentsMargins(0, 0, 0, 0);
    auto *idle = new QWidget;
    auto *right = new QHBoxLayout(idle);
    right->setContentsMargins(0, 0, 0, 0);
    right->addStretch();
    right->addWidget(start);
    m_stack->addWidget(idle);
    m_stack->addWidget(running);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void SyncControl::showRunning()
{
    m_running = true;
    m_devices = 0;
    m_begun = m_clock.bootTime();
    m_stack->setCurrentIndex(1);
    m_figures->setText(tr("Syncing…"));
    m_tick.start();
}

void SyncControl::showProgress(const SyncProgress &progress)
{
    if (!m_running)
        return;
    m_devices = progress.devices;
    showFigures();
}

void SyncControl::showIdle()
{
    m_running = false;
    m_tick.stop();
    m_stack->setCurrentIndex(0);
}

// From a second on a rate means something.
void SyncControl::showFigures()
{
    const auto elapsed = m_clock.bootTime() - m_begun;
    if (m_devices == 0)
        return;
    const int lines = int(m_devices);
    const qint64 rate = elapsed < 1s ? 0 : m_devices * 1000 / elapsed.count();
    m_figures->setText(rate == 0 ? tr("%Ln line(s)", nullptr, lines) : tr("%Ln line(s), %1/s", nullptr, lines).arg(QLocale().toString(rate)));
}
