#pragma once

#include "thingspace/simulator/execution.h"

namespace simulator {

struct Call;

/// The order of a request that is answered device by device (add, delete): carried out at once, told to nobody. Its id only
/// ties the ledger to the request log, and becomes the call's.
std::shared_ptr<Order> answeredOrder(World &world, Call &call, const Operation &operation, quint16 account);

/// One device of it: what happened goes into the ledger, what went wrong is for the answer. std::nullopt: it was
/// carried out. Of the per-device faults only fail-device applies.
std::optional<ServiceFault> carryOutAnswered(World &world, const std::shared_ptr<Order> &order, const Selected &device, Call &call);

} // namespace simulator
