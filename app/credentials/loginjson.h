#pragma once

#include "thingspace/auth/secretsource.h"
#include "thingspace/basics/result.h"

#include <QByteArray>

/// A login as `credentials set` reads it and the keychain keeps it: one JSON object with the texts `key`, `secret`, `username`, `password`
/// and, optional, `callbackPassword`; anything else in it is a mistake.
/// Errors: Input "credentials.input" with what is wrong, never with what was read.
Result<Credentials> parseLogin(const QByteArray &json);

QByteArray loginJson(const Credentials &login);
