#include "models/changes/watching/changefiltermodel.h"

#include "models/changes/watching/changetablemodel.h"
#include "models/values/cellroles.h"

#include <algorithm>

ChangeFilterModel::ChangeFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(cellrole::Value);
    setDynamicSortFilter(true);
}

void ChangeFilterModel::setText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void ChangeFilterModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    invalidateFilter();
}

ChangeId ChangeFilterModel::changeAt(int row) const
{
    return ChangeId {index(row, 0).data(cellrole::Id).toLongLong()};
}

int ChangeFilterModel::rowOf(ChangeId change) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (changeAt(row) == change)
            return row;
    }
    return -1;
}

bool ChangeFilterModel::isInGroup(int sourceRow) const
{
    const QString key = sourceModel()->index(sourceRow, ChangeTableModel::State).data(cellrole::State).toString();
    const ChangeState state = changeState(key).value_or(ChangeState::Paused);
    switch (m_group) {
    case Group::All:
        return true;
    case Group::Unfinished:
        return !isFinal(state) && state != ChangeState::Draft;
    case Group::Drafts:
        return state == ChangeState::Draft;
    case Group::Finished:
        return isFinal(state);
    }
    Q_UNREACHABLE();
}

bool ChangeFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!isInGroup(sourceRow))
        return false;
    return std::ranges::all_of(m_words, [&](const QString &word) {
        for (int column = 0; column < ChangeTableModel::ColumnCount; ++column) {
            if (column != ChangeTableModel::Progress && sourceModel()->index(sourceRow, column, sourceParent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

// What is alike is newest first, whichever way the column is sorted.
bool ChangeFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(cellrole::Value);
    const QVariant b = right.data(cellrole::Value);
    if (a != b)
        return QSortFilterProxyModel::lessThan(left, right);
    return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
}
