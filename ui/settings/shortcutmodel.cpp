#include "ui/settings/shortcutmodel.h"

#include "ui/common/actions.h"

#include <QAction>
#include <QFont>

using namespace Qt::StringLiterals;

ShortcutModel::ShortcutModel(const Actions &actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    connect(&actions, &Actions::shortcutsChanged, this, [this] { Q_EMIT dataChanged(index(0, Key), index(rowCount() - 1, Key)); });
}

QAction *ShortcutModel::action(int row) const
{
    return m_actions.all().at(row);
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_actions.all().size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QAction *command = action(index.row());
    const bool changed = command->shortcut() != m_actions.defaultShortcut(command);
    if (role == Qt::FontRole && index.column() == Key && changed) {
        QFont strong;
        strong.setBold(true);
        return strong;
    }
    if (role == Qt::ToolTipRole && index.column() == Key && changed) {
        const QString usual = m_actions.defaultShortcut(command).toString(QKeySequence::NativeText);
        return usual.isEmpty() ? tr("Usually without a key.") : tr("Usually %1.").arg(usual);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Command:
        return command->text().remove(u'&');
    case Key:
        return command->shortcut().toString(QKeySequence::NativeText);
    case Purpose:
        return m_actions.purpose(command);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Command:
        return tr("Command");
    case Key:
        return tr("Key");
    case Purpose:
        return tr("What it does");
    case ColumnCount:
        break;
    }
    return {};
}
