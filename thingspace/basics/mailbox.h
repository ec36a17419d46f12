#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

/// Hands steps over to the thread that this object lives on, which runs them in the order they came. Steps that are not yet run when it
/// goes are forgotten.
///
/// Qt's own queue would do; but a race detector cannot look into Qt and takes each hand-over for a race. Here the steps lie under a lock
/// of our own, which it sees, and Qt carries only the ring of the bell.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From any thread. Never runs anything inside the call.
    void post(std::function<void()> step);

    bool event(QEvent *event) override;

private:
    std::mutex m_lock;
    std::deque<std::function<void()>> m_steps;
};
