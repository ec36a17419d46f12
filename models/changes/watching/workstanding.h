#pragma once

#include "thingspace/basics/result.h"

class Database;

/// All work of a store that is not over: changes that were released, and the lines of those that have begun.
struct WorkStanding
{
    /// Queued or running: they are sent from as long as a program runs.
    qint64 running = 0;
    /// Stopped by a person or by trouble.
    qint64 paused = 0;
    /// Everything is sent, evidence is missing.
    qint64 followed = 0;
    /// Lines of all these, by where they stand.
    qint64 confirmed = 0;
    qint64 unsent = 0;
    qint64 moving = 0;
    qint64 unconfirmed = 0;
    /// They begin by themselves at their time, if a program runs then.
    qint64 scheduled = 0;

    bool operator==(const WorkStanding &) const = default;
};

/// Of every profile. Errors: Storage.
[[nodiscard]] Result<WorkStanding> readWorkStanding(Database &db);
