#pragma once

#include "models/changes/staging/editkeeper.h"
#include "ui/common/pagecontext.h"

#include <QObject>
#include <QUndoStack>

class ColumnKeeper;
class DeviceTableModel;
class DeviceTableView;
class QKeyEvent;
class QMenu;
class StagedBar;

/// Editing in the device table: F2, a double click or typing opens a cell, Ctrl+V puts a copied block from the current cell on (one value into all selected
/// lines), Delete clears, Ctrl+Z and Ctrl+Shift+Z go back and forth. All of it is staged; the bar under the table counts it and leads to the review.
class InlineEditing : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    InlineEditing(const PageContext &context, DeviceTableModel &model, DeviceTableView &table, ColumnKeeper &columns, QObject *parent);
    ~InlineEditing() override;

    StagedBar *bar() const { return m_bar; }
    EditKeeper &edits() { return m_edits; }
    void showProfile();
    /// What can be done with the cell and the lines that are chosen.
    void addTo(QMenu &menu);

Q_SIGNALS:
    /// One after the other, to be reviewed.
    void draftsMade(const QList<ChangeId> &drafts);
    void told(const QString &sentence);
    /// Something was not taken, and why: worth more than a word in passing.
    void refused(const QString &sentence);
    void failed(const Error &error);

protected:
    /// The table's keys, before a shortcut of the same keys elsewhere in the window.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void connectSignals();
    bool handleKey(const QKeyEvent &key);
    void push(const QList<StagedStep> &steps);
    void settleNames(QMenu &menu);
    void paste();
    void clear();
    void discard();
    void showBar();
    /// Rows that an order for several lines is about: the selected ones, else the current one.
    QList<DeviceId> chosenLines() const;

    PageContext m_context;
    DeviceTableModel &m_model;
    DeviceTableView &m_table;
    ColumnKeeper &m_columns;
    EditKeeper m_edits;
    QUndoStack m_history;
    StagedBar *m_bar;
    /// What the next steps are called in the history.
    QString m_doing;
};
