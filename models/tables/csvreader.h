#pragma once

#include "models/tables/csvdialect.h"
#include "models/tables/csvencoding.h"
#include "models/tables/tablereader.h"

#include <QByteArray>

#include <deque>

class QIODevice;

/// Reads separated values (RFC 4180) from a stream in chunks: comma, semicolon, tab or vertical bar by what cuts the first records alike
/// (csvdialect.h), or as Excel's first line `sep=;` says; cells in quotes with line breaks and doubled quotes, lines ending in LF, CRLF
/// or CR; UTF-8, UTF-16 with a byte-order mark, else Windows-1252 (csvencoding.h). A record may have 64 KiB at most.
class CsvReader final : public TableReader
{
public:
    /// `name` is what errors call the stream. The stream is open and outlives the reader.
    CsvReader(QIODevice &stream, QString name);

    /// Errors: "csv.unreadable" (why), "csv.binary", "csv.encoding", "csv.quote-open", "csv.quote-after", "csv.long".
    [[nodiscard]] Result<std::vector<QByteArrayView>> next() override;
    int row() const override { return m_records - 1; }
    const QString &name() const override { return m_name; }
    QList<TableNote> notes() const override;

private:
    Result<bool> refill();
    void begin();
    Result<std::vector<QByteArrayView>> cells();
    tl::unexpected<Error> error(QLatin1StringView code, const QStringList &arguments = {}) const;

    QIODevice &m_stream;
    QString m_name;
    CsvEncoding m_encoding;
    QByteArray m_buffer;
    /// Where the record begins in the buffer.
    qsizetype m_start = 0;
    bool m_atEnd = false;
    char m_separator = 0;
    int m_records = 0;
    CsvRecord m_record;
    std::deque<QByteArray> m_rewritten;
};
