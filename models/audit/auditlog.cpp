#include "models/audit/auditlog.h"

#include "models/store/bulkinsert.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

// In the order of addRow().
QStringList writtenColumns()
{
    return {u"id"_s, u"at"_s, u"actor"_s, u"profile"_s, u"source"_s, u"action"_s, u"subject"_s, u"before"_s, u"after"_s, u"reason"_s, u"ticket"_s,
            u"change_id"_s, u"item_id"_s, u"request_id"_s, u"evidence"_s};
}

template<typename Tag>
std::optional<qint64> idOrNull(Id<Tag> id)
{
    return id ? std::optional(id.value) : std::nullopt;
}

Result<void> addRow(BulkInsert &rows, qint64 id, const AuditEntry &entry)
{
    rows.add(id).add(entry.at.toMSecsSinceEpoch());
    rows.addText(entry.origin.actor).addText(entry.origin.profile).addText(entry.origin.source);
    rows.addText(entry.action).addText(entry.subject).addText(entry.before).addText(entry.after).addText(entry.reason).addText(entry.ticket);
    rows.add(idOrNull(entry.change)).add(idOrNull(entry.item)).addText(entry.requestId).addText(entry.evidence);
    return rows.endRow();
}

} // namespace

AuditLog::AuditLog(Database &db)
    : m_db(db)
{
}

Result<void> AuditLog::append(const QList<AuditEntry> &entries)
{
    Q_ASSERT(m_db.isInTransaction());
    if (entries.isEmpty())
        return {};
    const auto first = m_db.takeNumbers(u"audit"_s, entries.size());
    if (!first)
        return failure(first.error());
    BulkInsert rows(m_db, u"audit"_s, writtenColumns());
    qint64 id = *first;
    for (const AuditEntry &entry : entries) {
        if (auto added = addRow(rows, id++, entry); !added)
            return added;
    }
    return rows.finish();
}
