#pragma once

#include "models/engine/enginecontext.h"
#include "thingspace/basics/result.h"

/// Lines are watched so long after a person said "not executed" (engine-protocol.md 6).
inline constexpr std::chrono::hours kWatchTime {24 * 30};
/// What is sent to a watched line must have been read so shortly before.
inline constexpr std::chrono::seconds kWatchedBaselineAge {60};

/// Items that a person settled as not executed: if the carrier carries one out after all, that is an incident. It is said in the log and with
/// the item, and whatever waits to be sent to the line is held. The item stays failed: the person's verdict is what was acted on.
class HandWatch
{
public:
    explicit HandWatch(EngineContext &context) : m_context(context) { }

    /// Inside the transaction of the verdict.
    [[nodiscard]] Result<void> begin(ItemId item);
    /// It was carried out: `evidence` is what told it. Once an item; afterwards nothing happens.
    [[nodiscard]] Result<void> raise(ItemId item, const QString &evidence);
    /// Whether reads have shown watched lines at their target. Answers how many incidents it raised.
    [[nodiscard]] Result<qint64> look();

private:
    Result<void> note(ItemId item, const QString &evidence);
    Result<void> hold(ItemId item);

    EngineContext &m_context;
};
