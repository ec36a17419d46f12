#pragma once

#include "thingspace/api/thingspaceclient.h"

/// Section 2, Account. Errors: Protocol "account.malformed" (no accountName).
Result<CarrierAccount> parseAccount(const QByteArray &body);

/// Section 2, the bare array of plans; a plan without a code is left out. Errors: Protocol "plans.malformed".
Result<QList<CarrierPlan>> parsePlans(const QByteArray &body);
