#pragma once

#include "models/changes/changestore.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class ChangeFilterModel;
class ChangeTableModel;
class EmptyState;
class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTableView;

/// All changes of the profile, several running at once in view, with their filter.
class ChangeList : public QWidget
{
    Q_OBJECT

public:
    ChangeList(const PageContext &context, QWidget *parent = nullptr);

    ChangeTableModel *model() const { return m_model; }
    QLineEdit *filter() const { return m_filter; }
    QWidget *workWidget() const;
    /// The one that the keyboard is at; std::nullopt: none.
    std::optional<Change> current() const;
    void select(ChangeId change);
    /// “3 running · 12 of 48 shown”.
    QString statusText() const;
    /// As text, tabs between the cells; empty: nothing is selected.
    QString selectedText(bool withHeaders) const;

Q_SIGNALS:
    void opened(ChangeId change);
    /// Another one is current, or it is other than before.
    void currentChanged();
    void statusChanged();

private:
    void createLayout();
    void createTable();
    void connectSignals();
    void showWhatThereIs();
    void keepColumns();
    void showMenu(QPoint position);

    PageContext m_context;
    ChangeTableModel *m_model;
    ChangeFilterModel *m_shown;
    QLineEdit *m_filter;
    QComboBox *m_group;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
};
