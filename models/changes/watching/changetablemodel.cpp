#include "models/changes/watching/changetablemodel.h"

#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/changewords.h"
#include "models/store/database.h"
#include "models/values/cellroles.h"
#include "models/values/showntime.h"
#include "models/values/words.h"

#include <algorithm>
#include <array>

namespace {

/// What one calls it: its name, else where it comes from.
QString nameOrLink(const Change &change)
{
    return change.name.isEmpty() ? changewords::link(change) : change.name;
}

struct ChangeColumn
{
    const char *title;
    Qt::Alignment alignment;
    QString (*text)(const Change &);
    QVariant (*value)(const Change &);
};

const std::array kChangeColumnSpecs {
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "No."), Qt::AlignRight, [](const Change &c) { return QString::number(c.id.value); },
                  [](const Change &c) { return QVariant(c.id.value); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "Type"), Qt::AlignLeft, [](const Change &c) { return words::of(c.type); },
                  [](const Change &c) { return QVariant(words::of(c.type)); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "Name"), Qt::AlignLeft, nameOrLink, [](const Change &c) { return QVariant(nameOrLink(c)); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "State"), Qt::AlignLeft, [](const Change &c) { return words::of(c.state); },
                  [](const Change &c) { return QVariant(int(c.state)); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "Done"), Qt::AlignLeft, changewords::progressOrStart, [](const Change &c) { return QVariant(c.send); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "By"), Qt::AlignLeft, [](const Change &c) { return c.createdBy; },
                  [](const Change &c) { return QVariant(c.createdBy); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "Released"), Qt::AlignLeft, [](const Change &c) { return showntime::dateAndTime(c.releasedAt); },
                  [](const Change &c) { return QVariant(c.releasedAt); }},
    ChangeColumn {QT_TRANSLATE_NOOP("ChangeTableModel", "Ended"), Qt::AlignLeft, [](const Change &c) { return showntime::dateAndTime(c.finishedAt); },
                  [](const Change &c) { return QVariant(c.finishedAt); }},
};
static_assert(kChangeColumnSpecs.size() == ChangeTableModel::ColumnCount);

bool looksTheSame(const Change &a, const Change &b)
{
    return a.state == b.state && a.counts == b.counts && a.name == b.name && a.pausedBecause == b.pausedBecause && a.releasedAt == b.releasedAt
        && a.finishedAt == b.finishedAt && a.startAt == b.startAt && a.then == b.then;
}

/// Drafts that were thrown away, or planned anew, are in the log and not in the list.
Result<QList<Change>> shownChanges(Database &db, ProfileId profile)
{
    return ChangeStore(db).list(profile).map([](QList<Change> changes) {
        changes.removeIf([](const Change &change) { return change.state == ChangeState::Cancelled && !change.releasedAt.isValid(); });
        return changes;
    });
}

} // namespace

ChangeTableModel::ChangeTableModel(StoreThread &reading, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reading(reading)
    , m_turns([this] { read(); })
{
}

void ChangeTableModel::setProfile(ProfileId profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    m_isKnown = false;
    beginResetModel();
    m_changes.clear();
    endResetModel();
    Q_EMIT refreshed();
    m_turns.wantNow();
}

void ChangeTableModel::read()
{
    // 0 would be every profile.
    if (!m_profile)
        return m_turns.finished();
    m_reading.ask<QList<Change>>([profile = m_profile](Database &db) { return shownChanges(db, profile); }, this,
                                 [this, profile = m_profile](const Result<QList<Change>> &changes) { take(profile, changes); });
}

void ChangeTableModel::take(ProfileId profile, const Result<QList<Change>> &changes)
{
    m_turns.finished();
    if (profile != m_profile)
        return;
    if (!changes)
        return Q_EMIT failed(changes.error());
    const bool isFirst = !std::exchange(m_isKnown, true);
    if (merge(*changes) || isFirst)
        Q_EMIT refreshed();
}

// Both lists are by falling number: one walk over both.
bool ChangeTableModel::merge(const QList<Change> &changes)
{
    bool differs = false;
    qsizetype row = 0;
    for (const Change &change : changes) {
        while (row < m_changes.size() && m_changes[row].id > change.id) {
            beginRemoveRows({}, int(row), int(row));
            m_changes.removeAt(row);
            endRemoveRows();
            differs = true;
        }
        if (row == m_changes.size() || m_changes[row].id != change.id) {
            beginInsertRows({}, int(row), int(row));
            m_changes.insert(row, change);
            endInsertRows();
            differs = true;
        } else if (!looksTheSame(m_changes[row], change)) {
            m_changes[row] = change;
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
            differs = true;
        }
        ++row;
    }
    if (row < m_changes.size()) {
        beginRemoveRows({}, int(row), int(m_changes.size()) - 1);
        m_changes.remove(row, m_changes.size() - row);
        endRemoveRows();
        differs = true;
    }
    return differs;
}

std::optional<Change> ChangeTableModel::find(ChangeId change) const
{
    const int row = rowOf(change);
    return row < 0 ? std::nullopt : std::optional(m_changes.at(row));
}

int ChangeTableModel::rowOf(ChangeId change) const
{
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    return found == m_changes.end() ? -1 : int(std::distance(m_changes.begin(), found));
}

qsizetype ChangeTableModel::running() const
{
    return std::ranges::count_if(m_changes, [](const Change &c) { return c.state == ChangeState::Queued || c.state == ChangeState::Running; });
}

int ChangeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ChangeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = m_changes.at(index.row());
    const ChangeColumn &column = kChangeColumnSpecs[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(change);
    case Qt::TextAlignmentRole:
        return int(column.alignment | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == State ? changewords::paused(change) : QVariant();
    case cellrole::Value:
        return column.value(change);
    case cellrole::State:
        return index.column() == State ? key(change.state) : QVariant();
    case cellrole::Id:
        return change.id.value;
    case CountsRole:
        return index.column() == Progress && change.state != ChangeState::Scheduled ? QVariant::fromValue(change.counts) : QVariant();
    default:
        return {};
    }
}

QVariant ChangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ChangeColumn &column = kChangeColumnSpecs[size_t(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    return role == Qt::TextAlignmentRole ? int(column.alignment | Qt::AlignVCenter) : QVariant();
}
