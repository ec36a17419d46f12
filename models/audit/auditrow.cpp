#include "models/audit/auditrow.h"

#include "models/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct AuditColumn
{
    QLatin1StringView column;
    QLatin1StringView exported;
};

// In the order of auditrow::Column.
constexpr std::array kAuditColumns {
    AuditColumn {"id"_L1, "entry"_L1},          AuditColumn {"at"_L1, "at"_L1},
    AuditColumn {"actor"_L1, "actor"_L1},       AuditColumn {"profile"_L1, "profile"_L1},
    AuditColumn {"source"_L1, "source"_L1},     AuditColumn {"action"_L1, "action"_L1},
    AuditColumn {"subject"_L1, "subject"_L1},   AuditColumn {"before"_L1, "before"_L1},
    AuditColumn {"after"_L1, "after"_L1},       AuditColumn {"reason"_L1, "reason"_L1},
    AuditColumn {"ticket"_L1, "ticket"_L1},     AuditColumn {"change_id"_L1, "change"_L1},
    AuditColumn {"item_id"_L1, "item"_L1},      AuditColumn {"request_id"_L1, "request_id"_L1},
    AuditColumn {"evidence"_L1, "evidence"_L1},
};
constexpr int kChangeType = int(kAuditColumns.size());
constexpr int kArguments = kChangeType + 1;

} // namespace

namespace auditrow {

QString columns()
{
    QStringList result;
    for (const AuditColumn &column : kAuditColumns)
        result << u"a."_s + column.column;
    return result.join(u", "_s);
}

QString shownColumns()
{
    // The item's arguments are those of its last reason: they fit if that is still the entry's.
    return columns() + u", COALESCE(c.type, ''), CASE WHEN i.reason = a.reason THEN i.reason_arguments ELSE '[]' END"_s;
}

AuditRow decode(const Query &query)
{
    AuditRow row;
    row.id = query.number(Number);
    AuditEntry &entry = row.entry;
    entry.at = query.time(At);
    entry.origin = {query.text(Actor), query.text(ProfileName), query.text(Source)};
    entry.action = query.text(Action);
    entry.subject = query.text(Subject);
    entry.before = query.text(Before);
    entry.after = query.text(After);
    entry.reason = query.text(Reason);
    entry.ticket = query.text(Ticket);
    entry.change = ChangeId {query.number(Change)};
    entry.item = ItemId {query.number(Item)};
    entry.requestId = query.text(RequestId);
    entry.evidence = query.text(Evidence);
    row.changeType = query.text(kChangeType);
    const QJsonArray arguments = QJsonDocument::fromJson(query.bytes(kArguments)).array();
    for (const QJsonValueConstRef argument : arguments)
        row.reasonArguments << argument.toString();
    return row;
}

QStringList exportedNames()
{
    QStringList result;
    for (const AuditColumn &column : kAuditColumns)
        result << column.exported;
    return result;
}

} // namespace auditrow
