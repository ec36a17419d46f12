#pragma once

#include "thingspace/identifiers/identifierkind.h"

#include <QString>
#include <QStringList>

/// What is to be said about one identifier. Length and charset are errors; check digits and prefixes are warnings that an
/// operator may override, since real vendor samples fail them (thingspace-api.md 12.2).
struct IdentifierFinding
{
    enum class Level { Fine, Warning, Error };

    Level level = Level::Fine;
    /// Empty when fine. Errors: "identifier.empty", "identifier.exponent", "identifier.zeros" (spreadsheet damage),
    /// "identifier.KIND.charset", "identifier.KIND.length". Warnings: "identifier.iccid.luhn", "identifier.iccid.prefix",
    /// "identifier.imei.luhn", "identifier.eid.check", "identifier.eid.prefix", "identifier.mdn.area", "identifier.msisdn.prefix",
    /// "identifier.imsi.prefix".
    QString code;
    /// For a length: how many characters there are, and how many there should be ("19-20").
    QStringList arguments;

    bool operator==(const IdentifierFinding &) const = default;
};

/// Whether two texts of one kind name the same: of IMEIs the first 14 digits count, since check digit and software version come and go.
bool isSameIdentifier(IdentifierKind kind, QStringView one, QStringView other);
/// The part of an identifier that isSameIdentifier() goes by.
QStringView identifierCore(IdentifierKind kind, QStringView text);

/// Who wrote the identifier: the carrier's IMEI may have 14 to 16 digits, an operator's must have 15.
enum class IdentifierOrigin { Operator, Carrier };

/// Checks one identifier as it stands in a target file, blanks around it ignored. The worst finding; errors before warnings.
IdentifierFinding checkIdentifier(IdentifierKind kind, QStringView text, IdentifierOrigin origin = IdentifierOrigin::Operator);
