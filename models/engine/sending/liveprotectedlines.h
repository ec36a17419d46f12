#pragma once

#include "models/fleet/protectedlines.h"

/// Lines with a live dispatch, straight from the journal: true in any process, with or without an engine of its own.
class LiveProtectedLines final : public ProtectedLines
{
public:
    Result<std::vector<DeviceId>> among(Database &db, std::span<const DeviceId> lines) const override;
};
