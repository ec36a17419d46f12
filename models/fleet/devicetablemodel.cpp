#include "models/fleet/devicetablemodel.h"

#include "models/fleet/celloverlay.h"
#include "models/fleet/devicecell.h"
#include "models/fleet/devicerows.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "models/values/words.h"

#include <QItemSelection>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWindow = DeviceTableWish::kWindow;
/// Milliseconds between two looks at a store that changes all the time.
constexpr qint64 kQuiet = 500;
/// Timers do not count further than 24 days.
constexpr std::chrono::hours kLongest(12);

} // namespace

DeviceTableModel::DeviceTableModel(StoreThread &reading, StoreWatch &watch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reading(reading)
    , m_windows([this](quint64 ticket, qsizetype first, qsizetype count) { loadWindow(ticket, first, count); }, kWindow)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DeviceTableModel::ask);
    connect(&watch, &StoreWatch::changed, this, &DeviceTableModel::refresh);
    m_outdated.setSingleShot(true);
    connect(&m_outdated, &QTimer::timeout, this, [this] {
        // Nothing was written, so the sequence does not tell.
        m_sequence = -1;
        refresh();
    });
}

DeviceTableModel::~DeviceTableModel()
{
    ++*m_newest;
}

int DeviceTableModel::columnOf(QStringView key)
{
    const ListedColumn *column = devicelisting::find(key);
    return column == nullptr ? -1 : int(column - columns().data());
}

std::optional<qint64> DeviceTableModel::matched() const
{
    return m_answered && m_answered->profile ? std::optional<qint64>(m_order.size()) : std::nullopt;
}

QBitArray DeviceTableModel::rowsOf(const QItemSelection &selection) const
{
    QBitArray rows(m_order.size());
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            rows.fill(true, range.top(), range.bottom() + 1);
    }
    return rows;
}

QList<DeviceId> DeviceTableModel::deviceIds(const QItemSelection &selection) const
{
    const QBitArray rows = rowsOf(selection);
    QList<DeviceId> result;
    result.reserve(rows.count(true));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows.testBit(row))
            result.append(m_order.at(row));
    }
    return result;
}

// ---- what is asked for

void DeviceTableModel::setProfile(ProfileId profile)
{
    if (profile == m_query.profile)
        return;
    // Another fleet: not one line of the last one may stay on show.
    forget();
    DeviceTableQuery query = m_query;
    query.profile = profile;
    setQuery(query);
}

void DeviceTableModel::setFilter(const devicefilter::Filter &filter)
{
    DeviceTableQuery query = m_query;
    query.filter = filter;
    setQuery(query);
}

void DeviceTableModel::sort(int column, Qt::SortOrder order)
{
    DeviceTableQuery query = m_query;
    query.sort = column < 0 || column >= columnCount() ? DeviceSort() : DeviceSort {columns()[size_t(column)].key, order};
    setQuery(query);
}

void DeviceTableModel::setQuery(const DeviceTableQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    ++*m_newest;
    if (!m_asking)
        ask();
    Q_EMIT askingChanged();
}

void DeviceTableModel::forget()
{
    beginResetModel();
    m_order = {};
    m_windows.reset(0);
    m_total.reset();
    m_answered.reset();
    endResetModel();
    Q_EMIT countsChanged();
}

void DeviceTableModel::setShownRows(int first, int count)
{
    m_shownFirst = std::max(0, first);
    m_shownCount = std::max(0, count);
}

void DeviceTableModel::setFollowing(bool following)
{
    m_following = following;
    if (following && std::exchange(m_missed, false))
        refresh();
}

// A store that is written to all the time is looked at now and then, and not before the last look was worked off twice over.
void DeviceTableModel::refresh()
{
    if (m_refresh.isActive() || !m_query.profile)
        return;
    if (!m_following) {
        m_missed = true;
        return;
    }
    const qint64 quiet = std::max(kQuiet, 2 * m_lastTook);
    m_refresh.start(int(m_sinceAsked.isValid() ? std::clamp<qint64>(quiet - m_sinceAsked.elapsed(), 0, quiet) : 0));
}

DeviceTableWish DeviceTableModel::wish() const
{
    DeviceTableWish wish;
    wish.query = m_query;
    wish.number = *m_newest;
    wish.newest = m_newest;
    wish.sequence = m_answered && *m_answered == m_query ? m_sequence : -1;
    wish.order = m_order;
    // The total does not hang on the filter.
    if (m_answered && m_answered->profile == m_query.profile) {
        wish.total = m_total;
        wish.totalSequence = m_sequence;
    }
    wish.first = DeviceTableWish::windowStart(m_shownFirst);
    wish.count = DeviceTableWish::windowStart(m_shownFirst + m_shownCount) + kWindow - wish.first;
    if (wish.sequence >= 0 && m_shownFirst < m_order.size())
        wish.anchor = m_order.at(m_shownFirst);
    return wish;
}

void DeviceTableModel::ask()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    if (!m_query.profile)
        return;
    m_asking = true;
    m_askAgain = false;
    m_sinceAsked.start();
    const DeviceTableWish wish = this->wish();
    using Answer = std::optional<DeviceTableAnswer>;
    m_reading.ask<Answer>([wish](Database &db) { return readTable(db, wish); }, this, [this, wish](const Result<Answer> &result) { handleAnswer(wish, result); });
}

// ---- what comes back

void DeviceTableModel::handleAnswer(const DeviceTableWish &wish, const Result<std::optional<DeviceTableAnswer>> &result)
{
    m_asking = false;
    m_lastTook = m_sinceAsked.elapsed();
    if (m_query != wish.query) {
        ask();
        return;
    }
    if (!result)
        Q_EMIT failed(result.error());
    else if (*result)
        take(wish, **result);
    if (m_askAgain)
        refresh();
}

void DeviceTableModel::take(const DeviceTableWish &wish, const DeviceTableAnswer &answer)
{
    const Why why = m_answered && *m_answered == wish.query ? Why::Store : Why::Query;
    m_answered = wish.query;
    m_sequence = answer.sequence;
    m_total = answer.total;
    m_outdated.stop();
    if (answer.staysFor)
        m_outdated.start(std::min<std::chrono::milliseconds>(*answer.staysFor + std::chrono::milliseconds(1), kLongest));
    if (answer.order == m_order) {
        m_windows.stale();
        putRows(answer.first, answer.rows);
    } else if (answer.order.continues(m_order)) {
        append(answer.order);
        putRows(answer.first, answer.rows);
    } else {
        Q_EMIT orderAboutToChange();
        relayout(answer.order);
        putRows(answer.first, answer.rows);
        Q_EMIT orderChanged(why);
    }
    lookAtShown();
    Q_EMIT countsChanged();
    if (why == Why::Query)
        Q_EMIT askingChanged();
}

void DeviceTableModel::append(const DeviceOrder &order)
{
    beginInsertRows({}, int(m_order.size()), int(order.size()) - 1);
    m_windows.extend(order.size());
    m_windows.stale();
    m_order = order;
    endInsertRows();
}

void DeviceTableModel::relayout(const DeviceOrder &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const DeviceOrder before = std::exchange(m_order, order);
    m_windows.reset(order.size());
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    now.reserve(old.size());
    for (const QModelIndex &index : old) {
        const auto row = order.rowOf(before.at(index.row()));
        now.append(row ? this->index(int(*row), index.column()) : QModelIndex());
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void DeviceTableModel::loadWindow(quint64 ticket, qsizetype first, qsizetype count)
{
    const QList<DeviceId> ids = m_order.ids().mid(first, count);
    m_reading.ask<QList<Device>>([ids](Database &db) { return readDevices(db, ids); }, this, [this, ticket, first](const Result<QList<Device>> &rows) {
        if (!rows) {
            m_windows.giveUp(ticket, first);
            Q_EMIT failed(rows.error());
        } else if (ticket == m_windows.ticket()) {
            putWindow(first, *rows);
        }
    });
}

void DeviceTableModel::putRows(qsizetype first, const QList<Device> &rows)
{
    for (qsizetype at = 0; at < rows.size(); at += kWindow)
        putWindow(first + at, rows.mid(at, kWindow));
}

/// Views hear of the rows that are not what they were.
void DeviceTableModel::putWindow(qsizetype first, const QList<Device> &rows)
{
    QBitArray differs(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Device *before = m_windows.present(first + i);
        differs.setBit(i, before == nullptr || *before != rows[i]);
    }
    if (!m_windows.put(m_windows.ticket(), first, rows))
        return;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!differs.testBit(i))
            continue;
        const qsizetype from = i;
        while (i + 1 < rows.size() && differs.testBit(i + 1))
            ++i;
        Q_EMIT dataChanged(index(int(first + from), 0), index(int(first + i), columnCount() - 1));
    }
}

/// What is on show and was dropped is asked for, since no paint will.
void DeviceTableModel::lookAtShown()
{
    for (qsizetype row = DeviceTableWish::windowStart(m_shownFirst); row < std::min(m_shownFirst + m_shownCount, m_order.size()); row += kWindow)
        (void)m_windows.row(row);
}

// ---- as Qt asks

int DeviceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int DeviceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant DeviceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListedColumn &column = columns()[size_t(index.column())];
    if (role == cellrole::Id)
        return m_order.at(index.row()).value;
    if (role == cellrole::Identifier)
        return column.kind == ColumnKind::Identifier;
    const Device *device = m_windows.row(index.row());
    if (device == nullptr)
        return role == cellrole::Loading ? QVariant(true) : role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (m_overlay != nullptr && device->id) {
        if (QVariant over = m_overlay->data(*device, column, role); over.isValid())
            return over;
    }
    return devicecell::data(*device, column, role);
}

bool DeviceTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Device *device = index.isValid() ? m_windows.present(index.row()) : nullptr;
    return role == Qt::EditRole && m_overlay != nullptr && device != nullptr
        && m_overlay->edit(*device, columns()[size_t(index.column())], value.toString());
}

void DeviceTableModel::showOverlayChanged(const QList<DeviceId> &lines)
{
    for (const DeviceId line : lines) {
        if (const auto row = m_order.rowOf(line))
            Q_EMIT dataChanged(index(int(*row), 0), index(int(*row), columnCount() - 1));
    }
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const QString key = columns()[size_t(section)].key;
    switch (role) {
    case Qt::DisplayRole:
        return words::ofColumn(key);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case cellrole::Value:
        return key;
    default:
        return {};
    }
}

Qt::ItemFlags DeviceTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Device *device = m_overlay != nullptr ? m_windows.present(index.row()) : nullptr;
    const bool isEditable = device != nullptr && device->id && m_overlay->isEditable(*device, columns()[size_t(index.column())]);
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}
