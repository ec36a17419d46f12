#pragma once

#include "models/changes/types/field.h"
#include "thingspace/basics/result.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QStringList>

#include <span>
#include <vector>

/// What a column of a target file is to a change type.
struct TargetColumn
{
    enum class Use { Identifier, Field, Ignored };
    Use use = Use::Ignored;
    IdentifierKind kind = IdentifierKind::Iccid;
    const Field *field = nullptr;
};

/// Reads a header: identifier columns, the type's fields, and columns that we export (ignored: never taken for an order).
/// `names` are trimmed already; case does not matter. Errors, Input: "columns.unknown" (the name, what there is), "columns.repeated",
/// "columns.no-identifier" (the identifiers' names). The place's file is set by the caller.
Result<std::vector<TargetColumn>> targetColumns(const QStringList &names, std::span<const Field> fields);
