#include "models/audit/audittablemodel.h"

#include "models/audit/auditdifference.h"
#include "models/audit/auditwords.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "models/values/showntime.h"
#include "models/values/words.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const QString kPlaceholder = u"…"_s;

// Seconds matter here, and no locale's short form has them.
QString shownTime(const QDateTime &at)
{
    const QDateTime shown = showntime::inZone(at);
    QString clock = QLocale().timeFormat(QLocale::ShortFormat);
    clock.replace("mm"_L1, "mm:ss"_L1);
    //: a date and a time of day
    return showntime::marked(AuditTableModel::tr("%1 %2").arg(QLocale().toString(shown.date(), QLocale::ShortFormat), QLocale().toString(shown.time(), clock)));
}

QString iso(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QString numberText(qint64 number)
{
    return number == 0 ? QString() : QString::number(number);
}

// A change's number alone says nothing.
QString subjectText(const AuditEntry &entry)
{
    return entry.change && !entry.item ? AuditTableModel::tr("change %1").arg(entry.subject) : entry.subject;
}

struct AuditColumnSpec
{
    const char *title;
    QString (*shown)(const AuditRow &);
    /// As the log has it.
    QString (*value)(const AuditRow &);
};

// In the order of AuditTableModel::Column.
constexpr std::array kAuditTableColumns {
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Time"), [](const AuditRow &r) { return shownTime(r.entry.at); }, [](const AuditRow &r) { return iso(r.entry.at); }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Who"), [](const AuditRow &r) { return r.entry.origin.actor; }, [](const AuditRow &r) { return r.entry.origin.actor; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Through"), [](const AuditRow &r) { return auditwords::source(r.entry.origin.source); },
                     [](const AuditRow &r) { return r.entry.origin.source; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Action"), [](const AuditRow &r) { return auditwords::action(r.entry.action); }, [](const AuditRow &r) { return r.entry.action; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Subject"), [](const AuditRow &r) { return subjectText(r.entry); }, [](const AuditRow &r) { return r.entry.subject; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Before → after"), [](const AuditRow &r) { return auditdifference::line(r.entry); },
                     [](const AuditRow &r) { return auditdifference::line(r.entry); }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Reason"), [](const AuditRow &r) { return auditwords::reason(r.entry.reason, r.reasonArguments); },
                     [](const AuditRow &r) { return r.entry.reason; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Evidence"), [](const AuditRow &r) { return words::ofEvidence(r.entry.evidence); }, [](const AuditRow &r) { return r.entry.evidence; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Request"), [](const AuditRow &r) { return r.entry.requestId; }, [](const AuditRow &r) { return r.entry.requestId; }},
    AuditColumnSpec {QT_TRANSLATE_NOOP("AuditTableModel", "Change"), [](const AuditRow &r) { return numberText(r.entry.change.value); }, [](const AuditRow &r) { return numberText(r.entry.change.value); }},
};
static_assert(kAuditTableColumns.size() == size_t(AuditTableModel::ColumnCount));

} // namespace

AuditTableModel::AuditTableModel(StoreThread &store, StoreWatch &watch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_finding(store.url())
    , m_generation(std::make_shared<std::atomic<quint64>>(0))
    , m_windows([this](quint64 ticket, qsizetype first, qsizetype count) { loadWindow(ticket, first, count); })
{
    connect(&watch, &StoreWatch::changed, this, &AuditTableModel::lookForMore);
}

AuditTableModel::~AuditTableModel()
{
    ++*m_generation;
    m_finding.interrupt();
}

void AuditTableModel::select(const AuditSelection &selection)
{
    ++*m_generation;
    if (m_asking)
        m_finding.interrupt();
    m_wanted = selection;
    find(selection, 0);
    Q_EMIT searchingChanged();
}

AuditSelection AuditTableModel::shownSelection() const
{
    AuditSelection shown = m_selection;
    shown.upTo = m_newest;
    return shown;
}

void AuditTableModel::lookForMore()
{
    if (m_asking)
        m_askAgain = true;
    else if (m_loaded && m_wanted == m_selection)
        find(m_selection, m_newest);
    else if (*m_generation > 0)
        find(m_wanted, 0);
}

void AuditTableModel::find(const AuditSelection &selection, qint64 after)
{
    m_asking = true;
    m_askAgain = false;
    m_finding.ask<auditlisting::Found>(
        [selection, after, latest = m_generation, generation = m_generation->load()](Database &db) -> Result<auditlisting::Found> {
            return generation == *latest ? auditlisting::find(db, selection, after) : failure(Error::Kind::Cancelled, u"store.interrupted"_s);
        },
        this, [this, selection, after, generation = m_generation->load()](const Result<auditlisting::Found> &found) {
            if (generation == *m_generation)
                handleFound(selection, after, found);
        });
}

void AuditTableModel::handleFound(const AuditSelection &selection, qint64 after, const Result<auditlisting::Found> &found)
{
    m_asking = false;
    // It was meant for the one before, and came too late.
    if (!found && found.error().kind == Error::Kind::Cancelled)
        return find(selection, after);
    if (!found) {
        Q_EMIT searchingChanged();
        Q_EMIT failed(found.error());
        return;
    }
    m_selection = selection;
    if (after == 0)
        replace(*found);
    else if (found->total > 0)
        append(*found);
    if (after == 0)
        Q_EMIT searchingChanged();
    if (m_askAgain)
        lookForMore();
}

void AuditTableModel::replace(const auditlisting::Found &found)
{
    beginResetModel();
    m_entries = found.entries;
    m_windows.reset(m_entries.size());
    m_total = found.total;
    m_newest = found.newest;
    m_loaded = true;
    m_actors.clear();
    addActors(found.actors);
    endResetModel();
    Q_EMIT countsChanged();
}

void AuditTableModel::append(const auditlisting::Found &found)
{
    m_total += found.total;
    m_newest = found.newest;
    addActors(found.actors);
    if (!found.entries.isEmpty()) {
        beginInsertRows({}, 0, int(found.entries.size()) - 1);
        m_entries += found.entries;
        m_windows.extend(m_entries.size());
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

void AuditTableModel::addActors(const QStringList &actors)
{
    m_actors += actors;
    m_actors.sort();
    m_actors.removeDuplicates();
}

void AuditTableModel::loadWindow(quint64 ticket, qsizetype first, qsizetype count)
{
    const QList<qint64> entries = m_entries.mid(first, count);
    m_store.ask<QList<AuditRow>>([entries](Database &db) { return auditlisting::rows(db, entries); }, this,
                                 [this, ticket, first, count](const Result<QList<AuditRow>> &rows) {
                                     if (!rows) {
                                         m_windows.giveUp(ticket, first);
                                         Q_EMIT failed(rows.error());
                                         return;
                                     }
                                     if (!m_windows.put(ticket, first, *rows))
                                         return;
                                     const int last = int(m_entries.size() - 1 - first);
                                     const int newest = int(last - count + 1);
                                     Q_EMIT dataChanged(index(newest, 0), index(last, ColumnCount - 1));
                                     Q_EMIT rowsLoaded(newest, last);
                                 });
}

qint64 AuditTableModel::entryNumber(int row) const
{
    return m_entries.value(place(row));
}

QList<qint64> AuditTableModel::entryNumbers(const QList<int> &rows) const
{
    QList<qint64> numbers;
    for (const int row : rows)
        numbers << entryNumber(row);
    return numbers;
}

const AuditRow *AuditTableModel::row(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_windows.row(place(row)) : nullptr;
}

QString AuditTableModel::tabbed(const QList<AuditRow> &rows, bool withHeaders)
{
    QStringList lines;
    QStringList cells;
    for (const AuditColumnSpec &column : kAuditTableColumns)
        cells << tr(column.title);
    if (withHeaders)
        lines << cells.join(u'\t');
    for (const AuditRow &row : rows) {
        cells.clear();
        for (const AuditColumnSpec &column : kAuditTableColumns)
            cells << column.value(row).simplified();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

int AuditTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == cellrole::Id)
        return entryNumber(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Change ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const AuditRow *row = m_windows.row(place(index.row()));
    if (role == cellrole::Loading)
        return row == nullptr;
    if (row == nullptr)
        return role == Qt::DisplayRole ? QVariant(kPlaceholder) : QVariant();
    const AuditColumnSpec &column = kAuditTableColumns.at(size_t(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return column.shown(*row);
    case cellrole::Value:
        return index.column() == Time ? QVariant(row->entry.at) : QVariant(column.value(*row));
    case Qt::ToolTipRole:
        return index.column() == Time ? iso(row->entry.at) : column.shown(*row);
    case cellrole::State:
        return index.column() == Action ? QVariant(row->entry.action) : QVariant();
    case cellrole::Identifier:
        // A change's number and a profile's name are subjects too.
        return index.column() == Subject && bool(row->entry.item);
    default:
        return {};
    }
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kAuditTableColumns.at(size_t(section)).title);
    if (role == Qt::ToolTipRole && section == Time)
        return showntime::zone() == showntime::Zone::Utc ? tr("In UTC.") : tr("Local time; the tooltip of a cell has it in UTC.");
    if (role == Qt::TextAlignmentRole)
        return int(section == Change ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}
