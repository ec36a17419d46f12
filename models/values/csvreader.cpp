#include "models/values/csvreader.h"

#include <QIODevice>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunk = 256 * 1024;
constexpr qsizetype kLongestRecord = 64 * 1024;

bool isBlank(QByteArrayView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\t'; });
}

} // namespace

CsvReader::CsvReader(QIODevice &stream, QString name)
    : m_stream(stream)
    , m_name(std::move(name))
{
}

Result<std::vector<QByteArrayView>> CsvReader::next()
{
    for (;;) {
        const Scan scan = m_separator != 0 || m_atEnd ? scanRecord() : Scan::Incomplete;
        if (scan == Scan::Failed)
            return error(m_failure);
        if (scan == Scan::Record) {
            auto read = cells();
            m_start = m_next;
            if (!read || !std::all_of(read->begin(), read->end(), isBlank))
                return read;
            if (!read->empty()) {
                --m_records;
                continue;
            }
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
    qsizetype filled = m_buffer.size();
    const qsizetype wanted = filled + kChunk;
    m_buffer.resize(wanted);
    // A pipe gives what it has: the first record must be whole before its separator is chosen.
    while (filled < wanted && !m_atEnd) {
        const qint64 read = m_stream.read(m_buffer.data() + filled, wanted - filled);
        if (read < 0 && !m_stream.atEnd())
            return error("csv.unreadable"_L1, {m_stream.errorString()});
        m_atEnd = read <= 0;
        filled += std::max<qint64>(read, 0);
    }
    m_buffer.resize(filled);
    if (m_separator == 0) {
        skipMark();
        chooseSeparator();
    }
    return true;
}

void CsvReader::skipMark()
{
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_start = 3;
}

// What the first record holds most of, outside quotes; a comma where it has one column.
void CsvReader::chooseSeparator()
{
    constexpr std::array kSeparators {',', ';', '\t'};
    std::array<int, 3> counts {};
    bool quoted = false;
    for (qsizetype i = m_start; i < m_buffer.size() && (quoted || (m_buffer[i] != '\n' && m_buffer[i] != '\r')); ++i) {
        quoted = quoted != (m_buffer[i] == '"');
        const auto found = std::ranges::find(kSeparators, m_buffer[i]);
        if (!quoted && found != kSeparators.end())
            ++counts[size_t(found - kSeparators.begin())];
    }
    const auto most = std::ranges::max_element(counts);
    m_separator = kSeparators[size_t(most - counts.begin())];
}

CsvReader::Scan CsvReader::fail(QLatin1StringView code)
{
    m_failure = code;
    return Scan::Failed;
}

// One record from m_start on: where its cells are. Incomplete: the buffer ends first, and there is more.
CsvReader::Scan CsvReader::scanRecord()
{
    m_cells.clear();
    m_hasHighBytes = false;
    qsizetype at = m_start;
    if (at == m_buffer.size())
        return Scan::Incomplete;
    for (;;) {
        Cell cell {at, at, false};
        if (at < m_buffer.size() && m_buffer[at] == '"') {
            if (const Scan quoted = scanQuoted(at, cell); quoted != Scan::Record)
                return quoted;
        } else {
            for (; at < m_buffer.size(); ++at) {
                const char c = m_buffer[at];
                if (c == m_separator || c == '\n' || c == '\r')
                    break;
                if (c == '\0')
                    return fail("csv.binary"_L1);
                m_hasHighBytes = m_hasHighBytes || (c & '\x80') != 0;
            }
            cell.end = at;
        }
        m_cells.push_back(cell);
        if (at - m_start > kLongestRecord)
            return fail("csv.long"_L1);
        if (at == m_buffer.size()) {
            m_next = at;
            return m_atEnd ? Scan::Record : Scan::Incomplete;
        }
        if (m_buffer[at] != m_separator) {
            m_next = afterLineBreak(at);
            // A CR at the buffer's end may be half of a CRLF.
            return m_next == m_buffer.size() && m_buffer[at] == '\r' && !m_atEnd ? Scan::Incomplete : Scan::Record;
        }
        ++at;
    }
}

// A cell in quotes; `at` is its opening quote, and then what follows its closing one.
CsvReader::Scan CsvReader::scanQuoted(qsizetype &at, Cell &cell)
{
    cell.start = ++at;
    for (; at < m_buffer.size(); ++at) {
        const char c = m_buffer[at];
        if (c == '\0')
            return fail("csv.binary"_L1);
        m_hasHighBytes = m_hasHighBytes || (c & '\x80') != 0;
        if (at - m_start > kLongestRecord)
            return fail("csv.quote-open"_L1);
        if (c != '"')
            continue;
        if (at + 1 == m_buffer.size() && !m_atEnd)
            return Scan::Incomplete;
        if (at + 1 == m_buffer.size() || m_buffer[at + 1] != '"')
            break;
        cell.hasDoubledQuotes = true;
        ++at;
    }
    if (at == m_buffer.size())
        return m_atEnd ? fail("csv.quote-open"_L1) : Scan::Incomplete;
    cell.end = at++;
    const bool ends = at == m_buffer.size() || m_buffer[at] == m_separator || m_buffer[at] == '\n' || m_buffer[at] == '\r';
    return ends ? Scan::Record : fail("csv.quote-after"_L1);
}

qsizetype CsvReader::afterLineBreak(qsizetype at) const
{
    const bool isPair = m_buffer[at] == '\r' && at + 1 < m_buffer.size() && m_buffer[at + 1] == '\n';
    return at + (isPair ? 2 : 1);
}

Result<std::vector<QByteArrayView>> CsvReader::cells()
{
    const QByteArrayView record = QByteArrayView(m_buffer).sliced(m_start, m_next - m_start);
    ++m_records;
    if (m_hasHighBytes && !record.isValidUtf8())
        return error("csv.encoding"_L1);
    m_unquoted.clear();
    std::vector<QByteArrayView> result;
    result.reserve(m_cells.size());
    for (const Cell &cell : m_cells) {
        QByteArrayView text = QByteArrayView(m_buffer).sliced(cell.start, cell.end - cell.start);
        if (cell.hasDoubledQuotes)
            text = m_unquoted.emplace_back(text.toByteArray().replace("\"\"", "\""));
        result.push_back(text);
    }
    return result;
}

tl::unexpected<Error> CsvReader::error(QLatin1StringView code, const QStringList &arguments) const
{
    auto failed = failure(Error::Kind::Input, code, arguments);
    // The record that failed is the one after the last that was read, unless it was read and then found wanting.
    failed.value().place = {m_name, std::max(0, code == "csv.encoding"_L1 ? m_records - 1 : m_records), {}};
    return failed;
}
