#pragma once

#include "models/audit/auditrow.h"

#include <QList>
#include <QString>

/// One value of an entry, before and after, in words.
struct AuditDifference
{
    /// "State", "Lines in a request" …; empty: the value has no name (a change's state, its name).
    QString name;
    QString before;
    QString after;

    bool operator==(const AuditDifference &) const = default;
};

namespace auditdifference {

/// What the entry says about values: those that differ, or all of them where only one side is known. In the order to show them.
QList<AuditDifference> of(const AuditEntry &entry);

/// The same in one line: "State: active → suspended".
QString line(const AuditEntry &entry);

} // namespace auditdifference
