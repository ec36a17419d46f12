#include "models/audit/auditlisting.h"

#include "models/audit/auditsql.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// As many as one statement names; both databases allow thousands.
constexpr qsizetype kAtOnce = 512;

Result<void> readChunk(Database &db, const QList<qint64> &entries, QList<AuditRow> &into)
{
    QStringList names;
    for (qsizetype i = 0; i < entries.size(); ++i)
        names << u":e%1"_s.arg(i);
    Query query = db.composed(u"SELECT %1 FROM audit a LEFT JOIN bulk_change c ON c.id = a.change_id LEFT JOIN item i ON i.id = a.item_id "
                              "WHERE a.id IN (%2) ORDER BY a.id"_s.arg(auditrow::shownColumns(), names.join(u", "_s)));
    for (qsizetype i = 0; i < entries.size(); ++i)
        query.bind(names[i], entries[i]);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next())
        into << auditrow::decode(query);
    return {};
}

Result<void> summarise(Database &db, qint64 after, auditlisting::Found &found)
{
    Query summary = db.query(AuditSql::Summary);
    if (auto read = summary.bind(u":after", after).exec(); !read)
        return failure(read.error());
    if (summary.next()) {
        found.total = summary.number(0);
        found.newest = std::max(after, summary.number(1));
    }
    Query actors = db.query(AuditSql::Actors);
    if (auto read = actors.bind(u":after", after).bind(u":newest", found.newest).exec(); !read)
        return failure(read.error());
    while (actors.next())
        found.actors << actors.text(0);
    return {};
}

} // namespace

namespace auditlisting {

Result<Found> find(Database &db, const AuditSelection &selection, qint64 after)
{
    Found found;
    if (auto summarised = summarise(db, after, found); !summarised)
        return failure(summarised.error());
    if (found.total == 0)
        return found;
    // Up to what was counted, so that the numbers belong together.
    AuditSelection until = selection;
    until.upTo = found.newest;
    Query query = auditselection::select(db, u"a.id"_s, until, u"AND a.id > :after ORDER BY a.id"_s);
    if (auto read = query.bind(u":after", after).exec(); !read)
        return failure(read.error());
    while (query.next())
        found.entries << query.number(0);
    if (const auto ended = query.ended(); !ended)
        return failure(ended.error());
    return found;
}

Result<QList<AuditRow>> rows(Database &db, const QList<qint64> &entries)
{
    QList<AuditRow> result;
    result.reserve(entries.size());
    for (qsizetype first = 0; first < entries.size(); first += kAtOnce) {
        if (auto read = readChunk(db, entries.mid(first, kAtOnce), result); !read)
            return failure(read.error());
    }
    return result;
}

} // namespace auditlisting
