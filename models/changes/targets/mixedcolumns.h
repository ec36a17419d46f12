#pragma once

#include "models/changes/targets/targetcolumns.h"
#include "models/values/changetype.h"

#include <QList>

#include <map>

/// What the columns of a file are whose rows say themselves which change they are for: to each type something else.
struct MixedColumns
{
    struct OfType
    {
        std::vector<TargetColumn> columns;
        /// Columns that only other types have a use for: what stands there is not done.
        QList<qsizetype> strays;
    };

    /// The column that says the type.
    qsizetype typeColumn = -1;
    std::map<ChangeType, OfType> types;
};

/// The column headed "type" or "change", case ignored; -1: there is none.
qsizetype typeColumn(const QStringList &names);

/// Reads a header for all types at once. Errors, Input: "mixed.no-type"; "columns.unknown" where no type has a use for a column; else
/// targetColumns()'.
Result<MixedColumns> mixedColumns(const QStringList &names);

/// What a cell of that column says. Errors, Input: "mixed.type" (what stands there, the types there are).
Result<ChangeType> mixedType(QStringView cell);
