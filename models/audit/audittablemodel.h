#pragma once

#include "models/audit/auditlisting.h"
#include "models/store/rowwindows.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

#include <atomic>
#include <memory>

class StoreWatch;

/// The log for a table, newest entry first. Rows are loaded window by window; since the log only grows, what is shown stays and new
/// entries are put in above it.
class AuditTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Time, Who, Through, Action, Subject, Values, Reason, Evidence, RequestId, Change, ColumnCount };

    /// Both must outlive the model. Rows are read with `store`; finding them in a long log takes seconds, and has a thread of its own.
    AuditTableModel(StoreThread &store, StoreWatch &watch, QObject *parent = nullptr);
    /// Ends a search under way.
    ~AuditTableModel() override;

    /// Another query: what is shown stays until its answer is here; a search under way ends.
    void select(const AuditSelection &selection);
    /// What is shown, up to the newest entry that is: what an export of it takes.
    AuditSelection shownSelection() const;

    /// The answer to another query is awaited.
    bool isSearching() const { return m_asking && m_wanted != m_selection; }
    /// An answer was there.
    bool isLoaded() const { return m_loaded; }
    qint64 total() const { return m_total; }
    /// Everybody who is in the log, sorted.
    QStringList actors() const { return m_actors; }

    qint64 entryNumber(int row) const;
    /// Numbers of these rows, in their order.
    QList<qint64> entryNumbers(const QList<int> &rows) const;
    /// nullptr: it is on its way; rowLoaded() tells when it is here.
    const AuditRow *row(int row) const;

    /// For the clipboard: cells as Value has them, tabs between, a line an entry, newest first; nothing in a cell can break its line.
    static QString tabbed(const QList<AuditRow> &rows, bool withHeaders);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Numbers, persons, or the first answer.
    void countsChanged();
    void rowsLoaded(int first, int last);
    void searchingChanged();
    void failed(const Error &error);

private:
    void find(const AuditSelection &selection, qint64 after);
    void handleFound(const AuditSelection &selection, qint64 after, const Result<auditlisting::Found> &found);
    void replace(const auditlisting::Found &found);
    void append(const auditlisting::Found &found);
    void lookForMore();
    void addActors(const QStringList &actors);
    void loadWindow(quint64 ticket, qsizetype first, qsizetype count);
    qsizetype place(int row) const { return m_entries.size() - 1 - row; }

    StoreThread &m_store;
    StoreThread m_finding;
    /// What is asked last; jobs that were overtaken while they waited see it and do nothing.
    std::shared_ptr<std::atomic<quint64>> m_generation;
    AuditSelection m_wanted;
    AuditSelection m_selection;
    /// In the order of writing: the last one is row 0.
    QList<qint64> m_entries;
    mutable RowWindows<AuditRow> m_windows;
    QStringList m_actors;
    qint64 m_total = 0;
    qint64 m_newest = 0;
    bool m_loaded = false;
    bool m_asking = false;
    bool m_askAgain = false;
};
