#pragma once

#include "thingspace/simulator/operation.h"

#include <memory>

namespace simulator {

/// Activation (thingspace-api.md 4.2). A device that is not there yet comes with it, where its account allows that.
std::unique_ptr<Operation> makeActivation();

/// The identifiers, group, SKU and custom fields of a device that comes in with a request; what both add and activate do.
void takeIn(World &world, quint16 account, const DeviceRefs &ids, const QJsonObject &parameters, Device &device);
/// What is wrong with the parts of a request that add and activate share.
std::optional<Reply> takeInFault(const World &world, quint16 account, const QJsonObject &body);

} // namespace simulator
