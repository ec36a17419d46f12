#include "models/tables/odsreader.h"

#include "models/tables/cellnumbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 256LL * 1024;
constexpr qint64 kMostBlanks = 64LL * 1024;

// Whether the manifest speaks of parts that are encrypted.
class Manifest final : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &) override { isEncrypted = isEncrypted || name == "encryption-data"; }
    void end(QByteArrayView) override { }
    void text(QByteArrayView) override { }
    bool isEncrypted = false;
};

Result<bool> isEncrypted(const ZipFile &zip)
{
    auto part = zip.open(u"META-INF/manifest.xml"_s);
    if (!part)
        return failure(part.error());
    if (!*part)
        return false;
    Manifest manifest;
    // Old ones have a document type; whether it is encrypted shows in the content as well, less plainly.
    (void)XmlParser(std::move(*part), manifest).run();
    return manifest.isEncrypted;
}

} // namespace

Result<std::unique_ptr<OdsReader>> OdsReader::open(QIODevice &file, const QString &name)
{
    const ZipFile zip(file);
    const auto inPlace = [&](Error error) {
        error.place.file = name;
        return tl::make_unexpected(std::move(error));
    };
    const auto encrypted = isEncrypted(zip);
    if (!encrypted)
        return inPlace(encrypted.error());
    if (*encrypted)
        return inPlace({Error::Kind::Input, u"table.encrypted"_s, {}, {}});
    auto part = zip.open(u"content.xml"_s);
    if (!part)
        return inPlace(part.error());
    if (!*part)
        return inPlace({Error::Kind::Input, u"table.damaged"_s, {}, u"no part content.xml"_s});
    std::unique_ptr<OdsReader> reader(new OdsReader(name));
    reader->begin(std::move(*part), {}, 0);
    return reader;
}

void OdsReader::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_isInCell)
        return startInCell(name, attributes);
    if (name == "table" && m_tableDepth++ == 0) {
        const bool isHidden = m_hiddenStyles.contains(attributes.value("style-name").toByteArray());
        if (isHidden)
            return;
        setSheets(++m_tables);
        m_isInSheet = m_tables == 1;
        if (m_isInSheet)
            setSheet(QString::fromUtf8(attributes.value("name")));
        return;
    }
    if (m_isInSheet && m_tableDepth == 1)
        startInTable(name, attributes);
    else if (m_tableDepth == 0)
        noteStyle(name, attributes);
}

void OdsReader::noteStyle(QByteArrayView name, const XmlAttributes &attributes)
{
    if (name == "style")
        m_style = attributes.value("name").toByteArray();
    else if (name == "table-properties" && attributes.value("display") == "false")
        m_hiddenStyles.insert(m_style);
}

void OdsReader::startInTable(QByteArrayView name, const XmlAttributes &attributes)
{
    if (name == "table-row") {
        const QByteArrayView visibility = attributes.value("visibility");
        m_rowRepeats = attributes.value("number-rows-repeated").isEmpty() ? 1 : attributes.number("number-rows-repeated").value_or(0);
        beginRow(rowNumber() + 1, visibility == "collapse" || visibility == "filter");
        m_column = 0;
        m_isInRow = true;
    } else if (m_isInRow && (name == "table-cell" || name == "covered-table-cell")) {
        startCell(attributes);
    }
}

void OdsReader::startCell(const XmlAttributes &attributes)
{
    m_isInCell = true;
    m_asideDepth = 0;
    m_paragraphs = 0;
    m_isInParagraph = false;
    m_value.clear();
    m_columnRepeats = attributes.value("number-columns-repeated").isEmpty() ? 1 : attributes.number("number-columns-repeated").value_or(0);
    const QByteArrayView type = attributes.value("value-type");
    m_isNumber = type == "float" || type == "percentage" || type == "currency";
    const QByteArrayView value = m_isNumber ? attributes.value("value")
        : type == "date"    ? attributes.value("date-value")
        : type == "boolean" ? attributes.value("boolean-value")
        : type == "string"  ? attributes.value("string-value")
                            : QByteArrayView();
    m_hasValue = !value.isEmpty();
    if (m_hasValue)
        append(value);
}

void OdsReader::startInCell(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_asideDepth > 0 || name == "annotation" || name == "frame" || name == "custom-shape" || name == "table" || name == "ruby-text" || name == "note") {
        ++m_asideDepth;
        return;
    }
    if (name == "p") {
        if (m_paragraphs++ > 0 && !m_hasValue)
            append("\n");
        m_isInParagraph = true;
    } else if (m_isInParagraph && !m_hasValue) {
        if (name == "s")
            append(QByteArray(qsizetype(std::clamp<qint64>(attributes.number("c").value_or(1), 0, kMostBlanks)), ' '));
        else if (name == "tab")
            append("\t");
        else if (name == "line-break")
            append("\n");
    }
}

void OdsReader::append(QByteArrayView text)
{
    m_value.append(text.data(), text.size());
    if (m_value.size() > kLongestValue)
        fail("table.long"_L1);
}

void OdsReader::text(QByteArrayView text)
{
    if (m_isInCell && m_isInParagraph && m_asideDepth == 0 && !m_hasValue)
        append(text);
}

void OdsReader::end(QByteArrayView name)
{
    if (m_isInCell) {
        if (m_asideDepth > 0)
            --m_asideDepth;
        else if (name == "p")
            m_isInParagraph = false;
        else if (name == "table-cell" || name == "covered-table-cell")
            endCell();
    } else if (m_isInRow && name == "table-row") {
        m_isInRow = false;
        endRow(m_rowRepeats);
    } else if (name == "table" && m_tableDepth > 0 && --m_tableDepth == 0) {
        m_isInSheet = false;
    }
}

void OdsReader::endCell()
{
    m_isInCell = false;
    if (m_columnRepeats < 1)
        return damaged(u"a cell that is none"_s);
    const QByteArray text = m_isNumber && m_hasValue ? cellnumbers::text(m_value.trimmed(), NumberShape::Number, false) : m_value;
    // What is repeated and empty goes on to the sheet's end; what is not fails there.
    constexpr qint64 kMost = 16'385;
    for (qint64 i = 0; !text.isEmpty() && i < std::min(m_columnRepeats, kMost); ++i)
        addCell(m_column + i, text);
    m_column += std::min(m_columnRepeats, kMost);
}
