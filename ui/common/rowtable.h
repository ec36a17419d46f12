#pragma once

class QString;
class QLineEdit;
class QTableView;

/// How every list of rows in the window looks and behaves, and the line above it that filters.
namespace rowtable {

/// Whole rows, 24 pixels each, no grid, in alternating colours; the Tab key leads out of the table.
void dress(QTableView *table);

/// The icon, the cross that empties it, what stands in it while it is empty and what a screen reader says.
void dressFilter(QLineEdit *line, const QString &objectName, const QString &placeholder, const QString &spoken);

} // namespace rowtable
