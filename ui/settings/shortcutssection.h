#pragma once

#include <QWidget>

class Actions;
class FieldError;
class QAction;
class QKeySequence;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class ShortcutModel;

/// The keys of all commands: found by words or by key, changed by pressing another, with a warning where that has an owner.
class ShortcutsSection : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsSection(Actions &actions, QWidget *parent = nullptr);

    QLineEdit *searchField() { return m_search; }
    QWidget *workWidget();

private:
    void createLayout();
    void connectSignals();
    QAction *chosen() const;
    void handleChosen();
    void handleKeys(const QKeySequence &keys);
    void assign(const QKeySequence &keys);
    void askToResetAll();

    Actions &m_actions;
    ShortcutModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_command;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    FieldError *m_conflict;
};
