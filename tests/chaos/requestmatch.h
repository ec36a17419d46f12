#pragma once

#include "tests/chaos/testimony.h"

/// Which of the carrier's requests are which of our dispatches.
struct RequestMatch
{
    /// By place in StoreTestimony::dispatches: what of it reached the carrier, the carrier's own copies left out.
    std::vector<QList<const CarrierRequest *>> sent;
    /// Requests whose body no dispatch of ours has.
    QList<const CarrierRequest *> foreign;
};

/// Ledger to request by requestId, request to dispatch by body and order. The testimonies must outlive the answer.
RequestMatch matchRequests(const StoreTestimony &store, const CarrierTestimony &carrier);
