#include "models/tables/csvreader.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunk = 256LL * 1024;

} // namespace

CsvReader::CsvReader(QIODevice &stream, QString name)
    : m_stream(stream)
    , m_name(std::move(name))
{
}

Result<std::vector<QByteArrayView>> CsvReader::next()
{
    for (;;) {
        const CsvScan scan = m_separator != 0 ? scanCsvRecord(m_buffer, m_start, m_separator, m_atEnd, m_record) : CsvScan::Incomplete;
        if (scan == CsvScan::Failed)
            return error(m_record.failure);
        if (scan == CsvScan::Record) {
            if (isBlankCsvRecord(m_buffer, m_record)) {
                m_start = m_record.next;
                continue;
            }
            auto read = cells();
            m_start = m_record.next;
            return read;
        }
        if (m_atEnd)
            return std::vector<QByteArrayView> {};
        if (auto more = refill(); !more)
            return failure(more.error());
    }
}

Result<bool> CsvReader::refill()
{
    m_buffer.remove(0, m_start);
    m_start = 0;
    QByteArray fresh(kChunk, Qt::Uninitialized);
    qsizetype filled = 0;
    // A pipe gives what it has: the first records must be there before their separator is chosen.
    while (filled < kChunk && !m_atEnd) {
        const qint64 read = m_stream.read(fresh.data() + filled, kChunk - filled);
        if (read < 0 && !m_stream.atEnd())
            return error("csv.unreadable"_L1, {m_stream.errorString()});
        m_atEnd = read <= 0;
        filled += std::max<qint64>(read, 0);
    }
    fresh.truncate(filled);
    if (m_separator == 0)
        m_encoding.begin(fresh);
    else
        m_encoding.readOn(fresh);
    m_buffer += fresh;
    if (m_atEnd)
        m_buffer += m_encoding.end();
    if (m_separator == 0)
        begin();
    return true;
}

void CsvReader::begin()
{
    if (const auto stated = statedSeparator(m_buffer, m_start)) {
        m_separator = stated->separator;
        m_start = stated->next;
    } else {
        m_separator = likelySeparator(m_buffer, m_start, m_atEnd);
    }
}

Result<std::vector<QByteArrayView>> CsvReader::cells()
{
    const QByteArrayView record = QByteArrayView(m_buffer).sliced(m_start, m_record.next - m_start);
    ++m_records;
    if (m_record.hasHighBytes && !m_encoding.admits(record))
        return error("csv.encoding"_L1);
    m_rewritten.clear();
    std::vector<QByteArrayView> result;
    result.reserve(m_record.cells.size());
    for (const CsvRecord::Cell &cell : m_record.cells) {
        QByteArrayView text = QByteArrayView(m_buffer).sliced(cell.start, cell.end - cell.start);
        if (cell.hasDoubledQuotes)
            text = m_rewritten.emplace_back(text.toByteArray().replace("\"\"", "\""));
        if (m_record.hasHighBytes && m_encoding.isWindows()) {
            auto unified = CsvEncoding::fromWindows(text);
            if (!unified)
                return error("csv.encoding"_L1);
            text = m_rewritten.emplace_back(std::move(*unified));
        }
        result.push_back(text);
    }
    return result;
}

QList<TableNote> CsvReader::notes() const
{
    return m_encoding.isWindows() ? QList {TableNote {u"table.windows-1252"_s, {}}} : QList<TableNote> {};
}

tl::unexpected<Error> CsvReader::error(QLatin1StringView code, const QStringList &arguments) const
{
    auto failed = failure(Error::Kind::Input, code, arguments);
    // The record that failed is the one after the last that was read, unless it was read and then found wanting.
    failed.value().place = {m_name, std::max(0, code == "csv.encoding"_L1 ? m_records - 1 : m_records), {}};
    return failed;
}
