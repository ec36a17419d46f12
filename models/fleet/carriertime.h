#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

/// Milliseconds since 1970 UTC of the carrier's ISO 8601 times: `2025-01-31T00:00:00-05:00`, `…Z`, with or without a fraction; a time
/// without an offset is UTC, a date alone its midnight. std::nullopt: anything else. Four of them come with each device, hence not QDateTime.
std::optional<qint64> parseCarrierTime(QByteArrayView text);
