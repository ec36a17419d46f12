#include "models/tables/xlsxreader.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 256LL * 1024;

// The column of "AB12", from 0; -1: it names none.
qint64 columnOf(QByteArrayView reference)
{
    qint64 column = 0;
    for (qsizetype i = 0; i < reference.size() && i < 4 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    return column - 1;
}

} // namespace

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(QIODevice &file, const QString &name)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(name));
    const ZipFile zip(file);
    const auto inPlace = [&](Error error) {
        error.place.file = name;
        return tl::make_unexpected(std::move(error));
    };
    if (const auto read = reader->m_book.read(zip); !read)
        return inPlace(read.error());
    auto part = zip.open(reader->m_book.sheetPart);
    if (!part)
        return inPlace(part.error());
    if (!*part)
        return inPlace({Error::Kind::Input, u"table.damaged"_s, {}, u"no part "_s + reader->m_book.sheetPart});
    reader->begin(std::move(*part), reader->m_book.sheet, reader->m_book.sheets);
    return reader;
}

void XlsxReader::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (name == "sheetData") {
        m_isInRows = true;
    } else if (m_isInRows && name == "row") {
        const bool hasNumber = !attributes.value("r").isEmpty();
        beginRow(hasNumber ? attributes.number("r").value_or(0) : rowNumber() + 1, attributes.isTrue("hidden"));
        m_column = -1;
    } else if (m_isInRows && name == "c") {
        startCell(attributes);
    } else if (m_isInCell && name == "rPh") {
        m_isReading = true;
    } else if (m_isInCell && (name == "v" || name == "t")) {
        m_isText = !m_isReading;
    }
}

void XlsxReader::startCell(const XmlAttributes &attributes)
{
    const QByteArrayView reference = attributes.value("r");
    m_column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
    m_type = attributes.value("t").toByteArray();
    const qint64 style = attributes.number("s").value_or(-1);
    m_shape = style >= 0 && style < qint64(m_book.styles.size()) ? m_book.styles[size_t(style)] : NumberShape::Number;
    m_value.clear();
    m_isInCell = true;
}

void XlsxReader::text(QByteArrayView text)
{
    if (!m_isText)
        return;
    m_value.append(text.data(), text.size());
    if (m_value.size() > kLongestValue)
        fail("table.long"_L1);
}

void XlsxReader::end(QByteArrayView name)
{
    if (name == "v" || name == "t")
        m_isText = false;
    else if (name == "rPh")
        m_isReading = false;
    else if (m_isInCell && name == "c")
        endCell();
    else if (m_isInRows && name == "row")
        endRow();
    else if (name == "sheetData")
        m_isInRows = false;
}

void XlsxReader::endCell()
{
    m_isInCell = false;
    if (m_value.isEmpty())
        return;
    if (m_type == "s") {
        bool isNumber = false;
        const qint64 index = m_value.trimmed().toLongLong(&isNumber);
        const auto text = isNumber ? m_book.strings.at(index) : std::nullopt;
        return text ? addCell(m_column, *text) : fail("table.text"_L1, {cellName(m_column)});
    }
    if (m_type == "b")
        return addCell(m_column, m_value.trimmed() == "1" ? "true" : "false");
    if (m_type.isEmpty() || m_type == "n")
        return addCell(m_column, cellnumbers::text(m_value.trimmed(), m_shape, m_book.is1904));
    // Texts of formulas and of the cell itself, days in ISO 8601, and what went wrong (#N/A): as it stands.
    addCell(m_column, withoutXlsxEscapes(m_value));
}
