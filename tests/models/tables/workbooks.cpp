#include "tests/models/tables/workbooks.h"

#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace workbooks {

QByteArray zip(const Parts &parts)
{
    qsizetype size = 64 * 1024;
    for (const auto &[name, content] : parts)
        size += content.size() + 1024;
    QByteArray bytes(size, '\0');
    size_t used = 0;
    archive *file = archive_write_new();
    archive_write_set_format_zip(file);
    archive_write_open_memory(file, bytes.data(), size_t(size), &used);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(file, entry);
        archive_write_data(file, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(file);
    archive_write_free(file);
    bytes.truncate(qsizetype(used));
    return bytes;
}

Parts xlsxParts(const QByteArray &rows, const QByteArray &strings, const QByteArray &styles)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    return {
        {"[Content_Types].xml", R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\"Lines\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             "<Relationship Id=\"rId2\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>"
             "<Relationship Id=\"rId3\" Type=\"" + relations + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>"},
        {"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

QByteArray xlsx(const QByteArray &rows, const QByteArray &strings, const QByteArray &styles)
{
    return zip(xlsxParts(rows, strings, styles));
}

QByteArray writtenXlsx(const Cells &cells, bool isInline)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lines.xlsx"_s);
    lxw_workbook_options options = {};
    options.constant_memory = isInline ? LXW_TRUE : LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (qsizetype row = 0; row < cells.size(); ++row) {
        for (qsizetype column = 0; column < cells[row].size(); ++column)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), cells[row][column].toUtf8().constData(), nullptr);
    }
    workbook_close(book);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Parts odsParts(const QByteArray &tables, const QByteArray &styles)
{
    return {
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml", R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
                        R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:d")"
                        R"( xmlns:dc="urn:dc"><office:automatic-styles>)"
             + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>"},
    };
}

QByteArray ods(const QByteArray &tables, const QByteArray &styles)
{
    return zip(odsParts(tables, styles));
}

Reading read(const QByteArray &file, const QString &name)
{
    Reading reading;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(file);
    buffer->open(QIODevice::ReadOnly);
    const auto table = TableFile::open(std::move(buffer), name);
    if (!table) {
        reading.error = table.error();
        return reading;
    }
    for (;;) {
        const auto record = (*table)->reader().next();
        if (!record)
            reading.error = record.error();
        if (!record || record->empty())
            break;
        QStringList cells;
        for (const QByteArrayView cell : *record)
            cells << QString::fromUtf8(cell);
        reading.cells << cells;
    }
    reading.notes = (*table)->reader().notes();
    return reading;
}

} // namespace workbooks
