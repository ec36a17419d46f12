#pragma once

#include "models/values/changetype.h"
#include "models/values/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

class Database;
class Query;

/// Which entries of the log: those that everything given holds for; nothing given is all of them.
struct AuditSelection
{
    ChangeId change;
    /// From is in it, to is not.
    QDateTime from;
    QDateTime to;
    /// A user name as it was written.
    QString actor = {};
    /// An action's key ("item.succeeded"), or what several begin with, the dot included ("item.").
    QString action = {};
    /// Entries of changes of this type.
    std::optional<ChangeType> type = {};
    /// Part of any identifier of the line, as the plan of its change froze them; blanks and hyphens in it count for nothing.
    QString device = {};
    /// Part of any text of the entry, or of the action's words (auditwords.h). Whatever its case.
    QString text = {};
    /// The last entry that counts, so that what is exported is what was shown; 0: the log's last.
    qint64 upTo = 0;

    bool operator==(const AuditSelection &) const = default;
};

namespace auditselection {

/// `SELECT <what> FROM audit a WHERE <selection> <tail>`, bound; `tail` begins with AND or ORDER BY.
Query select(Database &db, const QString &what, const AuditSelection &selection, const QString &tail);

} // namespace auditselection
