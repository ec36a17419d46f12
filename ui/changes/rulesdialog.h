#pragma once

#include "models/changes/review/ruletablemodel.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

/// Every rule that lines are checked by before anything is sent: what it says, what that does, who says so. Not modal: show() it.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RulesDialog(QWidget *parent = nullptr);

private:
    void createLayout();
    void filter();

    RuleTableModel m_model;
    QLineEdit *m_search;
    QComboBox *m_type;
    QTableView *m_table;
    QLabel *m_shown;
};
