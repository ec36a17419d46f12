#include "thingspace/identifiers/identifiercheck.h"

#include "thingspace/identifiers/checkdigits.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    qsizetype shortest;
    qsizetype longest;
    bool hexadecimal = false;
};

Rule ruleOf(IdentifierKind kind, IdentifierOrigin origin)
{
    switch (kind) {
    case IdentifierKind::Iccid:
        return {19, 20};
    case IdentifierKind::Imei:
        return origin == IdentifierOrigin::Carrier ? Rule {14, 16} : Rule {15, 15};
    case IdentifierKind::Mdn:
    case IdentifierKind::Min:
        return {10, 10};
    case IdentifierKind::Msisdn:
    case IdentifierKind::Esn:
        return {11, 11};
    case IdentifierKind::Imsi:
        return {15, 15};
    case IdentifierKind::Eid:
        return {32, 32};
    case IdentifierKind::Meid:
        return {14, 14, true};
    }
    Q_UNREACHABLE();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
}

// 8.91480E+19, with a comma where the spreadsheet's language writes one.
bool isExponentForm(QStringView text)
{
    static const QRegularExpression form(u"^\\d+([.,]\\d*)?[eE][+-]?\\d+$"_s);
    return form.match(text).hasMatch();
}

// Spreadsheets keep 15 significant digits: what is longer ends in zeros once it has been a number.
bool isRoundedByASpreadsheet(QStringView digits)
{
    constexpr qsizetype kSignificant = 15;
    if (digits.size() < 19)
        return false;
    const QStringView rest = digits.sliced(kSignificant);
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c == u'0'; });
}

IdentifierFinding error(const QString &code, const QStringList &arguments = {})
{
    return {IdentifierFinding::Level::Error, code, arguments};
}

IdentifierFinding kindFinding(IdentifierFinding::Level level, IdentifierKind kind, QLatin1StringView what, const QStringList &arguments = {})
{
    return {level, u"identifier.%1.%2"_s.arg(key(kind), what), arguments};
}

QString expectedLength(const Rule &rule)
{
    return rule.shortest == rule.longest ? QString::number(rule.shortest) : u"%1-%2"_s.arg(rule.shortest).arg(rule.longest);
}

// The telecom column of 12.2: what real identifiers look like, and vendor samples do not always.
QLatin1StringView doubt(IdentifierKind kind, QStringView text)
{
    switch (kind) {
    case IdentifierKind::Iccid:
        if (!text.startsWith("89148"_L1))
            return "prefix"_L1;
        return text.size() == 20 && !luhnHolds(text) ? "luhn"_L1 : QLatin1StringView();
    case IdentifierKind::Imei:
        return text.size() == 15 && !luhnHolds(text) ? "luhn"_L1 : QLatin1StringView();
    case IdentifierKind::Eid:
        if (!text.startsWith("89"_L1))
            return "prefix"_L1;
        return mod97Holds(text) ? QLatin1StringView() : "check"_L1;
    case IdentifierKind::Mdn:
        return text[0] < u'2' || text[3] < u'2' ? "area"_L1 : QLatin1StringView();
    case IdentifierKind::Msisdn:
        return text[0] != u'1' ? "prefix"_L1 : QLatin1StringView();
    case IdentifierKind::Imsi:
        return text.startsWith("310"_L1) || text.startsWith("311"_L1) ? QLatin1StringView() : "prefix"_L1;
    case IdentifierKind::Meid:
    case IdentifierKind::Esn:
    case IdentifierKind::Min:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

IdentifierFinding checkIdentifier(IdentifierKind kind, QStringView text, IdentifierOrigin origin)
{
    const QStringView trimmed = text.trimmed();
    const Rule rule = ruleOf(kind, origin);
    if (trimmed.isEmpty())
        return error(u"identifier.empty"_s);
    if (!std::all_of(trimmed.begin(), trimmed.end(), rule.hexadecimal ? isHexDigit : isDigit)) {
        if (isExponentForm(trimmed))
            return error(u"identifier.exponent"_s);
        return kindFinding(IdentifierFinding::Level::Error, kind, "charset"_L1);
    }
    if (trimmed.size() < rule.shortest || trimmed.size() > rule.longest)
        return kindFinding(IdentifierFinding::Level::Error, kind, "length"_L1, {QString::number(trimmed.size()), expectedLength(rule)});
    if (isRoundedByASpreadsheet(trimmed))
        return error(u"identifier.zeros"_s);
    const QLatin1StringView found = doubt(kind, trimmed);
    if (!found.isEmpty())
        return kindFinding(IdentifierFinding::Level::Warning, kind, found);
    return {};
}

QStringView identifierCore(IdentifierKind kind, QStringView text)
{
    constexpr qsizetype kDeviceDigits = 14;
    return kind == IdentifierKind::Imei && text.size() > kDeviceDigits ? text.first(kDeviceDigits) : text;
}

bool isSameIdentifier(IdentifierKind kind, QStringView one, QStringView other)
{
    return identifierCore(kind, one) == identifierCore(kind, other);
}
