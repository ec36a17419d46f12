#pragma once

#include "tests/chaos/arena.h"

#include <QProcess>

#include <functional>

/// `thingdeskctl work` as a process of its own, to be killed. It never outlives this object.
class Worker
{
public:
    explicit Worker(Arena &arena);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    [[nodiscard]] bool start();
    bool isRunning();
    /// It has written itself down in the store: signals are heard from then on.
    bool hasBegun();
    /// How it ended when it was told to stop, and the last of what it said on standard error.
    QString lastWords();

    /// Waits until its own open dispatch stands in the store, or for `most` milliseconds.
    bool waitForOpenDispatch(int most);
    /// SIGKILL. Answers what it was at, by the store right after:
    /// starting (not yet known to the store), recovering (others' open dispatches stand), claiming (no lease yet), signing-in (nothing sent yet),
    /// open-dispatch, retrying (something waits to be sent again), awaiting (answers came, evidence not), idle.
    QString kill();
    /// SIGTERM, and waits until it has gone. False: it did not go in order, see lastWords().
    [[nodiscard]] bool stop();

private:
    qint64 countOf(const QString &sql);
    QString phase();

    Arena &m_arena;
    QProcess m_process;
    qint64 m_pid = 0;
    QString m_end;
};
