#pragma once

#include <QDialog>

class ColumnKeeper;
class QListWidget;
class QListWidgetItem;
class QPushButton;

/// All columns as a list: which are shown, in which order. It works on the table at once; there is nothing to apply.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// It must outlive the dialog.
    explicit ColumnsDialog(ColumnKeeper &keeper, QWidget *parent = nullptr);

private:
    void createLayout();
    void connectSignals();
    void fill();
    void handleTicked(QListWidgetItem *item);
    void move(int by);
    void takeOrder();
    void updateButtons();
    QString keyOf(int row) const;

    ColumnKeeper &m_keeper;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_reset;
    bool m_filling = false;
};
