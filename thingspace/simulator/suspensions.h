#pragma once

#include "thingspace/simulator/fleet.h"

namespace simulator {

struct World;

/// The longest a line stays suspended (thingspace-api.md 4.3), seconds; and how long before its end that is announced.
constexpr qint64 kSuspendedSeconds = 90 * 86400;
constexpr qint64 kResumeNoticeSeconds = 7 * 86400;

/// Sets the timers of a suspension: the announcement (ResumeTrackingNotification), then the resumption, which is the
/// carrier's own (ledger origin `automatic`). They do nothing if the line was restored meanwhile.
void watchSuspension(World &world, Row row);

} // namespace simulator
