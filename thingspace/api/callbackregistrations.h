#pragma once

#include "thingspace/api/thingspaceclient.h"

/// Section 10.1: the account's listeners, without the password that the carrier returns in clear.
/// Errors: Protocol "callbacks.malformed".
Result<QList<CallbackRegistration>> parseCallbackRegistrations(const QByteArray &body);

/// The answer to registering and removing: one object that names the service. Errors: Protocol "callbacks.malformed".
Result<void> parseCallbackChange(const QByteArray &body);
