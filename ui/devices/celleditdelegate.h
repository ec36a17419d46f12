#pragma once

#include "ui/common/identifiertext.h"

class EditKeeper;
class DeviceTableModel;

/// Cells of the device table that may be edited: tinted, with a corner that is filled (and a bar where the fleet has moved) while an edit waits; an
/// editor that says at once what the field does not take, and a list where the cell holds one of several names.
class CellEditDelegate : public IdentifierDelegate
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CellEditDelegate(const EditKeeper &edits, const DeviceTableModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Enter and Tab stay in an editor that holds what cannot be; leaving it by the mouse gives the edit up.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    const EditKeeper &m_edits;
    const DeviceTableModel &m_model;
};
