#include "models/reports/storefacts.h"

#include "models/reports/storefactssql.h"
#include "models/store/database.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

Result<qint64> bytesOf(Database &db)
{
    if (db.isSqlite())
        return QFileInfo(db.url().path).size() + QFileInfo(db.url().path + u"-wal"_s).size();
    Query size = db.composed(u"SELECT pg_database_size(current_database())"_s);
    if (auto read = size.exec(); !read)
        return failure(read.error());
    return size.next() ? size.number(0) : 0;
}

} // namespace

namespace storefacts {

Result<StoreFacts> read(Database &db)
{
    const auto bytes = bytesOf(db);
    if (!bytes)
        return failure(bytes.error());
    StoreFacts facts;
    facts.where = db.url().shown();
    facts.bytes = *bytes;
    Query counts = db.query(StoreFactsSql::Counts);
    if (auto read = counts.exec(); !read)
        return failure(read.error());
    if (counts.next()) {
        facts.profiles = counts.number(0);
        facts.devices = counts.number(1);
        facts.changes = counts.number(2);
        facts.auditEntries = counts.number(3);
        facts.schemaVersion = int(counts.number(4));
    }
    return facts;
}

Result<void> check(Database &db)
{
    if (!db.isSqlite())
        return {};
    Query query = db.composed(u"PRAGMA quick_check(1)"_s);
    if (auto run = query.exec(); !run)
        return failure(run.error());
    const bool sound = query.next() && query.text(0) == "ok"_L1;
    return sound ? Result<void>() : failure(Error::Kind::Storage, u"store.corrupt"_s, {db.url().shown()}, query.text(0));
}

} // namespace storefacts
