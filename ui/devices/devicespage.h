#pragma once

#include "models/fleet/fleetsync.h"
#include "models/values/ids.h"
#include "ui/common/page.h"
#include "ui/common/pagecontext.h"

#include <QTimer>

class ColumnKeeper;
class DeviceCommands;
class DeviceInspector;
class DeviceTableModel;
class DeviceTableView;
class EmptyFleet;
class FilterBar;
class FilterVocabulary;
class InlineEditing;
class NoticeBar;
class QSplitter;
class QStackedWidget;
class StoreTrouble;
class SyncControl;
class SyncReports;

/// The fleet: a table of lines, a filter over it, what is selected on the right, the sync on top.
class DevicesPage : public Page
{
    Q_OBJECT

public:
    explicit DevicesPage(const PageContext &context, QWidget *parent = nullptr);
    ~DevicesPage() override;

    QString title() const override;
    QString statusText() const override;
    QWidget *filterWidget() override;
    QWidget *workWidget() override;
    QString helpText() const override;

    /// Everything is selected that the filter matches, loaded or not. In the table's order.
    QList<DeviceId> selectedLines() const;
    /// Shows these lines' rows, as far as the filter lets them through, and selects them.
    void selectLines(const QList<DeviceId> &lines);
    void setFilter(const QString &filter);

public Q_SLOTS:
    void showSyncStarted();
    void showSyncProgress(const SyncProgress &progress);
    void showSyncFinished(const Result<SyncSummary> &result);
    void showRefreshStarted();
    void showRefreshFinished(const Result<SyncSummary> &result);

Q_SIGNALS:
    void syncRequested(const SyncOptions &options);
    void syncCancelRequested();
    void refreshRequested(const QList<DeviceId> &lines);
    /// A change of the selected lines, in the table's order; none: one that begins without.
    void changeRequested(const QList<DeviceId> &lines);
    void changeOpened(ChangeId change);
    /// Drafts of what was edited in the table, to be reviewed one after the other.
    void draftsMade(const QList<ChangeId> &drafts);
    /// A file with devices was dropped here.
    void fileDropped(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createLayout();
    QWidget *createBar();
    void connectSignals();
    void connectTable();
    void showProfile();
    void showCounts();
    void showWhatThereIs();
    void toggleInspector();
    void tell(const QString &sentence);
    QString settingsKey(QLatin1StringView name) const;

    PageContext m_context;
    DeviceTableModel *m_model;
    DeviceTableView *m_table;
    ColumnKeeper *m_columns;
    FilterBar *m_filter;
    SyncControl *m_sync;
    NoticeBar *m_notice;
    StoreTrouble *m_trouble;
    QStackedWidget *m_stack;
    EmptyFleet *m_empty;
    DeviceInspector *m_inspector;
    QSplitter *m_splitter;
    DeviceCommands *m_commands;
    InlineEditing *m_editing;
    FilterVocabulary *m_vocabulary;
    SyncReports *m_reports;
    ProfileId m_profile;
    /// What was told in passing, and how long it stays.
    QString m_told;
    QTimer m_forget;
};
