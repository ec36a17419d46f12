#pragma once

#include "models/audit/auditentry.h"

#include <QList>
#include <QStringList>

class Query;

/// An entry of the log with what is needed to show it.
struct AuditRow
{
    /// The entry's number: they count up without a gap in the order of writing.
    qint64 id = 0;
    AuditEntry entry;
    /// The key of its change's type; empty: it belongs to none.
    QString changeType;
    /// Of the reason's sentence, where they are still known.
    QStringList reasonArguments;

    bool operator==(const AuditRow &) const = default;
};

namespace auditrow {

/// The table's columns of `audit a` in the export's order.
QString columns();
/// Those of a row on show, with `c` the change and `i` the item: columns(), then the two that decode() adds.
QString shownColumns();
AuditRow decode(const Query &query);

/// The names of columns() in exported files.
QStringList exportedNames();
/// Positions in columns() that the formats treat apart.
enum Column : int { Number, At, Actor, ProfileName, Source, Action, Subject, Before, After, Reason, Ticket, Change, Item, RequestId, Evidence };

} // namespace auditrow
