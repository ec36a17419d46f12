#pragma once

#include "models/store/query.h"

#include <QByteArrayView>

#include <functional>

struct sqlite3_stmt;

/// The row that a BulkRead is at. Columns by position, from 0; NULL reads as 0 and empty.
class BulkRow
{
public:
    qint64 number(int column) const;
    /// UTF-8; valid until the next row, and on PostgreSQL until the next text.
    QByteArrayView text(int column) const;

private:
    friend Result<void> readAll(Query &query, const std::function<void(const BulkRow &)> &take);
    BulkRow(const Query &query, sqlite3_stmt *statement) : m_query(query), m_statement(statement) { }

    const Query &m_query;
    sqlite3_stmt *m_statement;
    mutable QByteArray m_text;
};

/// Executes a bound query and hands over every row of its answer: by SQLite's C API on the driver's own statement, which makes no values
/// of what nobody looks at (Qt's way takes three times as long), by the query itself on PostgreSQL.
/// Errors: Storage, also in the midst of the rows.
[[nodiscard]] Result<void> readAll(Query &query, const std::function<void(const BulkRow &)> &take);
