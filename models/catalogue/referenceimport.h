#pragma once

#include "models/catalogue/referencedata.h"
#include "thingspace/basics/result.h"

#include <QJsonObject>
#include <QList>

class TableReader;

/// The rows of a file of reference data, checked; a column that the file lacks is not in them.
struct ReferenceRead
{
    QList<QJsonObject> rows;
    /// Where each of them stands in the file.
    QList<int> numbers;
    QList<Error> problems;
};

/// `known`: what there is already, for what rows refer to. Errors: as ReferenceStore::import, Storage excepted.
[[nodiscard]] Result<ReferenceRead> readReferences(ReferenceKind kind, TableReader &table, const ReferenceData &known);

/// What people call a row: its keys with a slash between ("Harbour Freight / Pier 4").
QString referenceName(ReferenceKind kind, const QJsonObject &row);
