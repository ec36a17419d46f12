#pragma once

#include "models/engine/enginecontext.h"
#include "thingspace/basics/result.h"

#include <QList>

#include <optional>

/// Begins the changes whose moment has come, and has those ask whose moment was missed: of every profile, or `only` this one. Any process may do it;
/// of several, one does. Answers which moved or ask now. Errors: Storage.
[[nodiscard]] Result<QList<ChangeId>> takeDueStarts(EngineContext &context, std::optional<ChangeId> only);
