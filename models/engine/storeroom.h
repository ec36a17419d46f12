#pragma once

#include "models/engine/enginecontext.h"
#include "thingspace/basics/result.h"

#include <QList>

#include <optional>

class Database;

/// Whether the disk under a store has room for an intent and all that follows from it: its rows, the answer's, the evidence's, and the
/// write-ahead log's copy of the pages they touch. A server looks after its own disk.
namespace storeroom {

/// Errors: Storage "store.full", "store.read-only".
[[nodiscard]] Result<void> check(const Database &db);

/// Room with something to spare, so that a disk at the brink does not stop and start the work by turns.
bool isAmple(const Database &db);

/// The store takes nothing at present, and will again when somebody has made room or mounted it otherwise: wait, nothing else is wrong.
bool isPassing(const Error &error);

/// Changes that were paused because the store took nothing are queued again; `only`: this one alone. Answers those that were.
/// Call where isAmple(). Errors: Storage.
[[nodiscard]] Result<QList<ChangeId>> resumePaused(EngineContext &context, std::optional<ChangeId> only);

} // namespace storeroom
