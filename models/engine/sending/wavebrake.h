#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/engine/sending/brakeverdict.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

/// Waves and brakes in the store, shared by all processes on it. What may be sent is guarded inside J (journal.h); here a wave ends.
class WaveBrake
{
public:
    explicit WaveBrake(EngineContext &context);

    /// When nothing of a running change's wave may be sent any more: begins the next, pauses, or waits, in one transaction. Does nothing for a
    /// change in its last wave. Answers what was done. Errors: Storage.
    [[nodiscard]] Result<WaveStep::Kind> step(ChangeId change, const Profile &profile);

    /// How many more lines may be deactivated or deleted now under the profile's brake.destructive; std::nullopt: as many as one likes.
    /// `change`: an operator's resumption of it began its hour anew. Errors: Storage.
    struct Destruction
    {
        qint64 limit = 0;
        qint64 used = 0;
        /// When the first of them is an hour old.
        QDateTime freesAt;
        qint64 left() const { return std::max<qint64>(0, limit - used); }
    };
    [[nodiscard]] Result<std::optional<Destruction>> destruction(ChangeId change, ChangeType type, const Profile &profile);
    /// Refused "brake.destructive" with the figures of its sentence.
    static Error refusal(const Destruction &destruction);

private:
    Result<bool> hasSendable(ChangeId change, const Standing &standing);
    Result<void> begin(ChangeId change, const Standing &standing);

    EngineContext &m_context;
};
