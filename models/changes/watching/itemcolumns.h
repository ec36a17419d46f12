#pragma once

#include "models/changes/watching/itemlisting.h"

#include <QString>
#include <Qt>

/// The columns of tables of items: one line each, in itemcolumns.cpp.
namespace itemcolumns {

enum Column { Row, Line, BeforeAfter, State, Reason, Evidence, Attribution, Request, ErrorCode, Count };

QString title(int column);
Qt::Alignment alignment(int column);
/// As shown; identifiers plain.
QString text(const ItemRow &row, int column);
/// What sorting by the column sorts by; for a column that is none, the row.
ItemOrder::By order(int column);

/// “ours” …: whose work a success is, translated.
QString attributionWord(const QString &key);

} // namespace itemcolumns
