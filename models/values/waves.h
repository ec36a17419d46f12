#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Sending in waves, and the share of failures at which a change stops by itself: the values of the profile keys `waves` and
/// `brake.failures`, and of `change plan --waves` and `--brake-failures`.
namespace waves {

/// What `on` stands for: ten lines, then a hundred, then the rest.
inline constexpr QStringView kUsual = u"10,100";

/// "on", "off", or sizes "10,100" (at most eight, each from 1 to 1,000,000); std::nullopt: none of these.
std::optional<QString> normalised(const QString &text);
/// Lines in each wave before the rest; empty: no waves. `text` is normalised, or empty.
QList<qint64> sizes(const QString &text);
/// How many waves `lines` lines are sent in; 1 where there are none.
int count(const QList<qint64> &sizes, qint64 lines);

/// "off", or a share as "5%" or "0.5%" (more than none, at most all); std::nullopt: neither.
std::optional<QString> normalisedShare(const QString &text);
/// Per mille; std::nullopt: off. `text` is normalised, or empty.
std::optional<int> share(const QString &text);

} // namespace waves
