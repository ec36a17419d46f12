#pragma once

#include <QStyledItemDelegate>

/// Draws right-aligned numbers with some air on their right, so that the column beside them does not touch.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
