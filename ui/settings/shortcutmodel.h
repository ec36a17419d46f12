#pragma once

#include <QAbstractTableModel>

class Actions;
class QAction;

/// Every command with its key, for the table of keys. Here and not in models/, since commands are the window's.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Command, Key, Purpose, ColumnCount };

    /// Must outlive the model.
    explicit ShortcutModel(const Actions &actions, QObject *parent = nullptr);

    QAction *action(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Actions &m_actions;
};
