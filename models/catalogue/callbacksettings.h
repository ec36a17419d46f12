#pragma once

#include "models/values/profile.h"
#include "thingspace/callbacks/callbacklistener.h"

#include <QDateTime>

/// What a profile's `callbacks.` keys make together: where to listen, with which certificate, to whom. Passwords are the caller's.
/// Reads the certificate's files, which are this computer's: a profile is good or not where its listener runs.
/// Errors, Usage: "callbacks.needs-url" (a live profile without one), "callbacks.open" (the address: neither loopback nor TLS nor a proxy),
/// "callbacks.needs-key" and "callbacks.needs-certificate" (one without the other); callbackvalues::check()'s; readCertificate()'s.
Result<CallbackListenerSettings> callbackSettings(const Profile &profile, const QDateTime &nowUtc);

/// What is wrong with a profile that wants callbacks; std::nullopt: nothing, or it wants none.
std::optional<Error> callbackProblem(const Profile &profile, const QDateTime &nowUtc);

/// The address to register at the carrier, without the service: the public one, else where the listener is.
QUrl callbackBase(const Profile &profile, const QUrl &listener);
/// The same for one service.
QUrl callbackUrl(QUrl base, const QString &service);

/// The services whose messages say something about changes of today's types, or about lines that others change.
const QStringList &callbackServices();
