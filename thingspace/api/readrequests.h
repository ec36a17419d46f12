#pragma once

#include "thingspace/api/thingspaceclient.h"
#include "thingspace/http/httprequest.h"

/// The bodies and paths of what only reads, without the two token headers.
namespace reads {

/// Section 3, mode A: the cursor is always sent, so rows come in the order of the carrier's own numbers.
HttpRequest devices(const DeviceQuery &query, qint64 after);
/// Section 3, `deviceId`, to be used alone.
HttpRequest device(IdentifierKind kind, const QString &id);
HttpRequest account(const QString &account);
HttpRequest plans(const QString &account);
HttpRequest requestStatus(const QString &account, const QString &requestId);

/// Section 8; `what` is "usage/actions/list", "connections/actions/listHistory" or "history/actions/list". Times as UTC.
HttpRequest history(const QByteArray &what, IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest);

/// Section 4.6; answered with a requestId, and by a callback. It changes nothing, so it may be repeated.
HttpRequest availability(const QString &account, const QList<WireDevice> &devices);

/// Section 10.1. Registering and removing change the account's callbacks, though no device.
HttpRequest callbacks(const QString &account);
HttpRequest registerCallback(const QString &account, const QString &service, const QUrl &url, const QString &username, const QByteArray &password);
HttpRequest removeCallback(const QString &account, const QString &service);

/// Section 1.3.
HttpRequest logout();

} // namespace reads
