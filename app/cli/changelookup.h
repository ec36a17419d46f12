#pragma once

#include "app/cli/invocation.h"
#include "models/changes/changestore.h"

/// The change whose number is the command's first word. Errors: Usage "usage.change", "change.unknown"; Storage.
[[nodiscard]] Result<Change> namedChange(Invocation &call);

/// The profile to list changes of, where one was named; std::nullopt: all. Errors: those of finding it.
[[nodiscard]] Result<std::optional<ProfileId>> profileGiven(Invocation &call);

/// As `change show` without items, with an exit code.
void answerChange(Invocation &call, ChangeId change, int exitCode = 0);

/// Who acts on a change: whoever runs the program, for the change's profile. Errors: Storage.
[[nodiscard]] Result<AuditOrigin> originFor(Invocation &call, const Change &change);

/// Every state's key, for sentences.
QStringList allItemStates();
