#pragma once

#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// All rows of a store's device table in memory, ready to be bound: what the SQLite floor writes again, so that nothing but writing is measured.
class RowTape
{
public:
    /// False: it cannot be read.
    [[nodiscard]] bool record(const QString &storePath);
    qint64 rows() const { return m_rows; }

    /// Writes them all into the (empty, migrated) store with SQLite's C API alone: the same pragmas, `rowsACommit` rows a commit, the device
    /// table's indexes made afterwards. Seconds; negative: it failed.
    [[nodiscard]] double replay(const QString &storePath, int rowsACommit) const;

private:
    bool writeRows(sqlite3 *db, sqlite3_stmt *insert, int rowsACommit) const;

    int m_columns = 0;
    qint64 m_rows = 0;
    /// For each value: one byte of SQLite's type, then 8 bytes of number or 4 of length and the text.
    std::vector<char> m_tape;
};
