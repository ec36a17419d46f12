#pragma once

#include "app/cli/console.h"
#include "models/changes/changestore.h"

/// `change show --items`: the change with its items one after another, so that a million need no memory. std::nullopt: every state.
[[nodiscard]] Result<void> writeItems(Database &db, ChangeId change, std::optional<ItemState> state, const QDateTime &nowUtc, Console &console);
