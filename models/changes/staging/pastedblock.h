#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line end behind each row, quotes around cells that hold such
/// themselves (a quote inside is doubled). Rows may differ in length; a line end at the very end begins no row.
QList<QStringList> pastedBlock(const QString &text);
