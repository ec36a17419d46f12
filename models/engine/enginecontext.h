#pragma once

#include "models/audit/auditentry.h"
#include "models/engine/leases.h"
#include "models/values/ids.h"

class Clock;
class Database;
class DispatchMark;

/// What the parts of one engine share: one connection on one thread, who we are, and what we hold. No part owns another.
struct EngineContext
{
    Database &db;
    const Clock &clock;
    ProcessId process;
    Leases &leases;
    DispatchMark &mark;
    /// The operating system's user and how this engine was started.
    AuditOrigin origin;

    /// The same for one profile's work, and for what another source than this engine brought about ("callback").
    EngineContext of(const QString &profile, const QString &source = {}) const
    {
        return {db, clock, process, leases, mark, {origin.actor, profile, source.isEmpty() ? origin.source : source}};
    }
};
