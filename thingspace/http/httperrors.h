#pragma once

#include "thingspace/basics/error.h"

#include <QByteArray>
#include <QNetworkReply>

#include <chrono>
#include <optional>

/// Whether the error is only QNAM's name for an HTTP status: there was an answer, and it arrived whole.
bool isAnswer(QNetworkReply::NetworkError error);

/// The Error of an exchange that broke. `status`: that of a head which did arrive, else 0.
Error networkError(QNetworkReply::NetworkError error, int status, const QString &host, const QString &detail);

/// Whether a request whose body was never touched has provably not left: name, connection or TLS failed, or time ran out before.
bool provesNothingSent(QNetworkReply::NetworkError error);

/// Retry-After in seconds or as a date (RFC 9110 §10.2.3), never negative. `nowUtc` is the server's Date where it gave one.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &nowUtc);

/// An HTTP date (RFC 9110 §5.6.7, the preferred form); invalid if it is none.
QDateTime parseHttpDate(const QByteArray &value);
