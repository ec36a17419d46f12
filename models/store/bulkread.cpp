#include "models/store/bulkread.h"

#include "models/store/sqlerror.h"

#include <QSqlQuery>
#include <QSqlResult>

#include <cstring>
#include <sqlite3.h>

namespace {

/// nullptr on PostgreSQL.
sqlite3_stmt *statementOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    const bool isSqlite = handle.isValid() && std::strcmp(handle.typeName(), "sqlite3_stmt*") == 0;
    return isSqlite ? *static_cast<sqlite3_stmt *const *>(handle.constData()) : nullptr;
}

} // namespace

qint64 BulkRow::number(int column) const
{
    return m_statement != nullptr ? sqlite3_column_int64(m_statement, column) : m_query.number(column);
}

QByteArrayView BulkRow::text(int column) const
{
    if (m_statement != nullptr)
        return {reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)), sqlite3_column_bytes(m_statement, column)};
    m_text = m_query.text(column).toUtf8();
    return m_text;
}

Result<void> readAll(Query &query, const std::function<void(const BulkRow &)> &take)
{
    if (auto done = query.exec(); !done)
        return failure(done.error());
    // Executing takes the driver's statement to its first row.
    bool more = query.next();
    sqlite3_stmt *statement = statementOf(*query.m_query);
    const BulkRow row(query, statement);
    while (more) {
        take(row);
        if (statement == nullptr) {
            more = query.next();
            continue;
        }
        const int step = sqlite3_step(statement);
        if (step != SQLITE_ROW && step != SQLITE_DONE)
            return failure(storeError(sqlite3_db_handle(statement), query.m_store));
        more = step == SQLITE_ROW;
    }
    return {};
}
