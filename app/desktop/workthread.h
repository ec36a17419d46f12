#pragma once

#include "thingspace/basics/mailbox.h"

#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

/// A thread with an event loop and one object of type T on it: made by the first step, used and destroyed there, step after step.
/// Lives on its owner's thread.
template<typename T>
class WorkThread
{
public:
    WorkThread(const QString &name, std::function<std::unique_ptr<T>()> make)
        : m_make(std::move(make))
    {
        m_thread.setObjectName(name);
        m_steps.moveToThread(&m_thread);
        m_thread.start();
    }

    /// Waits for the step at hand and for T's end; steps behind it are not taken any more.
    ~WorkThread()
    {
        m_stopped = true;
        m_steps.post([this] {
            m_state.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }

    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    void post(std::function<void(T &)> step)
    {
        m_steps.post([this, step = std::move(step)] {
            if (m_stopped)
                return;
            if (!m_state)
                m_state = m_make();
            step(*m_state);
        });
    }

private:
    QThread m_thread;
    Mailbox m_steps;
    std::function<std::unique_ptr<T>()> m_make;
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<T> m_state;
};
