#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>

/// Runs the event loop until `met` holds, looking after every event: where client and server share the test's thread,
/// QTRY_…'s sleeps of 10 ms would be on every hop. False: time ran out (milliseconds).
inline bool spinUntil(const std::function<bool()> &met, int patience = 20'000)
{
    QDeadlineTimer deadline(patience);
    QTimer wake; // so that waiting for events ends
    wake.start(20);
    while (!met()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// The same for a while, to see that nothing more comes.
inline void spinFor(int milliseconds)
{
    spinUntil([] { return false; }, milliseconds);
}
