#include "models/changes/watching/itemtablemodel.h"

#include "models/changes/watching/itemcolumns.h"
#include "models/store/database.h"
#include "models/values/cellroles.h"

#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype kWindow = 128;
constexpr qsizetype kKeptWindows = 128;
// A screen straddles two; one more for whoever asks for a row by itself.
constexpr qsizetype kWindowsOnShow = 3;
constexpr qsizetype kMostRows = kWindow * kKeptWindows * 2;
// More pieces than this are told as two moves and one removal or insertion: each piece costs a view as much as the whole.
constexpr qsizetype kMostPieces = 64;

QVariant rawValue(const ItemRow &row, int column)
{
    switch (column) {
    case itemcolumns::Row:
        return row.row;
    case itemcolumns::State:
        return row.state;
    case itemcolumns::Evidence:
        return row.evidence;
    case itemcolumns::Attribution:
        return row.attribution;
    default:
        return itemcolumns::text(row, column);
    }
}

QList<ItemId> idsAt(const QList<ItemId> &ids, const QList<RowSpan> &spans)
{
    QList<ItemId> result;
    for (const RowSpan &span : spans)
        result += ids.mid(span.first, span.count);
    return result;
}

} // namespace

ItemTableModel::ItemTableModel(StoreThread &reading, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reading(reading)
    , m_windows([this](quint64 ticket, qsizetype first, qsizetype count) { loadRows(ticket, first, count); }, kWindow, kKeptWindows)
    , m_turns([this] { read(); })
{
}

void ItemTableModel::open(ChangeId change)
{
    if (change == m_change)
        return refresh();
    m_change = change;
    m_filter = {};
    ++m_query;
    m_isKnown = false;
    m_rows.clear();
    reset({});
    // Marks of the list that is gone are never loaded.
    if (m_isRefreshing && m_loading == 0)
        endRound();
    m_turns.wantNow();
}

void ItemTableModel::setFilter(const ItemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_query;
    m_isKnown = false;
    m_turns.wantNow();
}

void ItemTableModel::sort(int column, Qt::SortOrder order)
{
    const ItemOrder wanted {itemcolumns::order(column), order == Qt::DescendingOrder};
    if (wanted == m_order)
        return;
    m_order = wanted;
    m_turns.wantNow();
}

void ItemTableModel::refresh()
{
    m_turns.want();
}

void ItemTableModel::read()
{
    if (m_isKnown && m_order == m_listedOrder && itemlisting::isSettledOrder(m_filter, m_order))
        readShownAgain();
    else
        readIds();
}

void ItemTableModel::readIds()
{
    m_reading.ask<ItemArrangement>(
        [change = m_change, filter = m_filter, order = m_order, isKnown = m_isKnown, before = m_ids](Database &db) -> Result<ItemArrangement> {
            auto ids = itemlisting::ids(db, change, filter, order);
            if (!ids)
                return failure(ids.error());
            return isKnown ? arrange(before, std::move(*ids)) : ItemArrangement {std::move(*ids), {}, {}, false};
        },
        this, [this, query = m_query, order = m_order](const Result<ItemArrangement> &answer) { takeIds(query, order, answer); });
}

void ItemTableModel::takeIds(quint64 query, ItemOrder order, const Result<ItemArrangement> &answer)
{
    if (!answer || query != m_query) {
        m_turns.finished();
        if (!answer)
            Q_EMIT failed(answer.error());
        return;
    }
    m_listedOrder = order;
    if (!std::exchange(m_isKnown, true)) {
        reset(answer->ids);
        m_turns.finished();
        Q_EMIT listed();
        return;
    }
    const bool differs = answer->isReordered || !answer->gone.isEmpty() || !answer->come.isEmpty();
    if (differs)
        rearrange(*answer);
    readShownAgain();
    if (differs)
        Q_EMIT listed();
}

void ItemTableModel::reset(QList<ItemId> ids)
{
    beginResetModel();
    m_ids = std::move(ids);
    m_windows.reset(m_ids.size());
    m_looked.clear();
    endResetModel();
}

void ItemTableModel::rearrange(const ItemArrangement &arrangement)
{
    if (!arrangement.isReordered && arrangement.gone.size() + arrangement.come.size() <= kMostPieces)
        removeThenInsert(arrangement);
    else
        removeAndInsertAtTheEnd(arrangement);
    m_windows.reset(m_ids.size());
}

void ItemTableModel::removeThenInsert(const ItemArrangement &arrangement)
{
    for (auto span = arrangement.gone.crbegin(); span != arrangement.gone.crend(); ++span) {
        beginRemoveRows({}, int(span->first), int(span->first + span->count - 1));
        m_ids.remove(span->first, span->count);
        m_windows.reset(m_ids.size());
        endRemoveRows();
    }
    for (const RowSpan &span : arrangement.come) {
        beginInsertRows({}, int(span.first), int(span.first + span.count - 1));
        m_ids = m_ids.first(span.first) + arrangement.ids.mid(span.first, span.count) + m_ids.sliced(span.first);
        m_windows.reset(m_ids.size());
        endInsertRows();
    }
}

void ItemTableModel::removeAndInsertAtTheEnd(const ItemArrangement &arrangement)
{
    const QList<ItemId> gone = idsAt(m_ids, arrangement.gone);
    const QList<ItemId> come = idsAt(arrangement.ids, arrangement.come);
    if (!gone.isEmpty()) {
        const QSet<ItemId> leaving(gone.begin(), gone.end());
        QList<ItemId> order;
        order.reserve(m_ids.size());
        std::ranges::copy_if(std::as_const(m_ids), std::back_inserter(order), [&leaving](ItemId id) { return !leaving.contains(id); });
        permute(order + gone);
        beginRemoveRows({}, int(order.size()), int(m_ids.size()) - 1);
        m_ids = std::move(order);
        m_windows.reset(m_ids.size());
        endRemoveRows();
    }
    if (!come.isEmpty()) {
        beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + come.size()) - 1);
        m_ids += come;
        m_windows.reset(m_ids.size());
        endInsertRows();
    }
    permute(arrangement.ids);
}

void ItemTableModel::permute(QList<ItemId> ids)
{
    if (ids == m_ids)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<ItemId> held;
    for (const QModelIndex &index : before)
        held << m_ids.at(index.row());
    m_ids = std::move(ids);
    m_windows.reset(m_ids.size());
    QHash<ItemId, int> places;
    const QSet<ItemId> wanted(held.begin(), held.end());
    for (qsizetype row = 0; row < m_ids.size() && places.size() < wanted.size(); ++row) {
        if (wanted.contains(m_ids[row]))
            places.insert(m_ids[row], int(row));
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(places.value(held[i], -1), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ItemTableModel::readShownAgain()
{
    m_windows.stale();
    bool isAnyShown = false;
    for (const qsizetype first : std::as_const(m_looked)) {
        if (first < m_ids.size()) {
            (void)m_windows.row(first);
            isAnyShown = true;
        }
    }
    m_isRefreshing = true;
    if (!isAnyShown)
        endRound();
}

void ItemTableModel::endRound()
{
    m_isRefreshing = false;
    m_turns.finished();
}

void ItemTableModel::loadRows(quint64 ticket, qsizetype first, qsizetype count)
{
    ++m_loading;
    m_reading.ask<QList<ItemRow>>(
        [ids = m_ids.mid(first, count)](Database &db) -> Result<QList<ItemRow>> {
            const auto items = itemlisting::items(db, ids);
            if (!items)
                return failure(items.error());
            QList<ItemRow> rows;
            rows.reserve(items->size());
            for (const ChangeItem &item : *items)
                rows << itemlisting::rowOf(item);
            return rows;
        },
        this, [this, ticket, first](const Result<QList<ItemRow>> &rows) { takeRows(ticket, first, rows); });
}

void ItemTableModel::takeRows(quint64 ticket, qsizetype first, const Result<QList<ItemRow>> &rows)
{
    --m_loading;
    if (!rows) {
        m_windows.giveUp(ticket, first);
        Q_EMIT failed(rows.error());
    } else if (m_windows.put(ticket, first, m_ids.mid(first, rows->size()))) {
        show(first, *rows);
    }
    if (m_isRefreshing && m_loading == 0)
        endRound();
}

// Only rows that differ are told, in as few pieces as they come in.
void ItemTableModel::show(qsizetype first, const QList<ItemRow> &rows)
{
    qsizetype begin = -1;
    bool differs = false;
    for (qsizetype i = 0; i <= rows.size(); ++i) {
        bool isOther = false;
        if (i < rows.size()) {
            const auto known = m_rows.constFind(rows[i].id);
            isOther = known == m_rows.cend() || *known != rows[i];
            if (isOther)
                m_rows.insert(rows[i].id, rows[i]);
        }
        if (isOther && begin < 0)
            begin = i;
        if (!isOther && begin >= 0) {
            Q_EMIT dataChanged(index(int(first + begin), 0), index(int(first + i - 1), itemcolumns::Count - 1));
            begin = -1;
            differs = true;
        }
    }
    if (m_rows.size() > kMostRows)
        forgetFarRows();
    if (differs)
        Q_EMIT rowsRefreshed();
}

void ItemTableModel::forgetFarRows()
{
    QHash<ItemId, ItemRow> kept;
    for (qsizetype first = 0; first < m_ids.size(); first += kWindow) {
        if (m_windows.present(first) == nullptr)
            continue;
        for (const ItemId id : m_ids.mid(first, kWindow)) {
            if (const auto row = m_rows.constFind(id); row != m_rows.cend())
                kept.insert(id, *row);
        }
    }
    m_rows = std::move(kept);
}

const ItemRow *ItemTableModel::row(int row) const
{
    const qsizetype first = row / kWindow * kWindow;
    if (m_looked.isEmpty() || m_looked.last() != first) {
        m_looked.removeOne(first);
        m_looked.append(first);
        if (m_looked.size() > kWindowsOnShow)
            m_looked.removeFirst();
    }
    (void)m_windows.row(row);
    const auto known = m_rows.constFind(m_ids.at(row));
    return known != m_rows.cend() ? &*known : nullptr;
}

int ItemTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ItemTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : itemcolumns::Count;
}

QVariant ItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == cellrole::Id)
        return m_ids.at(index.row()).value;
    if (role == Qt::TextAlignmentRole)
        return int(itemcolumns::alignment(index.column()) | Qt::AlignVCenter);
    const ItemRow *item = row(index.row());
    if (role == cellrole::Loading)
        return item == nullptr;
    if (item == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return itemcolumns::text(*item, index.column());
    case Qt::ToolTipRole:
        return index.column() == itemcolumns::Reason || index.column() == itemcolumns::BeforeAfter ? itemcolumns::text(*item, index.column()) : QVariant();
    case cellrole::Value:
        return rawValue(*item, index.column());
    case cellrole::State:
        return index.column() == itemcolumns::State ? item->state : QVariant();
    case cellrole::Identifier:
        return index.column() == itemcolumns::Line;
    default:
        return {};
    }
}

QVariant ItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= itemcolumns::Count)
        return {};
    if (role == Qt::DisplayRole)
        return itemcolumns::title(section);
    return role == Qt::TextAlignmentRole ? int(itemcolumns::alignment(section) | Qt::AlignVCenter) : QVariant();
}
