#pragma once

#include "models/engine/enginecontext.h"
#include "thingspace/basics/result.h"

/// A store that went back in time: holds everything unsent until an operator has looked, distrusts every reading, and goes on numbering
/// above the mark. `retry` makes new drafts of what was held, checked against a new sync.
/// Answers how many items were held. Errors: Storage.
[[nodiscard]] Result<qint64> holdAfterRollback(EngineContext &context, qint64 highestMarked);

/// Whether the store knows fewer dispatches than were sent from it.
[[nodiscard]] Result<bool> wasRolledBack(EngineContext &context, qint64 highestMarked);
