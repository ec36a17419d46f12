#include "models/changes/review/planreviewmodel.h"

#include "models/values/cellroles.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kReviewWindow = 128;

struct ReviewColumn
{
    const char *title;
    Qt::Alignment alignment;
    QString (*text)(const ReviewRow &);
    ReviewOrder::By order;
};

const std::array kReviewColumns {
    ReviewColumn {QT_TRANSLATE_NOOP("PlanReviewModel", "Row"), Qt::AlignRight, [](const ReviewRow &r) { return QLocale().toString(r.row); }, ReviewOrder::By::Row},
    ReviewColumn {QT_TRANSLATE_NOOP("PlanReviewModel", "Line"), Qt::AlignLeft, [](const ReviewRow &r) { return r.line; }, ReviewOrder::By::Line},
    ReviewColumn {QT_TRANSLATE_NOOP("PlanReviewModel", "Before → after"), Qt::AlignLeft, [](const ReviewRow &r) { return r.difference; }, ReviewOrder::By::Difference},
    ReviewColumn {QT_TRANSLATE_NOOP("PlanReviewModel", "Verdict"), Qt::AlignLeft, [](const ReviewRow &r) { return reviewlisting::word(r.verdict); }, ReviewOrder::By::Verdict},
    ReviewColumn {QT_TRANSLATE_NOOP("PlanReviewModel", "Reason"), Qt::AlignLeft, [](const ReviewRow &r) { return r.reason; }, ReviewOrder::By::Reason},
};
static_assert(kReviewColumns.size() == PlanReviewModel::ColumnCount);

} // namespace

PlanReviewModel::PlanReviewModel(StoreThread &reading, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reading(reading)
    , m_windows([this](quint64 ticket, qsizetype first, qsizetype count) { load(ticket, first, count); }, kReviewWindow)
{
}

void PlanReviewModel::open(ChangeId change)
{
    m_change = change;
    m_filter = {};
    ask();
}

void PlanReviewModel::setFilter(const ReviewFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ask();
}

void PlanReviewModel::sort(int column, Qt::SortOrder order)
{
    const ReviewOrder wanted {column < 0 || column >= ColumnCount ? ReviewOrder::By::Row : kReviewColumns[size_t(column)].order, order == Qt::DescendingOrder};
    if (wanted == m_order)
        return;
    m_order = wanted;
    ask();
}

void PlanReviewModel::ask()
{
    const quint64 number = ++m_asked;
    m_reading.ask<QList<ItemId>>(
        [change = m_change, filter = m_filter, order = m_order](Database &db) { return reviewlisting::ids(db, change, filter, order); }, this,
        [this, number](const Result<QList<ItemId>> &ids) {
            if (number != m_asked)
                return;
            beginResetModel();
            m_known = number;
            m_ids = ids.value_or(QList<ItemId>());
            m_windows.reset(m_ids.size());
            endResetModel();
            if (!ids)
                Q_EMIT failed(ids.error());
            Q_EMIT listed();
        });
}

void PlanReviewModel::load(quint64 ticket, qsizetype first, qsizetype count)
{
    m_reading.ask<QList<ReviewRow>>([ids = m_ids.mid(first, count)](Database &db) { return reviewlisting::rows(db, ids); }, this,
                                    [this, ticket, first](const Result<QList<ReviewRow>> &rows) {
                                        if (rows)
                                            return take(ticket, first, *rows);
                                        m_windows.giveUp(ticket, first);
                                        Q_EMIT failed(rows.error());
                                    });
}

void PlanReviewModel::take(quint64 ticket, qsizetype first, const QList<ReviewRow> &rows)
{
    if (!rows.isEmpty() && m_windows.put(ticket, first, rows))
        Q_EMIT dataChanged(index(int(first), 0), index(int(first + rows.size() - 1), ColumnCount - 1));
}

int PlanReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PlanReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewColumn &column = kReviewColumns[size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(column.alignment | Qt::AlignVCenter);
    if (role == cellrole::Id)
        return m_ids.at(index.row()).value;
    const ReviewRow *row = m_windows.row(index.row());
    if (row == nullptr)
        return role == cellrole::Loading ? QVariant(true) : role == Qt::DisplayRole && index.column() == Line ? QVariant(u"…"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return column.text(*row);
    case Qt::ToolTipRole:
        return index.column() == Reason && !row->reason.isEmpty() ? QVariant(row->reason) : QVariant();
    case cellrole::Value:
        return index.column() == Row ? QVariant(row->row) : QVariant(column.text(*row));
    case cellrole::State:
        return index.column() == Verdict ? QVariant(row->verdict) : QVariant();
    case cellrole::Identifier:
        return index.column() == Line;
    default:
        return {};
    }
}

QVariant PlanReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ReviewColumn &column = kReviewColumns[size_t(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("PlanReviewModel", column.title);
    return role == Qt::TextAlignmentRole ? QVariant(column.alignment | Qt::AlignVCenter) : QVariant();
}
