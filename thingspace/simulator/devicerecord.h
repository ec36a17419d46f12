#pragma once

#include "thingspace/simulator/fleet.h"

#include <QJsonObject>

namespace simulator {

/// What changed from one device value to another, as the state file keeps it. Shared texts are written out, since their
/// numbers differ from process to process.
QJsonObject deviceDelta(const Fleet &fleet, const Device &from, const Device &to);
/// The other way round.
Device withDelta(Fleet &fleet, Device from, const QJsonObject &delta);

} // namespace simulator
