#pragma once

#include "models/engine/changeprogress.h"
#include "models/engine/enginecontext.h"
#include "models/values/profile.h"

/// What time alone does to a change that this process holds: a queued one begins, what waited long enough is queued again, what waited in
/// vain fails or is cancelled, what was awaited past the deadline becomes unconfirmed.
class ChangeUpkeep
{
public:
    /// Both must outlive it.
    ChangeUpkeep(EngineContext &context, const Profile &profile);

    struct Done
    {
        /// The change itself moved.
        bool moved = false;
        /// Items are queued again: whoever picks begins anew.
        bool requeued = false;
    };
    /// Errors: Storage.
    [[nodiscard]] Result<Done> keep(ChangeId change);

private:
    Result<bool> requeue(ChangeId change);
    Result<void> cancelLeftovers(ChangeId change, const Standing &standing);
    Result<void> expire(ChangeId change);

    EngineContext &m_context;
    const Profile &m_profile;
};
