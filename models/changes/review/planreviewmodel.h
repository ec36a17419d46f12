#pragma once

#include "models/changes/review/reviewlisting.h"
#include "models/store/rowwindows.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

/// The lines of one plan, all of them reachable: first the ordered ids, then rows window by window as they are looked at. A plan is frozen,
/// so what was read stays true; another filter, order or plan is a new query.
class PlanReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Line, Difference, Verdict, Reason, ColumnCount };

    /// `reading` must outlive it.
    explicit PlanReviewModel(StoreThread &reading, QObject *parent = nullptr);

    /// With the filter taken away. An id of 0: nothing.
    void open(ChangeId change);
    void setFilter(const ReviewFilter &filter);
    const ReviewFilter &filter() const { return m_filter; }
    /// False before the answer to the query at hand.
    bool isKnown() const { return m_known == m_asked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// The answer to the query at hand is here.
    void listed();
    void failed(const Error &error);

private:
    void ask();
    void load(quint64 ticket, qsizetype first, qsizetype count);
    void take(quint64 ticket, qsizetype first, const QList<ReviewRow> &rows);

    StoreThread &m_reading;
    ChangeId m_change;
    ReviewFilter m_filter;
    ReviewOrder m_order;
    quint64 m_asked = 0;
    quint64 m_known = 0;
    QList<ItemId> m_ids;
    mutable RowWindows<ReviewRow> m_windows;
};
