#pragma once

#include <QLatin1StringView>

/// What settled an item, as the contract writes it (`change show`, results, audit).
namespace evidence {

inline constexpr QLatin1StringView kNone {""};
inline constexpr QLatin1StringView kCallback {"callback"};
inline constexpr QLatin1StringView kRequestStatus {"request-status"};
inline constexpr QLatin1StringView kDeviceRecord {"device-record"};
inline constexpr QLatin1StringView kProvisioningHistory {"provisioning-history"};
inline constexpr QLatin1StringView kAnswer {"answer"};
inline constexpr QLatin1StringView kLocal {"local"};
inline constexpr QLatin1StringView kOperator {"operator"};

} // namespace evidence

/// Whose work a success is.
namespace attribution {

inline constexpr QLatin1StringView kOurs {"ours"};
inline constexpr QLatin1StringView kUnattributed {"unattributed"};
inline constexpr QLatin1StringView kOther {"other"};

} // namespace attribution
