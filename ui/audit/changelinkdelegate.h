#pragma once

#include <QStyledItemDelegate>

/// A change's number as a link: underlined, in the accent's colour.
class ChangeLinkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
