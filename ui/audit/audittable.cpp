#include "ui/audit/audittable.h"

#include "models/audit/audittablemodel.h"
#include "ui/audit/auditlook.h"
#include "ui/audit/changelinkdelegate.h"
#include "ui/common/identifiertext.h"
#include "ui/common/rowtable.h"
#include "ui/common/statedelegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString kColumnsKey = u"window/audit/columns"_s;

// In characters of the table's face, in the order of AuditTableModel::Column.
constexpr std::array kWidths {19, 9, 13, 23, 25, 26, 34, 15, 20, 9};
static_assert(kWidths.size() == size_t(AuditTableModel::ColumnCount));

} // namespace

AuditTable::AuditTable(AuditTableModel *model, QSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_settings(settings)
{
    setObjectName(u"audit.table"_s);
    setAccessibleName(tr("The audit log, newest entry first"));
    setModel(model);
    rowtable::dress(this);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    createDelegates();
    restoreColumns();
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &AuditTable::showHeaderMenu);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &AuditTable::keepColumns);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &AuditTable::keepColumns);
}

void AuditTable::createDelegates()
{
    setItemDelegateForColumn(AuditTableModel::Action, new StateDelegate(statelook::ofAuditAction, this));
    setItemDelegateForColumn(AuditTableModel::Subject, new IdentifierDelegate(this));
    setItemDelegateForColumn(AuditTableModel::Change, new ChangeLinkDelegate(this));
}

void AuditTable::restoreColumns()
{
    for (int column = 0; column < AuditTableModel::ColumnCount; ++column)
        setColumnWidth(column, kWidths.at(size_t(column)) * fontMetrics().averageCharWidth());
    horizontalHeader()->restoreState(m_settings.value(kColumnsKey).toByteArray());
    horizontalHeader()->setStretchLastSection(false);
}

void AuditTable::keepColumns()
{
    m_settings.setValue(kColumnsKey, horizontalHeader()->saveState());
}

void AuditTable::showHeaderMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int shown = AuditTableModel::ColumnCount - horizontalHeader()->hiddenSectionCount();
    for (int column = 0; column < AuditTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // One column always stays: a table without any shows no way back.
        action->setEnabled(isColumnHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            keepColumns();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

qsizetype AuditTable::selectedCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

QList<int> AuditTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::ranges::sort(rows);
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    return rows;
}
