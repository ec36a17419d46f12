#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace simulator {

/// An answer before it is sent, and before a fault damages it.
struct Reply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    bool ok() const { return status >= 200 && status < 300; }
};

Reply jsonReply(const QJsonObject &object, int status = 200);
Reply jsonReply(const QJsonArray &array, int status = 200);

/// The Connectivity API's envelope: HTTP 400, `code` with the service name before it (thingspace-api.md 11.1, 11.3).
Reply serviceError(const QByteArray &code, const QByteArray &message);
/// The gateway's JSON fault (11.2).
Reply gatewayFault(int status, const QByteArray &code, const QByteArray &message, const QByteArray &description);
/// The gateway's XML fault, as it answers 403 and 404.
Reply xmlFault(int status, const QByteArray &message, const QByteArray &description);
/// A proxy's HTML page.
Reply htmlError(int status);
/// The token service's own envelope.
Reply oauthError(int status, const QByteArray &error, const QByteArray &description);
/// 429 in the gateway's form; no Retry-After where `retryAfterSeconds` is 0.
Reply throttled(qint64 retryAfterSeconds);
/// The answer that fits a bare status best.
Reply plainError(int status);
/// The control paths' errors: one sentence.
Reply controlError(int status, const QString &sentence);

} // namespace simulator
