#pragma once

#include "models/store/storethread.h"

#include <QTimer>

#include <chrono>

/// Notices that somebody wrote to the store, this program or another: asks its counter a few times a second (PostgreSQL cannot tell so
/// cheaply: there, every two seconds count as a change).
class StoreWatch : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatch(StoreThread &store, QObject *parent = nullptr);

    void start();
    /// Asks now, and not only when the time has come.
    void look();

Q_SIGNALS:
    /// Something was committed since the last look; models read again what they show.
    void changed();
    /// The store cannot be read; told once until it can be again. What was asked for in vain meanwhile is to be read then: changed() follows.
    void failed(const Error &error);
    void recovered();

private:
    void handle(const Result<bool> &changed);

    StoreThread &m_store;
    QTimer m_timer;
    bool m_asking = false;
    bool m_failed = false;
};
