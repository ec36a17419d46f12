#pragma once

#include <QTableView>

class AuditTableModel;
class QSettings;

/// The log as a table: delegates, column widths that are kept, a header whose menu shows and hides columns.
class AuditTable : public QTableView
{
    Q_OBJECT

public:
    AuditTable(AuditTableModel *model, QSettings &settings, QWidget *parent = nullptr);

    /// Without listing them: everything may be selected.
    qsizetype selectedCount() const;
    /// Of the selection, from the top.
    QList<int> selectedRows() const;

private:
    void createDelegates();
    void restoreColumns();
    void keepColumns();
    void showHeaderMenu(QPoint position);

    QSettings &m_settings;
};
