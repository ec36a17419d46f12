#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// Amounts in ten-thousandths of the operator's currency: enough for a price a megabyte, and never a rounding.
namespace money {

/// "12", "12.5", "0.0105": digits and one point, at most four places behind it; std::nullopt: not of that form, or too much to count.
std::optional<qint64> parse(QStringView text);
/// "12.50", "0.0105", "-3.00": two places at least.
QString text(qint64 tenThousandths);

} // namespace money
