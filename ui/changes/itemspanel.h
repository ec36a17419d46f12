#pragma once

#include "models/changes/watching/itemtablemodel.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QTimer;

/// The lines of the open change as a table, with its text filter; states and causes filter from outside.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    ItemsPanel(const PageContext &context, QWidget *parent = nullptr);

    ItemTableModel *model() const { return m_model; }
    QLineEdit *filter() const { return m_filter; }
    QTableView *table() const { return m_table; }

    /// With all filters taken away. `lines`: how many it has.
    void open(ChangeId change);
    void setLines(qint64 lines);
    void filterBy(const QList<ItemState> &states, const QString &cause);
    /// Everything that is listed, or what is selected.
    QList<ItemId> selectedItems() const;
    bool hasSelection() const;
    void selectAll();
    /// In the order on screen, hidden ones left out.
    QList<int> shownColumns() const;
    /// “140 of 5,000 lines shown · 3 selected”.
    QString statusText() const;

Q_SIGNALS:
    /// The line that the keyboard is at; 0: none.
    void currentChanged(ItemId item);
    void selectionChanged();
    void statusChanged();
    void failed(const Error &error);

private:
    void createLayout();
    void createTable();
    void connectSignals();
    void applyText();
    void handleListed();
    void keepColumns();
    void showHeaderMenu(QPoint position);
    void showMenu(QPoint position);

    PageContext m_context;
    ItemTableModel *m_model;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTableView *m_table;
    QLabel *m_none;
    /// Typing is one query at its end.
    QTimer *m_typing;
    qint64 m_lines = 0;
};
