#pragma once

#include "models/catalogue/referencetablemodel.h"

#include <QStyledItemDelegate>

/// Rows of what was removed are pale; the column of states has the word.
class RemovedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ReferenceTableModel::RemovedRole).toBool())
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
};
