#pragma once

#include "thingspace/auth/secretsource.h"
#include "thingspace/basics/result.h"

#include <QByteArray>

/// A login as `credentials set` reads it and the keychain keeps it: one JSON object with the texts `key`, `secret`, `username`, `password`
/// and, optional, `callbackPassword`; anything else in it is a mistake.
/// Errors: Input "credentials.input" with what is wrong, never with what was read.
Result<Credentials> parseLogin(const QByteArray &json);

/// The same as the keychain keeps it, where the callback password before this one may stand beside it, with its end.
Result<Credentials> parseKeptLogin(const QByteArray &json);

/// For the keychain.
QByteArray loginJson(const Credentials &login);
