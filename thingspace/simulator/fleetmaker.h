#pragma once

#include "thingspace/simulator/fleet.h"

namespace simulator {

struct FleetPlan
{
    qint64 devices = 5000;
    quint64 seed = 1;
    /// Midnight (UTC, ms) of the day the carrier was started: what a fleet's dates are counted back from. Everything
    /// but the dates depends on the seed alone.
    qint64 today = 0;
};

/// A fleet as one meets them: about 70 % active, 10 % each suspend, deactive and preactive; customers, regions, sites
/// and crews in custom fields 1 to 4, remarks in some of field 5; two accounts, the second a tenth of the first.
void makeFleet(Fleet &fleet, const FleetPlan &plan);

/// Bytes a line uses on a day (days since 1970), 0 for silent ones: log-normal by line, log-normal by day.
qint64 usageOn(quint64 seed, Row row, qint64 day);
/// Whether the line hardly ever connects.
bool isSilent(quint64 seed, Row row);

} // namespace simulator
