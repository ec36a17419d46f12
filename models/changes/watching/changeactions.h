#pragma once

#include "models/changes/changestore.h"

#include <QString>

#include <optional>

/// What can be done with a change as it stands: the window's rules, before anything is asked of the store. Pure.
namespace changeactions {

enum class Action { Review, Pause, Resume, Begin, Reschedule, Cancel, Retry, Undo, Results };

/// A sentence, where it may not be done.
std::optional<QString> refusal(Action action, const Change &change);

} // namespace changeactions
