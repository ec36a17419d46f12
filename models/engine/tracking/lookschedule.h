#pragma once

#include "models/engine/tracking/lookround.h"

/// When to look at the carrier for what was sent: the looks that are due, unless waiting tells more or costs less.
class LookSchedule
{
public:
    /// Both must outlive it.
    LookSchedule(EngineContext &context, const Profile &profile);

    /// A callback was stored just now.
    void noteCallback();
    /// What to look for now; empty: nothing, or not yet. `sending`: requests of the profile are on the wire. Errors: Storage.
    [[nodiscard]] Result<QList<DueLook>> due(bool sending);

private:
    bool callbacksFlow(const QList<DueLook> &due) const;

    EngineContext &m_context;
    const Profile &m_profile;
    /// When a callback was stored last (CLOCK_BOOTTIME); 0: never.
    std::chrono::milliseconds m_lastCallback {0};
};
