#pragma once

#include "thingspace/basics/result.h"

#include <QString>

/// Makes the missing folders of `path`, outermost first, each for its owner alone (0700). Errors: as prepareStoreFile.
[[nodiscard]] Result<void> makePrivateFolders(const QString &path);

/// Makes the folder (0700) and the file (0600) of an SQLite store where they are missing; what exists keeps its permissions.
/// Errors: Storage "store.open", "store.read-only", "store.full".
[[nodiscard]] Result<void> prepareStoreFile(const QString &path);
