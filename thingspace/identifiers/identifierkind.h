#pragma once

#include <QString>

#include <array>
#include <optional>

/// The identifiers a line can have (thingspace-api.md 12.2).
enum class IdentifierKind { Iccid, Imei, Mdn, Msisdn, Imsi, Eid, Meid, Esn, Min };

/// Those an operator may name a line by, in the order of the contract's target files.
inline constexpr std::array kTargetKinds {
    IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Mdn, IdentifierKind::Msisdn,
    IdentifierKind::Imsi, IdentifierKind::Eid, IdentifierKind::Meid,
};

/// "iccid", "imei" … : our column names, and the carrier's `kind` on requests.
QString key(IdentifierKind kind);

/// From ours or the carrier's casing (`iccId`, `ICCID`, `Iccid`). std::nullopt: a kind not known to us.
std::optional<IdentifierKind> identifierKind(QStringView text);
