#pragma once

#include "models/changes/targets/columnmapping.h"
#include "models/changes/types/field.h"
#include "thingspace/basics/result.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

/// What a column of a target file is to a change type.
struct TargetColumn
{
    enum class Use {
        Identifier,
        /// Identifiers whose kind shows in each value.
        AnyIdentifier,
        Field,
        Ignored
    };
    Use use = Use::Ignored;
    IdentifierKind kind = IdentifierKind::Iccid;
    const Field *field = nullptr;
};

/// The word (columnmapping.h) for what a column of that name is by itself: "" for one that we export; std::nullopt: it says nothing to us.
std::optional<QString> knownWord(const QString &name, std::span<const Field> fields);

/// Reads a header: identifier columns, the type's fields, and columns that we export (ignored: never taken for an order); what `mapping`
/// says of a header goes before its name. `names` are trimmed already; case does not matter.
/// Errors, Input: "columns.unknown" (the name, what there is), "columns.repeated", "columns.twice" (what two columns are to bring, both names),
/// "columns.no-identifier" (the identifiers' names). The place's file is set by the caller.
Result<std::vector<TargetColumn>> targetColumns(const QStringList &names, std::span<const Field> fields, const ColumnMapping &mapping = {});
