#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"
#include "thingspace/callbacks/callbackcounts.h"

#include <QDateTime>

class Clock;
class Database;

/// What became of deliveries to a profile's listeners, in the store: of all processes, over all restarts.
class CallbackTally
{
public:
    CallbackTally(Database &db, const Clock &clock, ProfileId profile);

    /// A listener that counts from nothing.
    void begin() { m_written = {}; }
    /// Adds what came since the last call; the log has it if the store does not take it.
    void write(const CallbackCounts &counts);

    struct Standing
    {
        CallbackCounts counts;
        /// When one was stored last; invalid: never.
        QDateTime lastAccepted;
    };
    /// Everything that was written down for a profile. Errors: Storage.
    [[nodiscard]] static Result<Standing> read(Database &db, ProfileId profile);

private:
    Database &m_db;
    const Clock &m_clock;
    const ProfileId m_profile;
    CallbackCounts m_written;
    bool m_failing = false;
};
