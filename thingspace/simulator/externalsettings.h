#pragma once

#include "thingspace/simulator/deviceids.h"

#include <QJsonObject>

namespace simulator {

/// The wire's body, without devices, for an operation's settings: the keys of the contract's `--set`. What a person at the
/// portal need not say gets its usual value; of a place of use, the value that it has. `row`: kNoRow for a new device.
QJsonObject wireBody(const Fleet &fleet, Row row, const QByteArray &operation, const QJsonObject &settings);

} // namespace simulator
