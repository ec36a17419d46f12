#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <deque>
#include <vector>

class QIODevice;

/// Reads separated values (RFC 4180) from a stream in chunks: UTF-8, a byte-order mark allowed, comma, semicolon or tab by what the first
/// record holds most of, cells in quotes with line breaks and doubled quotes, lines ending in LF, CRLF or CR. Blank records are dropped.
/// Memory is bounded: a record may have 64 KiB at most.
class CsvReader
{
public:
    /// `name` is what errors call the stream. The stream is open and outlives the reader.
    CsvReader(QIODevice &stream, QString name);

    /// The next record's cells, blanks around them kept; an empty list at the end. They live until the next call.
    /// Errors, all Input with the place (row: records after the first, from 1): "csv.unreadable" (why), "csv.binary", "csv.encoding",
    /// "csv.quote-open", "csv.quote-after", "csv.long".
    [[nodiscard]] Result<std::vector<QByteArrayView>> next();

    /// Records read after the first: 1 is the first data row.
    int row() const { return m_records - 1; }
    const QString &name() const { return m_name; }

private:
    struct Cell
    {
        qsizetype start;
        qsizetype end;
        bool hasDoubledQuotes;
    };
    enum class Scan { Record, Incomplete, Failed };

    Scan scanRecord();
    Scan scanQuoted(qsizetype &at, Cell &cell);
    qsizetype afterLineBreak(qsizetype at) const;
    Scan fail(QLatin1StringView code);
    Result<bool> refill();
    void skipMark();
    void chooseSeparator();
    Result<std::vector<QByteArrayView>> cells();
    tl::unexpected<Error> error(QLatin1StringView code, const QStringList &arguments = {}) const;

    QIODevice &m_stream;
    QString m_name;
    QByteArray m_buffer;
    /// Where the record begins in the buffer, and where the next one does.
    qsizetype m_start = 0;
    qsizetype m_next = 0;
    bool m_atEnd = false;
    char m_separator = 0;
    int m_records = 0;
    bool m_hasHighBytes = false;
    std::vector<Cell> m_cells;
    std::deque<QByteArray> m_unquoted;
    QLatin1StringView m_failure;
};
