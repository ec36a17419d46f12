#pragma once

#include <QStyledItemDelegate>

/// Draws how far a change is: a thin bar in segments, its number beside it. The model answers ChangeTableModel::CountsRole and the number as text.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
