#pragma once

#include "thingspace/http/httpserver.h"
#include "thingspace/simulator/reply.h"

namespace simulator {

struct World;

/// The paths under /simulator/ (contract section 2): what the carrier knows, and how to be nasty to its clients.
/// Errors are HTTP 400 or 404 with `{"error":{"message":"one sentence"}}`.
Reply controlReply(World &world, const HttpServerRequest &request);

/// POST /simulator/external: somebody else's change, carried out on the spot.
Reply externalChange(World &world, const QJsonObject &body);

} // namespace simulator
