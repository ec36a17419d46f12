#pragma once

#include "thingspace/api/thingspaceclient.h"

/// Section 9: Pending, Success, Failure, and Failed, in any case. Errors: Protocol "status.malformed" for anything else.
Result<RequestStatus> parseRequestStatus(const QByteArray &body);
