#pragma once

#include "ui/common/statelook.h"

#include <QStyledItemDelegate>

/// Draws a state as shape and word. The model answers cellrole::State (models/values/cellroles.h) with the key that `lookOf` understands.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using LookOf = StateLook (*)(const QString &key);

    explicit StateDelegate(LookOf lookOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    LookOf m_lookOf;
};

/// The looks for StateDelegate.
namespace statelook {
StateLook ofItemKey(const QString &key);
StateLook ofChangeKey(const QString &key);
StateLook ofDeviceKey(const QString &key);
} // namespace statelook
