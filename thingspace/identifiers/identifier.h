#pragma once

#include "thingspace/identifiers/identifiercheck.h"

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

/// One identifier of one kind, of the right length and charset; an IMEI is never passed for an ICCID.
template<IdentifierKind Kind>
class Identifier
{
public:
    static constexpr IdentifierKind kKind = Kind;

    /// std::nullopt where checkIdentifier() finds an error; warnings pass. Blanks around it are dropped, MEIDs are upper-cased.
    static std::optional<Identifier> parse(QStringView text, IdentifierOrigin origin = IdentifierOrigin::Operator)
    {
        if (checkIdentifier(Kind, text, origin).level == IdentifierFinding::Level::Error)
            return {};
        const QStringView trimmed = text.trimmed();
        return Identifier(Kind == IdentifierKind::Meid ? trimmed.toString().toUpper() : trimmed.toString());
    }

    const QString &text() const { return m_text; }

    bool operator==(const Identifier &) const = default;
    auto operator<=>(const Identifier &other) const
    {
        const int order = QString::compare(m_text, other.m_text);
        return order <=> 0;
    }
    friend size_t qHash(const Identifier &identifier, size_t seed = 0) noexcept { return ::qHash(identifier.m_text, seed); }

private:
    explicit Identifier(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

using Iccid = Identifier<IdentifierKind::Iccid>;
using Imei = Identifier<IdentifierKind::Imei>;
using Mdn = Identifier<IdentifierKind::Mdn>;
using Msisdn = Identifier<IdentifierKind::Msisdn>;
using Imsi = Identifier<IdentifierKind::Imsi>;
using Eid = Identifier<IdentifierKind::Eid>;
using Meid = Identifier<IdentifierKind::Meid>;
