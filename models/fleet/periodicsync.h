#pragma once

#include "models/fleet/fleetsync.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

/// Runs a FleetSync of one profile again and again: `every` after the one before has ended, never two at once.
class PeriodicSync : public QObject
{
    Q_OBJECT

public:
    /// Makes one sync, unparented, not yet started.
    using Factory = std::function<std::unique_ptr<FleetSync>()>;

    PeriodicSync(Factory make, std::chrono::milliseconds every, QObject *parent = nullptr);
    ~PeriodicSync() override;

    /// The first sync starts after one interval, or now.
    void start(bool now = false);
    /// Cancels a sync that is running.
    void stop();
    bool isRunning() const { return m_sync != nullptr; }

Q_SIGNALS:
    void started();
    void finished(const Result<SyncSummary> &result);

private:
    void run();
    void handleFinished(const Result<SyncSummary> &result);

    Factory m_make;
    QTimer m_timer;
    std::unique_ptr<FleetSync> m_sync;
};
