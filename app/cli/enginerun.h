#pragma once

#include "app/cli/console.h"
#include "app/cli/session.h"
#include "app/process/termination.h"
#include "models/engine/engine.h"

#include <QObject>

/// Runs the engine for one command: tells how far it is, and ends it in order when the process is told to.
class EngineRun : public QObject
{
    Q_OBJECT

public:
    EngineRun(Session &session, Console &console, EngineOptions options, QObject *parent = nullptr);

    void start();
    QSet<ChangeId> touched() const { return m_engine.touched(); }

Q_SIGNALS:
    /// The process was told to end: nothing more is started.
    void stopping();
    /// Once, never inside start(). Errors: as Engine::finished.
    void finished(const Result<void> &result);

private:
    void tell(ChangeId change);

    Session &m_session;
    Console &m_console;
    Engine m_engine;
    Termination m_termination;
};
