#pragma once

#include <QStyledItemDelegate>

/// A row of the command palette: name and key in the first line, what it does (or why not now) in the second.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role : int {
        ActionRole = Qt::UserRole + 1, ///< the action's id
        KeysRole, ///< its key as text
        PurposeRole, ///< the second line
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
