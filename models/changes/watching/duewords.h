#pragma once

#include "models/changes/watching/duelist.h"

#include <QString>

/// Sentences about what happens by itself, for window and command line alike; translated.
namespace duewords {

/// “Change 12 begins: Suspend “West coast””, “The carrier ends the suspension, as it announced” …
QString what(const DueEntry &entry);
/// What nobody can know of it, in whole sentences; empty: nothing to say.
QString caveats(const DueList &list);

} // namespace duewords
