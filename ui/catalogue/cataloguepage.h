#pragma once

#include "models/catalogue/referencetablemodel.h"
#include "ui/common/page.h"
#include "ui/common/pagecontext.h"

class EmptyState;
class NoticeBar;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTableView;
class ReferenceDialog;
class StoreTrouble;

/// What our own side of the fleet refers to: customers, sites, their plans and pools, and what the carrier's plans cost; added, changed, removed
/// and brought back here, one by one or from a file.
class CataloguePage : public Page
{
    Q_OBJECT

public:
    explicit CataloguePage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString statusText() const override;
    QWidget *filterWidget() override;
    QWidget *workWidget() override;
    QString helpText() const override;

    /// Shows what the file would do, and imports it when that is confirmed.
    void importFrom(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    void select();
    void handleRows();
    void updateActions();
    std::optional<ReferenceRow> current() const;
    QList<int> selectedRows() const;
    void openDialog(const ReferenceRow &row);
    void put(ReferenceDialog *dialog, const QMap<QString, QString> &row, bool isNew);
    void askToRemove();
    void restore();
    void askForImport();
    void write(const QList<ReferenceRow> &rows);
    void askForExport();
    void exportTo(const QString &file);
    void copy(bool withHeaders);
    void run(const std::function<Result<void>(ReferenceStore &, const AuditOrigin &)> &job, const QString &said);
    AuditOrigin origin() const;

    PageContext m_context;
    ReferenceTableModel *m_model;
    QListWidget *m_kinds;
    QLabel *m_purpose;
    QLineEdit *m_filter;
    QCheckBox *m_removed;
    NoticeBar *m_notice;
    StoreTrouble *m_trouble;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    /// Chosen again when the rows are others.
    QString m_chosen;
};
