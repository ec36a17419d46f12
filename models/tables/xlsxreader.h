#pragma once

#include "models/tables/sheetreader.h"
#include "models/tables/xlsxbook.h"

/// The first sheet of an XLSX workbook that is not hidden. Numbers keep the digits they are written with, days become ISO 8601,
/// switches true and false; of formulas the values that were saved.
class XlsxReader final : public SheetReader
{
public:
    /// `file` can be read at any place and outlives the reader. Errors: XlsxBook's, with the file in their place.
    [[nodiscard]] static Result<std::unique_ptr<XlsxReader>> open(QIODevice &file, const QString &name);

private:
    explicit XlsxReader(const QString &name) : SheetReader(name) { }
    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView text) override;
    void startCell(const XmlAttributes &attributes);
    void endCell();

    XlsxBook m_book;
    bool m_isInRows = false;
    bool m_isInCell = false;
    bool m_isText = false;
    /// Inside a reading aid, which is not of the text.
    bool m_isReading = false;
    qint64 m_column = -1;
    QByteArray m_type;
    NumberShape m_shape = NumberShape::Number;
    QByteArray m_value;
};
