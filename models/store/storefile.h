#pragma once

#include "thingspace/basics/result.h"

#include <QString>

/// Makes the folder (0700) and the file (0600) of an SQLite store where they are missing; what exists keeps its permissions.
/// Errors: Storage "store.open", "store.read-only", "store.full".
[[nodiscard]] Result<void> prepareStoreFile(const QString &path);
