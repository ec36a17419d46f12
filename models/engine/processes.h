#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>

class Clock;
class Database;

/// How a process is told from any other, also from a later one with the same number.
struct ProcessIdentity
{
    QString host;
    QString bootId;
    qint64 pid = 0;
    /// Clock ticks since boot at which it started (/proc/PID/stat, field 22).
    qint64 started = 0;
};

ProcessIdentity thisProcess();

/// Whether the process is certainly gone: same host, and either another boot or no such process any more. Another host's: never certain.
bool isGone(const ProcessIdentity &process);

/// The processes that may send, in the store. One incarnation a row: numbers are never used again.
class Processes
{
public:
    Processes(Database &db, const Clock &clock);

    /// Writes this process down; its number is the incarnation that dispatches carry.
    [[nodiscard]] Result<ProcessId> enter();
    /// Those that did not end in order and are certainly gone.
    [[nodiscard]] Result<QList<ProcessId>> dead();
    /// Ends a process and frees its leases. Inside the caller's transaction, if there is one.
    [[nodiscard]] Result<void> end(ProcessId process);

    /// Where this process receives callbacks, for one more profile.
    [[nodiscard]] Result<void> addCallbackUrl(ProcessId process, const QString &url);
    /// Where the other living processes of this store receive theirs.
    [[nodiscard]] Result<QStringList> callbackUrlsOfOthers(ProcessId process);

private:
    Database &m_db;
    const Clock &m_clock;
};
