#pragma once

#include "models/changes/types/finding.h"
#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "thingspace/basics/result.h"

#include <QHash>

/// Lines that have nothing left of what the carrier lets them have of the type (models/changes/types/linequotas.h), each with what holds it:
/// how many it had, from when one more is legal. In a transaction of its own, or in the caller's. Errors: Storage.
[[nodiscard]] Result<QHash<ItemId, Finding>> spentQuotas(EngineContext &context, const QList<BatchLine> &lines, ChangeType type);
