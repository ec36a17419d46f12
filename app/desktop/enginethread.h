#pragma once

#include "app/desktop/enginekeeper.h"
#include "thingspace/basics/mailbox.h"
#include "thingspace/basics/workthread.h"

#include <QObject>

/// The engine of the window: runs the changes of every profile, on a thread and with a connection of its own. Lives on the window's thread,
/// which it never makes wait.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    /// `secrets` (callable from any thread) and `clock` must outlive it.
    EngineThread(StoreUrl store, SecretSource &secrets, const Clock &clock, QObject *parent = nullptr);
    /// Without stop() before: what is on the wire is left to the recovery of the next start, as after a crash.
    ~EngineThread() override;

    void start();
    /// Starts nothing more, waits for answers on the wire (60 s at most), commits; then stopped(). start() afterwards begins anew.
    void stop();
    /// The profile was given new credentials: see Engine::forgetRefusal.
    void forgetRefusal(const QString &profile);

Q_SIGNALS:
    /// A change or its items moved (at most some times a second).
    void changeMoved(ChangeId change);
    /// The carrier's callbacks do not arrive for a profile, and why; changes go on.
    void callbackProblem(const QString &profile, const Error &error);
    /// The engine could not begin, or ended: disk full, store gone. It is tried again, after pauses from a second to half a minute.
    /// Told once for each new reason. Errors: Storage, as Engine::finished.
    void failed(const Error &error);
    /// After failed(): it works again.
    void recovered();
    /// After stop(): nothing is on the wire, everything is committed.
    void stopped();

private:
    EngineNews news();

    Mailbox m_news;
    WorkThread<EngineKeeper> m_thread; // last: it ends before the mailbox that it posts to
};
