#pragma once

#include <QString>
#include <QStringList>

/// Which include, in which file, breaks the order of the house.
namespace arrows {

/// Everything that one source file includes against the rules of the house; `path` is relative to the project's root and decides
/// which room the file is in. Each line: "path:line: what".
QStringList violations(const QString &path, const QString &source);

/// The same for every source under `root`, and for rooms side by side that include each other.
QStringList violationsUnder(const QString &root);

} // namespace arrows
