#pragma once

#include "models/engine/enginecontext.h"
#include "thingspace/basics/result.h"

#include <QList>

#include <optional>

/// What became of a chain's step: the change that is over, and the one that follows it (0: nothing does).
struct ChainStart
{
    ChangeId change;
    ChangeId successor;
};

/// Makes what follows the changes that are over: of every profile, or of `only` this one. Any process may do it; of several, one does. Errors: Storage.
[[nodiscard]] Result<QList<ChainStart>> takeChainStarts(EngineContext &context, std::optional<ChangeId> only);
