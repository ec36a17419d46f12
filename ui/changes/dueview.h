#pragma once

#include "models/changes/watching/duetablemodel.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class EmptyState;
class QLabel;
class QStackedWidget;
class QTableView;

/// The calendar of what happens by itself, as a list by days: scheduled changes, plans of a later date, suspensions that the carrier ends, quotas that free up.
/// Enter or a double click leads to the change, or to the lines.
class DueView : public QWidget
{
    Q_OBJECT

public:
    explicit DueView(const PageContext &context, QWidget *parent = nullptr);

    DueTableModel &model() { return m_model; }
    /// The change of the current row; std::nullopt: it is about none.
    std::optional<Change> current() const;
    QWidget *workWidget() const;
    QString statusText() const;

Q_SIGNALS:
    void opened(ChangeId change);
    /// A filter of the devices' page.
    void linesWanted(const QString &filter);
    void currentChanged();

private:
    void createLayout();
    void showWhatThereIs();
    void open(const QModelIndex &index);

    PageContext m_context;
    DueTableModel m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_caveats;
};
