#pragma once

#include "models/changes/watching/itemarrangement.h"
#include "models/changes/watching/itemlisting.h"
#include "models/store/readturns.h"
#include "models/store/rowwindows.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

/// The lines of one change: first the ordered list of their ids, then rows window by window as they are looked at. While the change runs,
/// refresh() reads again what is on show and tells what differs, row by row; another filter is a new query.
class ItemTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `reading` must outlive it.
    explicit ItemTableModel(StoreThread &reading, QObject *parent = nullptr);

    /// An id of 0: nothing.
    void open(ChangeId change);
    ChangeId change() const { return m_change; }
    void setFilter(const ItemFilter &filter);
    const ItemFilter &filter() const { return m_filter; }
    /// Something of the change may have moved.
    void refresh();
    void setAwake(bool awake) { m_turns.setAwake(awake); }

    /// False before the first answer to the filter at hand: "none" is not "not yet known".
    bool isKnown() const { return m_isKnown; }
    const QList<ItemId> &ids() const { return m_ids; }
    /// -1: not among them.
    int rowOf(ItemId item) const { return int(m_ids.indexOf(item)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// The ids are here, or others than before.
    void listed();
    /// What was loaded differs from what was on show.
    void rowsRefreshed();
    void failed(const Error &error);

private:
    void read();
    void readIds();
    void takeIds(quint64 query, ItemOrder order, const Result<ItemArrangement> &answer);
    void reset(QList<ItemId> ids);
    void rearrange(const ItemArrangement &arrangement);
    void removeThenInsert(const ItemArrangement &arrangement);
    void removeAndInsertAtTheEnd(const ItemArrangement &arrangement);
    void permute(QList<ItemId> ids);
    void readShownAgain();
    void loadRows(quint64 ticket, qsizetype first, qsizetype count);
    void takeRows(quint64 ticket, qsizetype first, const Result<QList<ItemRow>> &rows);
    void show(qsizetype first, const QList<ItemRow> &rows);
    void endRound();
    void forgetFarRows();
    const ItemRow *row(int row) const;

    StoreThread &m_reading;
    ChangeId m_change;
    ItemFilter m_filter;
    ItemOrder m_order;
    /// Raised by a new query, whose answer is a reset.
    quint64 m_query = 0;
    bool m_isKnown = false;
    /// The order that m_ids are in.
    ItemOrder m_listedOrder;
    QList<ItemId> m_ids;
    /// What was loaded, by id: a row that changes its place keeps its contents until they are read again.
    QHash<ItemId, ItemRow> m_rows;
    /// Which windows are here or on their way; looking at a row asks for it.
    mutable RowWindows<ItemId> m_windows;
    /// The first rows of the windows last looked at: what a refresh reads again.
    mutable QList<qsizetype> m_looked;
    int m_loading = 0;
    /// A refresh is over when its windows are here.
    bool m_isRefreshing = false;
    ReadTurns m_turns;
};
