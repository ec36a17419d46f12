#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// One record of separated values (RFC 4180: UTF-8, commas), its line feed included.
/// Cells that a spreadsheet would run as a formula (they begin with = + - @, a tab or a carriage return) get an apostrophe in front,
/// unless they are plain numbers.
QByteArray csvRow(const QStringList &cells);

/// One cell as it stands in the file: harmless, and quoted where needed.
QString csvCell(const QString &text);
