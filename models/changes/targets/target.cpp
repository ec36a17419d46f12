#include "models/changes/targets/target.h"

#include "models/changes/types/fieldvalues.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QList<Finding> nameFaults(const Target &target)
{
    QList<Finding> faults;
    for (const auto &[kind, value] : target.names) {
        const IdentifierFinding finding = checkIdentifier(kind, value);
        if (finding.level == IdentifierFinding::Level::Error)
            faults << Finding {Finding::Severity::Blocked, finding.code, QStringList {key(kind).toUpper(), value} + finding.arguments, {}};
    }
    for (const auto &[kind, cell] : target.damagedCells)
        faults << Finding {Finding::Severity::Blocked, u"target.cell"_s, {key(kind).toUpper(), cell}, {}};
    return faults;
}

bool isSpreadsheetDamage(QStringView code)
{
    return code == "identifier.exponent"_L1 || code == "identifier.zeros"_L1;
}

std::optional<UndamagedRange> undamagedRange(QStringView iccid)
{
    constexpr qsizetype kSignificant = 15;
    const QString text = iccid.trimmed().toString().toUpper();
    const qsizetype exponentAt = text.indexOf(u'E');
    const QString mantissa = text.first(exponentAt < 0 ? text.size() : exponentAt);
    QString digits;
    for (const QChar c : mantissa) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    // 8.9148E+19 has one digit before its point, and 19 behind.
    const qsizetype beforePoint = mantissa.size() == digits.size() ? digits.size() : std::max(mantissa.indexOf(u'.'), mantissa.indexOf(u','));
    const qsizetype length = exponentAt < 0 ? digits.size() : beforePoint + text.sliced(exponentAt + 1).toInt();
    if ((length != 19 && length != 20) || digits.startsWith(u'0'))
        return {};
    if (digits.size() >= kSignificant) {
        const qint64 kept = digits.first(kSignificant).toLongLong();
        return UndamagedRange {QString::number(kept), QString::number(kept + 1), length};
    }
    const qint64 tenfold = digits.toLongLong() * 10;
    const UndamagedRange range {QString::number(tenfold - 5), QString::number(tenfold + 5), length};
    // Where a digit more or less makes the difference, texts do not compare like numbers.
    return range.first.size() == range.behind.size() ? std::optional(range) : std::nullopt;
}

std::vector<std::pair<IdentifierKind, QString>> namesByShape(QStringView text)
{
    const QString value = text.trimmed().toString();
    std::vector<std::pair<IdentifierKind, QString>> names;
    for (const IdentifierKind kind : kTargetKinds) {
        if (checkIdentifier(kind, value).level != IdentifierFinding::Level::Error)
            names.emplace_back(kind, value);
    }
    return names;
}
