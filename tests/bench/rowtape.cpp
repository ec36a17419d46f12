#include "tests/bench/rowtape.h"

#include <QElapsedTimer>
#include <QStringList>

#include <sqlite3.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<char> &tape, const void *bytes, size_t size)
{
    const char *first = static_cast<const char *>(bytes);
    tape.insert(tape.end(), first, first + size);
}

void appendValue(std::vector<char> &tape, sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    tape.push_back(char(type));
    if (type == SQLITE_INTEGER) {
        const sqlite3_int64 number = sqlite3_column_int64(row, column);
        append(tape, &number, sizeof number);
    } else if (type == SQLITE_TEXT) {
        const auto length = qint32(sqlite3_column_bytes(row, column));
        append(tape, &length, sizeof length);
        append(tape, sqlite3_column_text(row, column), size_t(length));
    }
}

const char *bindValue(sqlite3_stmt *insert, int column, const char *at)
{
    const int type = *at++;
    if (type == SQLITE_INTEGER) {
        sqlite3_int64 number = 0;
        std::memcpy(&number, at, sizeof number);
        sqlite3_bind_int64(insert, column, number);
        return at + sizeof number;
    }
    if (type == SQLITE_TEXT) {
        qint32 length = 0;
        std::memcpy(&length, at, sizeof length);
        sqlite3_bind_text(insert, column, at + sizeof length, length, SQLITE_STATIC);
        return at + sizeof length + length;
    }
    sqlite3_bind_null(insert, column);
    return at;
}

bool run(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool asTheStoreDoes(sqlite3 *db)
{
    return run(db, "PRAGMA journal_mode = WAL") && run(db, "PRAGMA synchronous = FULL") && run(db, "PRAGMA foreign_keys = ON") && run(db, "PRAGMA temp_store = MEMORY")
        && run(db, "PRAGMA cache_size = -65536") && run(db, "PRAGMA wal_autocheckpoint = 8000");
}

/// The CREATE INDEX statements of the device table, which are dropped.
QStringList dropIndexes(sqlite3 *db)
{
    QStringList made;
    QStringList names;
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(db, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'device' AND sql IS NOT NULL", -1, &query, nullptr);
    while (sqlite3_step(query) == SQLITE_ROW) {
        names << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
        made << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(query, 1)));
    }
    sqlite3_finalize(query);
    for (const QString &name : names)
        run(db, ("DROP INDEX " + name.toUtf8()).constData());
    return made;
}

} // namespace

bool RowTape::record(const QString &storePath)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *query = nullptr;
    bool good = sqlite3_open_v2(storePath.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db, "SELECT * FROM device ORDER BY id", -1, &query, nullptr) == SQLITE_OK;
    if (good) {
        m_columns = sqlite3_column_count(query);
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(query)) == SQLITE_ROW) {
            for (int column = 0; column < m_columns; ++column)
                appendValue(m_tape, query, column);
            ++m_rows;
        }
        good = step == SQLITE_DONE;
    }
    sqlite3_finalize(query);
    sqlite3_close(db);
    return good;
}

double RowTape::replay(const QString &storePath, int rowsACommit) const
{
    sqlite3 *db = nullptr;
    // As Qt's driver opens it: without SQLite's own locks, since one thread uses it.
    constexpr int kHow = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(storePath.toUtf8().constData(), &db, kHow, nullptr) != SQLITE_OK || !asTheStoreDoes(db))
        return -1;
    QElapsedTimer timer;
    timer.start();
    const QStringList indexes = dropIndexes(db);
    const QByteArray sql = "INSERT INTO device VALUES (" + QByteArray("?,").repeated(m_columns - 1) + "?)";
    sqlite3_stmt *insert = nullptr;
    bool good = sqlite3_prepare_v2(db, sql.constData(), -1, &insert, nullptr) == SQLITE_OK && writeRows(db, insert, rowsACommit);
    sqlite3_finalize(insert);
    for (const QString &index : indexes)
        good = good && run(db, index.toUtf8().constData());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    sqlite3_close(db);
    return good ? seconds : -1;
}

bool RowTape::writeRows(sqlite3 *db, sqlite3_stmt *insert, int rowsACommit) const
{
    const char *at = m_tape.data();
    for (qint64 row = 0; row < m_rows; ++row) {
        if (row % rowsACommit == 0 && ((row > 0 && !run(db, "COMMIT")) || !run(db, "BEGIN IMMEDIATE")))
            return false;
        for (int column = 1; column <= m_columns; ++column)
            at = bindValue(insert, column, at);
        if (sqlite3_step(insert) != SQLITE_DONE)
            return false;
        sqlite3_reset(insert);
    }
    return run(db, "COMMIT");
}
