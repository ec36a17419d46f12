#include "ui/changes/itemspanel.h"

#include "models/changes/watching/itemcolumns.h"
#include "ui/changes/numberdelegate.h"
#include "ui/common/actions.h"
#include "ui/common/identifiertext.h"
#include "ui/common/rowtable.h"
#include "ui/common/statedelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingPause = 150; // ms
const QString kItemColumnsKey = u"window/changes/itemColumns"_s;

// In characters of the table's face, in the order of itemcolumns::Column.
constexpr std::array kItemWidths {8, 26, 21, 21, 52, 20, 12, 38, 32};
static_assert(kItemWidths.size() == size_t(itemcolumns::Count));

} // namespace

ItemsPanel::ItemsPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ItemTableModel(context.reading, this))
    , m_filter(new QLineEdit)
    , m_count(new QLabel)
    , m_table(new QTableView)
    , m_none(new QLabel(m_table->viewport()))
    , m_typing(new QTimer(this))
{
    createLayout();
    createTable();
    connectSignals();
}

void ItemsPanel::createLayout()
{
    rowtable::dressFilter(m_filter, u"changes.itemFilter"_s, tr("Filter by identifier, row, error, receipt or your own columns"), tr("Filter the lines of this change"));
    m_count->setObjectName(u"changes.itemCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPause);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
}

void ItemsPanel::createTable()
{
    m_table->setObjectName(u"changes.items"_s);
    m_table->setAccessibleName(tr("The lines of this change"));
    m_table->setModel(m_model);
    rowtable::dress(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(itemcolumns::Row, new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(itemcolumns::Line, new IdentifierDelegate(m_table));
    m_table->setItemDelegateForColumn(itemcolumns::State, new StateDelegate(statelook::ofItemKey, m_table));
    for (int column = 0; column < itemcolumns::Count; ++column)
        m_table->setColumnWidth(column, kItemWidths.at(size_t(column)) * m_table->fontMetrics().averageCharWidth());
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(itemcolumns::Row, Qt::AscendingOrder);
    header->restoreState(m_context.settings.value(kItemColumnsKey).toByteArray());
    m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_none->setObjectName(u"changes.noItems"_s);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(16, 16, 16, 16);
    m_none->hide();
}

void ItemsPanel::connectSignals()
{
    connect(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        applyText();
        m_table->setFocus();
    });
    connect(m_typing, &QTimer::timeout, this, &ItemsPanel::applyText);
    connect(m_model, &ItemTableModel::listed, this, &ItemsPanel::handleListed);
    connect(m_model, &ItemTableModel::failed, this, &ItemsPanel::failed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { Q_EMIT currentChanged(current.isValid() ? m_model->ids().at(current.row()) : ItemId {}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        Q_EMIT selectionChanged();
        Q_EMIT statusChanged();
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &ItemsPanel::showMenu);
    QHeaderView *header = m_table->horizontalHeader();
    connect(header, &QHeaderView::customContextMenuRequested, this, &ItemsPanel::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, &ItemsPanel::keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, &ItemsPanel::keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ItemsPanel::keepColumns);
}

void ItemsPanel::open(ChangeId change)
{
    if (change == m_model->change())
        return;
    m_filter->clear();
    m_typing->stop();
    m_model->open(change);
    handleListed();
}

void ItemsPanel::setLines(qint64 lines)
{
    if (std::exchange(m_lines, lines) != lines)
        handleListed();
}

void ItemsPanel::filterBy(const QList<ItemState> &states, const QString &cause)
{
    m_typing->stop();
    m_model->setFilter({states, cause, m_filter->text().trimmed()});
}

void ItemsPanel::applyText()
{
    filterBy(m_model->filter().states, m_model->filter().cause);
}

void ItemsPanel::handleListed()
{
    const QLocale locale;
    const bool isAll = m_model->filter().isEmpty();
    m_count->setText(!m_model->isKnown() ? QString()
                     : isAll             ? tr("%Ln line(s)", nullptr, int(m_lines))
                                         //: so many of the lines pass the filter
                                         : tr("%1 of %Ln line(s)", nullptr, int(m_lines)).arg(locale.toString(m_model->rowCount())));
    const bool none = m_model->isKnown() && m_model->rowCount() == 0;
    m_none->setText(isAll ? tr("The change has no lines.") : tr("No line fits the filter."));
    m_none->adjustSize();
    m_none->setVisible(none);
    Q_EMIT statusChanged();
}

bool ItemsPanel::hasSelection() const
{
    return m_table->selectionModel()->hasSelection();
}

QList<ItemId> ItemsPanel::selectedItems() const
{
    QList<RowSpan> spans;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        spans << RowSpan {range.top(), range.height()};
    std::ranges::sort(spans, {}, &RowSpan::first);
    QList<ItemId> result;
    qsizetype next = 0;
    for (const RowSpan &span : std::as_const(spans)) {
        // Ranges may overlap where cells were selected one by one.
        const qsizetype first = std::max(span.first, next);
        next = std::max(next, span.first + span.count);
        result += m_model->ids().mid(first, next - first);
    }
    return result;
}

void ItemsPanel::selectAll()
{
    m_table->selectAll();
}

QList<int> ItemsPanel::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < itemcolumns::Count; ++place) {
        const int column = m_table->horizontalHeader()->logicalIndex(place);
        if (!m_table->isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QString ItemsPanel::statusText() const
{
    if (!m_model->isKnown())
        return {};
    const QLocale locale;
    const QString shown = tr("%1 of %Ln line(s) shown", nullptr, int(m_lines)).arg(locale.toString(m_model->rowCount()));
    qsizetype selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    //: what is shown, and how many of it are selected
    return selected > 1 ? tr("%1 · %Ln selected", nullptr, int(selected)).arg(shown) : shown;
}

void ItemsPanel::keepColumns()
{
    m_context.settings.setValue(kItemColumnsKey, m_table->horizontalHeader()->saveState());
}

void ItemsPanel::showHeaderMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const qsizetype shown = shownColumns().size();
    for (int column = 0; column < itemcolumns::Count; ++column) {
        QAction *action = menu->addAction(itemcolumns::title(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        // One column always stays: a table without any shows no way back.
        action->setEnabled(m_table->isColumnHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table->setColumnHidden(column, !on);
            keepColumns();
        });
    }
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

void ItemsPanel::showMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"edit.copy", "edit.copy-headers", "edit.copy-identifiers", "edit.select-all", "change.settle"})
        menu->addAction(m_context.actions.action(id));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}
