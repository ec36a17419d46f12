#pragma once

#include "thingspace/basics/result.h"
#include "thingspace/http/httpserver.h"

#include <QDateTime>

/// Whether this chain and this key can serve: the first certificate is the listener's own. Errors, Usage, the argument is what the sentence names
/// (`certificateName`, `keyName`): "callbacks.certificate.form", "callbacks.key.form" (also one that wants a pass phrase),
/// "callbacks.certificate.key" (they do not belong together), "callbacks.certificate.expired" and "….early" (with the date).
Result<void> checkCertificate(const HttpServer::Tls &tls, const QString &certificateName, const QString &keyName, const QDateTime &nowUtc);

/// Both PEM files, read and checked. Errors: Usage "callbacks.certificate.unreadable", "callbacks.key.unreadable" (file, why); as above.
Result<HttpServer::Tls> readCertificate(const QString &certificateFile, const QString &keyFile, const QDateTime &nowUtc);
