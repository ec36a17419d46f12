#pragma once

#include "models/audit/audittablemodel.h"
#include "ui/common/page.h"
#include "ui/common/pagecontext.h"

class AuditDetails;
class AuditFilterBar;
class AuditTable;
class EmptyState;
class NoticeBar;
class QSplitter;
class QStackedWidget;
class StoreTrouble;

/// Who did what, when, and what proved it: the log, its filters, an entry as a whole on the right, and its export.
class AuditPage : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString statusText() const override;
    QWidget *filterWidget() override;
    QWidget *workWidget() override;
    QString helpText() const override;

    /// Only what belongs to this change.
    void showChange(ChangeId change);

Q_SIGNALS:
    void changeOpened(ChangeId change);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    void select();
    void handleCounts();
    void handleRowsLoaded(int first, int last);
    void showCurrent();
    void showEmptyState();
    void updateActions();
    void askForFile();
    void exportTo(const QString &file);
    void copy(bool withHeaders);
    void toggleDetails();

    PageContext m_context;
    AuditTableModel *m_model;
    AuditFilterBar *m_filter;
    NoticeBar *m_notice;
    StoreTrouble *m_trouble;
    QStackedWidget *m_stack;
    AuditTable *m_table;
    EmptyState *m_empty;
    AuditDetails *m_details;
    QSplitter *m_splitter;
    bool m_exporting = false;
};
