#pragma once

#include "models/tables/tablereader.h"
#include "models/tables/xmlparser.h"

#include <memory>

/// What the sheets of all workbooks have in common: rows of cells that come as XML. Rows without anything in them are left out, and hidden
/// ones above the header; hidden ones below it are read, and counted. A record may have 64 KiB, a sheet 1,048,576 rows and 16,384 columns.
class SheetReader : public TableReader, protected XmlHandler
{
public:
    /// Errors: "table.no-rows" (the sheet), "table.long", "table.damaged", "table.doctype", "table.bomb", "table.text" (the cell).
    [[nodiscard]] Result<std::vector<QByteArrayView>> next() override;
    int row() const override { return m_records - 1; }
    const QString &name() const override { return m_name; }
    QString cellName(qsizetype column) const override;
    QList<TableNote> notes() const override;

protected:
    explicit SheetReader(QString name) : m_name(std::move(name)) { }

    /// The part that holds the sheet, its name for people, and how many there are to be seen beside hidden ones.
    void begin(std::unique_ptr<ZipPart> part, const QString &sheet, int sheets);
    /// Another name than the one begun with, where it is known only from the part itself.
    void setSheet(const QString &sheet) { m_sheet = sheet; }
    void setSheets(int sheets) { m_sheets = sheets; }

    /// `number` from 1, larger than the row's before.
    void beginRow(qint64 number, bool isHidden);
    /// `column` from 0, larger than the cell's before. An empty text is as good as none.
    void addCell(qint64 column, QByteArrayView text);
    /// The row is complete, and stands `times` times.
    void endRow(qint64 times = 1);
    /// Where the row is that is being read: 0 before the first.
    qint64 rowNumber() const { return m_rowNumber; }

    void damaged(const QString &detail);
    void fail(QLatin1StringView code, const QStringList &arguments = {});
    static QString columnLetters(qint64 column);

private:
    struct Cell
    {
        qsizetype start;
        qsizetype length;
    };
    std::vector<QByteArrayView> cells() const;
    tl::unexpected<Error> placed(Error error) const;

    QString m_name;
    QString m_sheet;
    int m_sheets = 1;
    std::unique_ptr<XmlParser> m_parser;
    bool m_isOver = false;
    int m_records = 0;
    qint64 m_hiddenRows = 0;

    QByteArray m_text;
    std::vector<Cell> m_cells;
    qint64 m_rowNumber = 0;
    bool m_isHidden = false;
    /// How often the row is still to be given again.
    qint64 m_repeats = 0;
};
