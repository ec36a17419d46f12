#pragma once

#include "thingspace/basics/result.h"

#include <QUrl>

/// Whether this URL's host is this machine: "localhost", 127.0.0.0/8, ::1.
bool isLoopback(const QUrl &url);

/// Whether credentials may be sent there: https anywhere, http on loopback only; scheme, host and port, nothing else.
/// Errors: Refused "origin.insecure" (http elsewhere), Refused "origin.invalid" (no such scheme, no host, a path, a login in it);
/// argument: the host.
[[nodiscard]] Result<void> checkOrigin(const QUrl &origin);
