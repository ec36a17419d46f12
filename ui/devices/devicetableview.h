#pragma once

#include "models/fleet/devicetablemodel.h"

#include <QTableView>
#include <QTimer>

#include <utility>

/// The fleet as a table. Selected lines stay selected, the current one current and the one on top on top when the order changes: it keeps
/// them by id, since a million of Qt's persistent indexes would stop the window.
class DeviceTableView : public QTableView
{
    Q_OBJECT

public:
    /// It must outlive the view.
    explicit DeviceTableView(DeviceTableModel &model, QWidget *parent = nullptr);

    qsizetype selectedCount() const;
    /// In the table's order.
    QList<DeviceId> selectedLines() const;
    /// Those that are in the table; the first becomes the current one.
    void selectLines(const QList<DeviceId> &lines);
    /// So many rows from the top, loaded or not.
    void selectFirst(int count);
    /// Column key and raw value of the cell that has the keyboard; an empty key: none has, or its row is not here yet.
    std::pair<QString, QString> currentCell() const;

    using QTableView::edit;
    /// Its columns that may be edited get this delegate; F2, a double click and typing open a cell.
    void setEditing(QAbstractItemDelegate *delegate);

    /// Does nothing: typed letters would look through every row. "/" goes to the filter.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Told once, however many pieces a selection changed in.
    void selectionMoved();
    /// Too scattered over the table to be selected, or to stay so in a new order.
    void selectionLost(qsizetype lines);
    void filterWanted();
    void headerMenuRequested(const QString &columnKey, QPoint globalPosition);

protected:
    /// What is typed into a cell opens it; blanks and "/" have their own meaning.
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLooks();
    void connectSignals();
    void handleAboutToChange();
    void handleOrderChanged(DeviceTableModel::Why why);
    void keepSelection();
    void restoreSelection();
    void tellShown();

    DeviceTableModel &m_model;
    QTimer m_moved;
    /// While the order changes.
    struct
    {
        DeviceOrder order;
        QBitArray selected;
        DeviceId top;
        bool currentIsShown = false;
    } m_kept;
};
