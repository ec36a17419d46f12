#pragma once

#include "models/engine/carrier/circuitbreaker.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

class Database;

/// Where a profile's circuit breaker is kept, so that all processes on the store leave a carrier alone that does not serve, and the window
/// and the command line can say so whoever found it out. Written when it opens, is probed and closes; never while all is well.
namespace carrierstanding {

/// std::nullopt: as far as anybody knows it serves. Errors: Storage.
[[nodiscard]] Result<std::optional<CarrierTrouble>> read(Database &db, ProfileId profile);
[[nodiscard]] Result<void> write(Database &db, ProfileId profile, const std::optional<CarrierTrouble> &trouble);

/// The one probe that is due is this process's until `until`; false: another took it. Errors: Storage.
[[nodiscard]] Result<bool> claimProbe(Database &db, ProfileId profile, const CarrierTrouble &seen, const QDateTime &until);

/// Since when, and when it is asked again, in the machine's time zone; empty while a probe was served and requests go singly.
QString sentence(const CarrierTrouble &trouble);

} // namespace carrierstanding
