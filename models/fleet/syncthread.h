#pragma once

#include "thingspace/basics/result.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

/// A thread for a state of type T (a connection and what goes with it): made, used and destroyed there, one step after another.
/// Answers come back by the context's own event loop, and no more once this is gone.
template<typename T>
class SyncThread
{
public:
    explicit SyncThread(std::unique_ptr<T> state)
        : m_state(std::move(state))
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }

    /// Waits for the step that is being taken; those behind it are not taken any more.
    ~SyncThread()
    {
        m_stopped = true;
        // A worker lives on its thread, so it is there that the state must go.
        QMetaObject::invokeMethod(&m_worker, [this] { m_state.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    SyncThread(const SyncThread &) = delete;
    SyncThread &operator=(const SyncThread &) = delete;

    /// `step` on the thread, then `done` with its answer in `context`'s.
    template<typename Step, typename Done>
    void post(Step step, QObject *context, Done done)
    {
        QMetaObject::invokeMethod(&m_worker, [this, step = std::move(step), context, done = std::move(done)] {
            if (m_stopped)
                return;
            QMetaObject::invokeMethod(context, [done, answer = step(*m_state)] { done(answer); }, Qt::QueuedConnection);
        }, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_worker;
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<T> m_state;
};
