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
    return faults;
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
