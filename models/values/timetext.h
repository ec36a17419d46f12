#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// The contract's times: ISO 8601; without an offset UTC, a date alone its midnight. In UTC, years 1 to 9999; std::nullopt: not of that form.
std::optional<QDateTime> parseTime(const QString &text);
