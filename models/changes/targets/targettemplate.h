#pragma once

#include "models/values/changetype.h"
#include "thingspace/basics/result.h"

#include <QString>
#include <QStringList>

/// The columns of an empty table for a change type: identifiers that name a line, then the type's fields.
QStringList templateColumns(ChangeType type);

/// Whether there are templates of this file's kind, by its suffix: .csv or .xlsx.
bool isTargetTemplate(const QString &path);

/// Writes an empty table to fill in. XLSX: cells are formatted as text, so that identifiers stay whole; headers say what they are for, and
/// cells offer what may be chosen. Errors: Input "export.unwritable", Storage "export.failed" (the file, why).
[[nodiscard]] Result<void> writeTargetTemplate(ChangeType type, const QString &path);
