#include "models/catalogue/referencetablemodel.h"

#include "models/catalogue/referenceimport.h"
#include "models/catalogue/referencewords.h"
#include "models/store/storewatch.h"
#include "models/values/csvwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isRemovedRow(const ReferenceRow &row)
{
    return row.value("removed"_L1).toBool();
}

} // namespace

ReferenceTableModel::ReferenceTableModel(StoreThread &store, StoreWatch &watch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&watch, &StoreWatch::changed, this, &ReferenceTableModel::reload);
}

void ReferenceTableModel::show(ReferenceKind kind, ProfileId profile)
{
    if (m_kind == kind && m_profile == profile && m_generation > 0)
        return;
    beginResetModel();
    m_kind = kind;
    m_profile = profile;
    m_loaded = false;
    m_all.clear();
    m_shown.clear();
    endResetModel();
    reload();
}

void ReferenceTableModel::reload()
{
    const quint64 generation = ++m_generation;
    m_store.ask<QList<ReferenceRow>>([kind = m_kind, profile = m_profile](Database &db) { return ReferenceStore(db, profile).rows(kind, true); }, this,
                                     [this, generation](const Result<QList<ReferenceRow>> &rows) {
                                         if (generation != m_generation)
                                             return;
                                         if (!rows)
                                             return Q_EMIT failed(rows.error());
                                         const bool isFirst = !std::exchange(m_loaded, true);
                                         if (!isFirst && *rows == m_all)
                                             return;
                                         m_all = *rows;
                                         refilter();
                                     });
}

void ReferenceTableModel::setFilter(const QString &words)
{
    m_filter = words;
    refilter();
}

void ReferenceTableModel::setShowsRemoved(bool shows)
{
    m_showsRemoved = shows;
    refilter();
}

QList<ReferenceRow> ReferenceTableModel::matching() const
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    QList<ReferenceRow> rows;
    for (const ReferenceRow &row : m_all) {
        if (isRemovedRow(row) && !m_showsRemoved)
            continue;
        QStringList texts;
        for (const ReferenceColumn &column : referencedata::columns(m_kind))
            texts << referencewords::text(column, row.value(column.key));
        const QString whole = texts.join(u'\n');
        if (std::ranges::all_of(words, [&whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); }))
            rows << row;
    }
    return rows;
}

void ReferenceTableModel::refilter()
{
    beginResetModel();
    m_shown = matching();
    endResetModel();
    Q_EMIT rowsChanged();
}

int ReferenceTableModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find_if(m_shown, [&](const ReferenceRow &row) { return referenceName(m_kind, row) == name; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int ReferenceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReferenceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(referencedata::columns(m_kind).size()) + 1;
}

QVariant ReferenceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReferenceRow &row = m_shown.at(index.row());
    if (role == RemovedRole)
        return isRemovedRow(row);
    const auto columns = referencedata::columns(m_kind);
    if (size_t(index.column()) == columns.size())
        return role == Qt::DisplayRole || role == SortRole ? QVariant(isRemovedRow(row) ? tr("Removed") : QString()) : QVariant();
    const ReferenceColumn &column = columns[size_t(index.column())];
    if (role == Qt::DisplayRole)
        return referencewords::text(column, row.value(column.key));
    if (role == SortRole)
        return row.value(column.key).toVariant();
    const bool isNumber = column.kind == ReferenceColumn::Kind::Money || column.kind == ReferenceColumn::Kind::Megabytes;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant ReferenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto columns = referencedata::columns(m_kind);
    if (role == Qt::DisplayRole)
        return size_t(section) < columns.size() ? referencewords::label(columns[size_t(section)]) : tr("State");
    if (role == Qt::TextAlignmentRole && rowCount() > 0)
        return data(index(0, section), role);
    return {};
}

QString ReferenceTableModel::tabbed(const QList<int> &rows, bool withHeaders) const
{
    QStringList lines;
    const auto line = [this](auto cell) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << cell(column).toString().simplified();
        return cells.join(u'\t');
    };
    if (withHeaders)
        lines << line([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    for (const int row : rows)
        lines << line([this, row](int column) { return data(index(row, column), Qt::DisplayRole); });
    return lines.join(u'\n') + u'\n';
}

QString ReferenceTableModel::csv() const
{
    QStringList header;
    for (const ReferenceColumn &column : referencedata::columns(m_kind))
        header << column.key;
    QString text = header.join(u',') + u"\r\n"_s;
    for (const ReferenceRow &row : m_shown) {
        QStringList cells;
        for (const ReferenceColumn &column : referencedata::columns(m_kind))
            cells << csvCell(referencedata::text(column, row.value(column.key)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}
