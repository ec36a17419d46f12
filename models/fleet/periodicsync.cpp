#include "models/fleet/periodicsync.h"

PeriodicSync::PeriodicSync(Factory make, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent)
    , m_make(std::move(make))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &PeriodicSync::run);
}

PeriodicSync::~PeriodicSync() = default;

void PeriodicSync::start(bool now)
{
    if (isRunning())
        return;
    if (now)
        run();
    else
        m_timer.start();
}

void PeriodicSync::stop()
{
    m_timer.stop();
    if (!m_sync)
        return;
    // Perhaps inside one of its signals: it goes when that has returned.
    m_sync->disconnect(this);
    m_sync->cancel();
    m_sync.release()->deleteLater();
}

void PeriodicSync::run()
{
    if (isRunning())
        return;
    m_timer.stop();
    m_sync = m_make();
    connect(m_sync.get(), &FleetSync::finished, this, &PeriodicSync::handleFinished);
    m_sync->start();
    Q_EMIT started();
}

void PeriodicSync::handleFinished(const Result<SyncSummary> &result)
{
    // Its own signal is still on the stack: it goes when that has returned.
    m_sync.release()->deleteLater();
    m_timer.start();
    Q_EMIT finished(result);
}
