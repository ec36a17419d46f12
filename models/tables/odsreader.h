#pragma once

#include "models/tables/sheetreader.h"

#include <QSet>

/// The first sheet of an ODS workbook that is not hidden (OpenDocument 1.2, part 1, 9). Numbers keep the digits they are written with, days
/// are ISO 8601, switches true and false.
class OdsReader final : public SheetReader
{
public:
    /// `file` can be read at any place and outlives the reader. Errors: "table.damaged", "table.doctype", "table.bomb", "table.encrypted",
    /// with the file in their place.
    [[nodiscard]] static Result<std::unique_ptr<OdsReader>> open(QIODevice &file, const QString &name);

private:
    explicit OdsReader(const QString &name) : SheetReader(name) { }
    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView text) override;
    void noteStyle(QByteArrayView name, const XmlAttributes &attributes);
    void startInTable(QByteArrayView name, const XmlAttributes &attributes);
    void startInCell(QByteArrayView name, const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void append(QByteArrayView text);

    /// Styles of sheets that are hidden.
    QSet<QByteArray> m_hiddenStyles;
    QByteArray m_style;
    int m_tables = 0;
    /// Inside the one sheet that is read.
    bool m_isInSheet = false;
    bool m_isInRow = false;
    bool m_isInCell = false;
    /// Elements of the cell that are not its text: a comment, a picture, a table of its own.
    int m_asideDepth = 0;
    int m_paragraphs = 0;
    bool m_isInParagraph = false;
    qint64 m_rowRepeats = 1;
    qint64 m_columnRepeats = 1;
    qint64 m_column = 0;
    QByteArray m_value;
    bool m_hasValue = false;
    bool m_isNumber = false;
    int m_tableDepth = 0;
};
