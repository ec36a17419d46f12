#include "models/changes/targets/target.h"

#include "models/changes/types/fieldvalues.h"
#include "thingspace/identifiers/identifiercheck.h"

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

QString undamagedDigits(QStringView iccid)
{
    constexpr qsizetype kSignificant = 15;
    QString digits;
    for (const QChar c : iccid.trimmed()) {
        if (c == u'e' || c == u'E')
            break;
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits.size() < kSignificant ? QString() : digits.first(kSignificant);
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
