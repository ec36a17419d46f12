#pragma once

#include <QByteArrayView>
#include <QString>

/// Carrier states as the contract writes them: active, suspend, deactive, preactive, `pending-…`, unknown.
/// An open set (thingspace-api.md 15, #17), so a text and not an enum.
namespace devicestate {

inline constexpr QLatin1StringView kActive {"active"};
inline constexpr QLatin1StringView kSuspend {"suspend"};
inline constexpr QLatin1StringView kDeactive {"deactive"};
inline constexpr QLatin1StringView kPreactive {"preactive"};
inline constexpr QLatin1StringView kUnknown {"unknown"};

/// From the carrier's spelling (`Pre-active`, `pending activation`): lower case, blanks and hyphens stripped, then one of ours;
/// a `pending…` becomes `pending-…`; any other text is `unknown`.
QString fromCarrier(QByteArrayView raw);

/// The carrier is still working on it.
bool isPending(QStringView state);

} // namespace devicestate
