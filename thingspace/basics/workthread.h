#pragma once

#include "thingspace/basics/mailbox.h"

#include <QPointer>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

/// A thread with an event loop and one object of type T on it (a connection and what goes with it): made by the first step, used and
/// destroyed there, step after step. Lives on its owner's thread, where answers come in.
template<typename T>
class WorkThread
{
public:
    /// `make` is called on the thread, and may hold nothing of the owner's but values.
    WorkThread(const QString &name, std::function<std::unique_ptr<T>()> make)
        : m_make(std::move(make))
    {
        m_thread.setObjectName(name);
        m_steps.moveToThread(&m_thread);
        m_thread.start();
    }

    /// Waits for the step at hand and for T's end; steps behind it are not taken any more, answers are not given any more.
    ~WorkThread()
    {
        m_stopped = true;
        m_steps.post([this] {
            m_state.reset();
            m_ended.store(true, std::memory_order_release);
            m_thread.quit();
        });
        m_thread.wait();
        // Said once more in a way that a race detector sees: it cannot look into QThread::wait().
        [[maybe_unused]] const bool ended = m_ended.load(std::memory_order_acquire);
    }

    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    /// `step(T &)` there.
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

    /// `step(T &)` there, then `done(answer)` here: once, never inside this call, never after `context` (which lives here) died.
    template<typename Step, typename Done>
    void ask(Step step, QObject *context, Done done)
    {
        const QPointer<QObject> asker(context);
        post([this, asker, step = std::move(step), done = std::move(done)](T &state) {
            m_answers.post([asker, done, answer = step(state)] {
                if (asker)
                    done(answer);
            });
        });
    }

private:
    QThread m_thread;
    Mailbox m_steps;
    Mailbox m_answers;
    std::function<std::unique_ptr<T>()> m_make;
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_ended = false;
    std::unique_ptr<T> m_state;
};
