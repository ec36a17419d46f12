#include "models/changes/watching/duetablemodel.h"

#include "models/changes/watching/duewords.h"
#include "models/store/database.h"
#include "models/values/cellroles.h"
#include "models/values/showntime.h"
#include "thingspace/basics/clock.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kDueTitles {QT_TRANSLATE_NOOP("DueTableModel", "Day"), QT_TRANSLATE_NOOP("DueTableModel", "Time"), QT_TRANSLATE_NOOP("DueTableModel", "Lines"),
                                 QT_TRANSLATE_NOOP("DueTableModel", "What happens by itself")};
static_assert(kDueTitles.size() == DueTableModel::ColumnCount);

/// A day of the carrier's is that day wherever it is read.
QDate dayOf(const DueEntry &entry)
{
    return entry.isDay() ? entry.at.toUTC().date() : showntime::inZone(entry.at).date();
}

} // namespace

DueTableModel::DueTableModel(StoreThread &reading, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reading(reading)
    , m_clock(clock)
    , m_turns([this] { read(); })
{
    m_turns.setAwake(false);
}

void DueTableModel::setProfile(ProfileId profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    m_isKnown = false;
    beginResetModel();
    m_list = {};
    endResetModel();
    m_turns.wantNow();
}

void DueTableModel::read()
{
    m_reading.ask<DueList>([profile = m_profile, now = m_clock.nowUtc()](Database &db) { return readDue(db, profile, now); }, this,
                           [this, profile = m_profile](const Result<DueList> &list) { take(profile, list); });
}

void DueTableModel::take(ProfileId profile, const Result<DueList> &list)
{
    m_turns.finished();
    if (profile != m_profile)
        return;
    if (!list)
        return Q_EMIT failed(list.error());
    const bool isSame = m_isKnown && list->entries == m_list.entries && list->unknownLines == m_list.unknownLines;
    m_isKnown = true;
    if (isSame)
        return;
    beginResetModel();
    m_list = *list;
    endResetModel();
    Q_EMIT refreshed();
}

int DueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.entries.size());
}

int DueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// Said once for each day.
QString DueTableModel::dayText(int row) const
{
    const QDate day = dayOf(m_list.entries.at(row));
    if (row > 0 && dayOf(m_list.entries.at(row - 1)) == day)
        return {};
    //: a day: its weekday and date
    return tr("%1, %2").arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat), QLocale().toString(day, QLocale::ShortFormat));
}

QVariant DueTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DueEntry &entry = m_list.entries.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Lines ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return entry.iccids.isEmpty() ? duewords::what(entry) : duewords::what(entry) + u'\n' + entry.iccids.join(u'\n');
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Day:
        return dayText(index.row());
    case Time:
        return entry.isDay() ? QString() : showntime::timeOfDay(entry.at);
    case Lines:
        return QLocale().toString(entry.lines);
    default:
        return duewords::what(entry);
    }
}

QVariant DueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Lines ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(kDueTitles[size_t(section)])) : QVariant();
}
