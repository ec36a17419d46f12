#pragma once

#include "models/tables/tablefile.h"

#include <QBuffer>
#include <QList>
#include <QStringList>

#include <utility>

/// Workbooks as tests need them: written by hand, part by part, and by the library that others write theirs with.
namespace workbooks {

using Parts = QList<std::pair<QByteArray, QByteArray>>;
using Cells = QList<QStringList>;

/// A ZIP archive, packed.
QByteArray zip(const Parts &parts);

/// The parts of an XLSX workbook with one sheet. `rows` is what stands in its sheetData, `strings` in its sst, `formats` its numFmts and
/// cellXfs.
Parts xlsxParts(const QByteArray &rows, const QByteArray &strings = {}, const QByteArray &styles = {});
QByteArray xlsx(const QByteArray &rows, const QByteArray &strings = {}, const QByteArray &styles = {});
/// Texts alone, as Excel lays them out (shared strings), or as programs do that write as they go (inline).
QByteArray writtenXlsx(const Cells &cells, bool isInline = false);

/// `tables` is what stands in its office:spreadsheet, `styles` in its automatic styles.
Parts odsParts(const QByteArray &tables, const QByteArray &styles = {});
QByteArray ods(const QByteArray &tables, const QByteArray &styles = {});

/// Everything that is read of it, and what was assumed.
struct Reading
{
    Cells cells;
    QList<TableNote> notes;
    std::optional<Error> error;
};
Reading read(const QByteArray &file, const QString &name = QStringLiteral("lines"));

} // namespace workbooks
