#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/processes.h"
#include "thingspace/basics/result.h"

/// What dead processes left (engine-protocol.md 5): each of their open dispatches is of unknown fate now, since intent is all that is
/// known of it; their leases are free. Queued items stay queued. Safe to run at any time, by any process.
class Recovery
{
public:
    explicit Recovery(EngineContext &context);

    struct Found
    {
        qint64 processes = 0;
        qint64 dispatches = 0;
        qint64 items = 0;
    };
    /// Errors: Storage. One transaction a dead process.
    [[nodiscard]] Result<Found> run();

    /// A change whose lease this process just took: what other processes left open of it is of unknown fate, though they may live
    /// (stopped, asleep, out of reach). Their answer, if it comes, is true evidence all the same. Answers how many items. Errors: Storage.
    [[nodiscard]] Result<qint64> takeOver(ChangeId change);

private:
    Result<void> recover(ProcessId process, Found &found);
    Result<qint64> doubt(DispatchId dispatch, ChangeId change, const QString &code);

    EngineContext &m_context;
};
