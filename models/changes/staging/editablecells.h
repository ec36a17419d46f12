#pragma once

#include "models/changes/types/field.h"
#include "models/values/changetype.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

/// A column of the device table whose cells may be edited, and the change that an edit of it becomes.
struct EditableCell
{
    /// As devicelisting names it.
    QLatin1StringView column;
    ChangeType type;
    /// The type's field.
    QLatin1StringView field;
    /// How an empty cell is said.
    enum class Clearing { None, Named, Removed };
    Clearing clearing = Clearing::None;
};

/// Which cells may be edited, and what may be in them: what the types' fields say, nothing of its own. Pure.
namespace editablecells {

std::span<const EditableCell> all();
/// nullptr: the column is the carrier's, or a key.
const EditableCell *find(QAnyStringView column);
const Field &fieldOf(const EditableCell &cell);
/// As a plan would have it: trimmed, blanks collapsed.
QString normalised(const EditableCell &cell, QStringView text);
/// Why a normalised value cannot be in such a cell, for people; empty is "cleared". What depends on the line is the review's.
std::optional<QString> problem(const EditableCell &cell, const QString &value);
/// Says a cell's value, or that it is cleared, as a line's own parameters.
void say(QJsonObject &own, const EditableCell &cell, const QString &value);
/// The columns of a type, a comma before and behind each: as statements compare them.
QString columnsOf(ChangeType type);

} // namespace editablecells
