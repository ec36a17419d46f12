#pragma once

#include "models/tables/cellnumbers.h"
#include "models/tables/stringpool.h"
#include "models/tables/zipfile.h"

#include <vector>

/// What a workbook says about its sheets before one of them is read (ECMA-376, parts 18.2 to 18.8).
struct XlsxBook
{
    /// The first sheet that is not hidden: its name, and the part it is in.
    QString sheet;
    QString sheetPart;
    /// Sheets with cells that are not hidden.
    int sheets = 0;
    /// Days count from 1904.
    bool is1904 = false;
    /// What numbers in cells of a style are.
    std::vector<NumberShape> styles;
    StringPool strings;

    /// Errors: Input "table.damaged", "table.no-sheet", "table.doctype", "table.bomb", "table.encrypted"; Storage "table.spill".
    [[nodiscard]] Result<void> read(const ZipFile &zip);
};

/// Undoes how a workbook writes characters that XML has not: "_x000D_".
QByteArray withoutXlsxEscapes(QByteArray text);
