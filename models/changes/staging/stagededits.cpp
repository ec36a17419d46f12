#include "models/changes/staging/stagededits.h"

#include "models/changes/staging/editablecells.h"

#include <algorithm>

qsizetype StagedEdits::count() const
{
    qsizetype count = 0;
    for (const auto &cells : m_lines)
        count += cells.size();
    return count;
}

std::optional<StagedEdit> StagedEdits::find(DeviceId line, const QString &column) const
{
    const auto cells = m_lines.constFind(line);
    if (cells == m_lines.cend())
        return {};
    const auto edit = cells->constFind(column);
    return edit == cells->cend() ? std::nullopt : std::optional(*edit);
}

void StagedEdits::put(DeviceId line, const QString &column, const std::optional<StagedEdit> &edit)
{
    if (edit) {
        m_lines[line].insert(column, *edit);
        return;
    }
    const auto cells = m_lines.find(line);
    if (cells == m_lines.end())
        return;
    cells->remove(column);
    if (cells->isEmpty())
        m_lines.remove(line);
}

std::optional<StagedStep> StagedEdits::step(DeviceId line, const QString &column, const QString &value, const QString &present) const
{
    const std::optional<StagedEdit> before = find(line, column);
    const auto after = value == present ? std::nullopt : std::optional(StagedEdit {value, present, {}});
    // Said again, it is still what its draft is about.
    const bool isSame = before && after ? before->value == after->value && before->original == after->original : bool(before) == bool(after);
    return isSame ? std::nullopt : std::optional(StagedStep {line, column, before, after});
}

QList<StagedStep> StagedEdits::withdrawal() const
{
    QList<StagedStep> steps;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        for (auto edit = line->cbegin(); edit != line->cend(); ++edit)
            steps << StagedStep {line.key(), edit.key(), *edit, {}};
    }
    return steps;
}

QList<ChangeType> StagedEdits::types() const
{
    QList<ChangeType> types;
    for (const auto &cells : m_lines) {
        for (auto edit = cells.cbegin(); edit != cells.cend(); ++edit) {
            const EditableCell *cell = editablecells::find(edit.key());
            if (cell != nullptr && !types.contains(cell->type))
                types << cell->type;
        }
    }
    std::ranges::sort(types);
    return types;
}

QList<Target> StagedEdits::targets(ChangeType type) const
{
    QList<Target> targets;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        Target target;
        // In the table's order of columns, whatever order they were typed in: equal lines share a request.
        for (const EditableCell &cell : editablecells::all()) {
            const auto edit = line->constFind(QString(cell.column));
            if (cell.type == type && edit != line->cend())
                editablecells::say(target.own, cell, edit->value);
        }
        if (target.own.isEmpty())
            continue;
        target.device = line.key();
        target.row = targets.size() + 1;
        targets << target;
    }
    return targets;
}
