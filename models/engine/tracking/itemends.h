#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QSet>

/// Ends that no answer brings about. Each runs in a transaction of its own, or in the caller's.

/// Items awaiting the carrier since `before` or longer become unconfirmed, except what is on hold there: silence is neither success nor
/// failure (promise 4). They go on being followed.
[[nodiscard]] Result<void> expireAwaiting(EngineContext &context, ChangeId change, const QDateTime &before);

/// Queued items whose line was asked for by name and is not among `seen` are held: what was reviewed is not there any more.
/// Lines that the fleet does not know (to be added) are as they should be.
[[nodiscard]] Result<void> holdUnlisted(EngineContext &context, const QList<BatchLine> &asked, const QSet<DeviceId> &seen);
