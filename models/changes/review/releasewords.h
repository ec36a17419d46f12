#pragma once

#include "models/changes/planning/planestimate.h"
#include "models/changes/types/charges.h"
#include "models/values/changetype.h"

#include <QJsonObject>
#include <QString>

/// Sentences for whoever is about to release a change: what it does, to how many, whether it can be taken back, and how long it takes.
namespace releasewords {

/// "Suspend 250 lines", for the button that does it.
QString order(ChangeType type, qint64 lines);
/// "250 lines will be suspended: …"
QString outcome(ChangeType type, qint64 lines);
/// Whether and how it can be taken back.
QString undoing(ChangeType type, const QJsonObject &parameters);
/// The same in a few words, for a list of types: "Can be undone", "Cannot be undone".
QString undoingShort(ChangeType type);
/// "25 requests, sent within about 24 seconds."
QString cost(const PlanEstimate &estimate);
/// "Each month 12.50 more for the carrier, and 5.00 once. Of 3 lines the price is not known." Empty: it is about nothing that has a price.
QString charges(ChangeType type, const PlanCharges &charges);
/// "25 seconds", "2 minutes", "3 hours": rounded, as people say it.
QString about(std::chrono::milliseconds duration);

} // namespace releasewords
