#include "models/tables/sheetreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestRow = 64LL * 1024;
constexpr qint64 kMostRows = 1'048'576;
constexpr qint64 kMostColumns = 16'384;

} // namespace

void SheetReader::begin(std::unique_ptr<ZipPart> part, const QString &sheet, int sheets)
{
    XmlHandler &handler = *this;
    m_parser = std::make_unique<XmlParser>(std::move(part), handler);
    m_sheet = sheet;
    m_sheets = sheets;
}

Result<std::vector<QByteArrayView>> SheetReader::next()
{
    if (m_repeats > 0) {
        --m_repeats;
        ++m_rowNumber;
        ++m_records;
        return cells();
    }
    if (m_isOver)
        return std::vector<QByteArrayView> {};
    const auto more = m_parser->run();
    if (!more)
        return placed(more.error());
    if (*more) {
        ++m_records;
        return cells();
    }
    m_isOver = true;
    if (m_records == 0)
        return placed({Error::Kind::Input, u"table.no-rows"_s, {m_sheet}, {}});
    return std::vector<QByteArrayView> {};
}

void SheetReader::beginRow(qint64 number, bool isHidden)
{
    if (number <= m_rowNumber || number > kMostRows)
        return damaged(u"a row out of its order"_s);
    m_text.clear();
    m_cells.clear();
    m_rowNumber = number;
    m_isHidden = isHidden;
}

void SheetReader::addCell(qint64 column, QByteArrayView text)
{
    if (column < qint64(m_cells.size()) || column >= kMostColumns)
        return damaged(u"a cell out of its order"_s);
    if (text.isEmpty())
        return;
    if (m_text.size() + text.size() > kLongestRow)
        return fail("table.long"_L1);
    m_cells.resize(size_t(column), Cell {0, 0});
    m_cells.push_back({m_text.size(), text.size()});
    m_text.append(text.data(), text.size());
}

void SheetReader::endRow(qint64 times)
{
    const qint64 first = m_rowNumber;
    if (times < 1 || first == 0)
        return damaged(u"a row that is none"_s);
    const bool isBlank = std::all_of(m_text.cbegin(), m_text.cend(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    const bool isAboveTheHeader = m_isHidden && m_records == 0;
    if (isBlank || isAboveTheHeader) {
        // Spreadsheets say “and so on to the end” of what is empty.
        m_rowNumber = std::min(first + std::min(times, kMostRows) - 1, kMostRows);
        return;
    }
    if (times > kMostRows - first + 1)
        return damaged(u"more rows than a sheet has"_s);
    m_hiddenRows += m_isHidden ? times : 0;
    m_repeats = times - 1;
    m_parser->pause();
}

std::vector<QByteArrayView> SheetReader::cells() const
{
    std::vector<QByteArrayView> cells;
    cells.reserve(m_cells.size());
    for (const Cell &cell : m_cells)
        cells.push_back(QByteArrayView(m_text).sliced(cell.start, cell.length));
    return cells;
}

QString SheetReader::columnLetters(qint64 column)
{
    QString letters;
    for (qint64 rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return letters;
}

QString SheetReader::cellName(qsizetype column) const
{
    return columnLetters(column) + QString::number(m_rowNumber);
}

QList<TableNote> SheetReader::notes() const
{
    QList<TableNote> notes;
    if (m_sheets > 1)
        notes << TableNote {u"table.one-of-sheets"_s, {m_sheet, QString::number(m_sheets)}};
    if (m_hiddenRows > 0)
        notes << TableNote {u"table.hidden-rows"_s, {QString::number(m_hiddenRows)}};
    return notes;
}

void SheetReader::damaged(const QString &detail)
{
    m_parser->fail("table.damaged"_L1, {}, detail);
}

void SheetReader::fail(QLatin1StringView code, const QStringList &arguments)
{
    m_parser->fail(code, arguments);
}

tl::unexpected<Error> SheetReader::placed(Error error) const
{
    // The row that failed is the one after the last that was read.
    error.place = {m_name, m_records, {}};
    return tl::make_unexpected(std::move(error));
}
