#pragma once

#include <QPoint>
#include <QString>

class ColumnKeeper;
class QAction;
class QWidget;

/// The menu of a right click on a header: hide this column, fit, show others, reset. `key`: the column under the mouse, may be empty.
void showColumnMenu(ColumnKeeper &keeper, const QString &key, QAction *columnsDialog, QWidget *parent, QPoint globalPosition);
