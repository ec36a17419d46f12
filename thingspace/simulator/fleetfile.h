#pragma once

#include "thingspace/simulator/fleet.h"

#include <tl/expected.hpp>

namespace simulator {

/// Reads a fleet from a CSV with the columns of `devices --json` (contract section 1); iccid is required, state is
/// `active` where there is none, and accounts, plans and groups that are not in the catalogue come into it. What is not
/// given is empty, but a line that must have a number gets one. Rows that are `missing` are left out, and so is what the
/// carrier makes up itself: addresses on the network and dates. `today`: as in FleetPlan.
/// The error is one sentence that names file, row and column.
tl::expected<void, QString> readFleetFile(Fleet &fleet, const QString &path, qint64 today);

/// The cells of one CSV record (RFC 4180), taken from `text` at `at`, which moves behind it.
QList<QByteArray> takeCsvRecord(QByteArrayView text, qsizetype &at, char separator);

} // namespace simulator
