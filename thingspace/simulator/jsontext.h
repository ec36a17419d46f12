#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// JSON written by appending, for what is written often; and the times of the wire.
namespace simulator {

/// The text in quotes, escaped as far as JSON needs it. UTF-8 in, UTF-8 out.
void appendString(QByteArray &json, QByteArrayView text);
/// `"key":"text"`
void appendMember(QByteArray &json, const char *key, QByteArrayView text);
void appendNumber(QByteArray &json, qint64 number);

/// Seconds since 1970 as `2025-01-31T00:00:00-05:00`, in quotes: the carrier's lists speak Eastern Standard Time.
void appendEasternTime(QByteArray &json, qint64 seconds);
/// The same into a place with room for 27 characters; answers 27.
int writeEasternTime(char *at, qint64 seconds);
/// Milliseconds since 1970 as `2025-01-31T00:00:00.000Z`, without quotes.
QByteArray zuluTime(qint64 ms);
/// The same without fractions.
QByteArray zuluSeconds(qint64 seconds);
/// For a Date header (RFC 9110 §5.6.7).
QByteArray httpDate(qint64 ms);
/// ISO 8601 with an offset or Z (without: UTC), or a date alone; milliseconds since 1970. std::nullopt: none of these.
std::optional<qint64> timeFrom(const QString &text);

QByteArray compact(const QJsonObject &object);

} // namespace simulator
