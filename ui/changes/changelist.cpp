#include "ui/changes/changelist.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/changefiltermodel.h"
#include "models/changes/watching/changetablemodel.h"
#include "models/store/storewatch.h"
#include "ui/changes/numberdelegate.h"
#include "ui/changes/progressdelegate.h"
#include "ui/common/actions.h"
#include "ui/common/emptystate.h"
#include "ui/common/rowtable.h"
#include "ui/common/statedelegate.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString kListColumnsKey = u"window/changes/columns"_s;

// In characters of the table's face, in the order of ChangeTableModel::Column.
constexpr std::array kListWidths {7, 12, 29, 18, 36, 9, 17, 15};
static_assert(kListWidths.size() == size_t(ChangeTableModel::ColumnCount));

} // namespace

ChangeList::ChangeList(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ChangeTableModel(context.reading, this))
    , m_shown(new ChangeFilterModel(this))
    , m_filter(new QLineEdit)
    , m_group(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState(u"view-task"_s))
{
    m_shown->setSourceModel(m_model);
    createLayout();
    createTable();
    connectSignals();
    m_model->setProfile(m_context.profile.profile().id);
    showWhatThereIs();
}

void ChangeList::createLayout()
{
    rowtable::dressFilter(m_filter, u"changes.filter"_s, tr("Filter by number, type, name, state or person"), tr("Filter the changes"));
    m_group->setObjectName(u"changes.group"_s);
    m_group->setAccessibleName(tr("Which changes"));
    m_group->addItem(tr("All changes"), int(ChangeFilterModel::Group::All));
    m_group->addItem(tr("Not over"), int(ChangeFilterModel::Group::Unfinished));
    m_group->addItem(tr("Drafts"), int(ChangeFilterModel::Group::Drafts));
    m_group->addItem(tr("Over"), int(ChangeFilterModel::Group::Finished));
    auto *create = new QToolButton;
    create->setObjectName(u"changes.new"_s);
    create->setDefaultAction(m_context.actions.action("change.new"));
    create->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_empty->setObjectName(u"changes.empty"_s);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_group);
    auto *due = new QToolButton;
    due->setObjectName(u"changes.due"_s);
    due->setDefaultAction(m_context.actions.action("change.due"));
    due->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    top->addWidget(due);
    top->addWidget(create);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

void ChangeList::createTable()
{
    m_table->setObjectName(u"changes.table"_s);
    m_table->setAccessibleName(tr("The changes, newest first"));
    m_table->setModel(m_shown);
    rowtable::dress(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setItemDelegateForColumn(ChangeTableModel::Number, new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(ChangeTableModel::State, new StateDelegate(statelook::ofChangeKey, m_table));
    m_table->setItemDelegateForColumn(ChangeTableModel::Progress, new ProgressDelegate(m_table));
    for (int column = 0; column < ChangeTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kListWidths.at(size_t(column)) * m_table->fontMetrics().averageCharWidth());
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ChangeTableModel::Number, Qt::DescendingOrder);
    m_table->horizontalHeader()->restoreState(m_context.settings.value(kListColumnsKey).toByteArray());
}

void ChangeList::connectSignals()
{
    connect(&m_context.watch, &StoreWatch::changed, m_model, &ChangeTableModel::refresh);
    connect(&m_context.profile, &CurrentProfile::changed, this, [this] { m_model->setProfile(m_context.profile.profile().id); });
    connect(m_model, &ChangeTableModel::refreshed, this, &ChangeList::showWhatThereIs);
    connect(m_model, &ChangeTableModel::refreshed, this, &ChangeList::currentChanged);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setText(text);
        showWhatThereIs();
    });
    connect(m_context.actions.action("change.show-all"), &QAction::triggered, this, [this] {
        m_filter->clear();
        m_group->setCurrentIndex(0);
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { workWidget()->setFocus(); });
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] {
        m_shown->setGroup(ChangeFilterModel::Group(m_group->currentData().toInt()));
        showWhatThereIs();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(m_shown->changeAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeList::currentChanged);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ChangeList::showMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &ChangeList::keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, &ChangeList::keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ChangeList::keepColumns);
}

void ChangeList::showMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"change.review", "change.pause", "change.resume", "change.begin", "change.reschedule", "change.cancel", "change.retry", "change.undo", "change.results", "change.audit", "edit.copy"})
        menu->addAction(m_context.actions.action(id));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ChangeList::keepColumns()
{
    m_context.settings.setValue(kListColumnsKey, m_table->horizontalHeader()->saveState());
}

void ChangeList::showWhatThereIs()
{
    const bool none = m_shown->rowCount() == 0;
    const bool isWhole = m_shown->rowCount() == m_model->rowCount();
    Actions::setRefusal(m_context.actions.action("change.show-all"), isWhole ? std::optional(tr("All changes are shown.")) : std::nullopt);
    if (m_model->isKnown() && m_model->changes().isEmpty()) {
        m_empty->setText(tr("No changes yet"),
                         tr("A change suspends, restores, activates or deactivates many lines at once. You choose the lines, review what will happen "
                            "to each, and nothing is sent before you confirm."));
        m_empty->setActions({m_context.actions.action("change.new")});
    } else if (none) {
        m_empty->setText(tr("No change matches"), tr("%Ln change(s) are in the list; none of them fits the filter.", nullptr, int(m_model->changes().size())));
        m_empty->setActions({m_context.actions.action("change.show-all")});
    }
    m_stack->setCurrentWidget(m_model->isKnown() && none ? static_cast<QWidget *>(m_empty) : m_table);
    // The keyboard always has a row to begin from.
    if (!none && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_shown->index(0, ChangeTableModel::Type));
    Q_EMIT statusChanged();
}

QWidget *ChangeList::workWidget() const
{
    return m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_filter;
}

std::optional<Change> ChangeList::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->find(m_shown->changeAt(index.row())) : std::nullopt;
}

void ChangeList::select(ChangeId change)
{
    if (const int row = m_shown->rowOf(change); row >= 0)
        m_table->setCurrentIndex(m_shown->index(row, ChangeTableModel::Type));
}

QString ChangeList::statusText() const
{
    if (!m_model->isKnown())
        return {};
    const QLocale locale;
    const QString shown = m_shown->rowCount() == m_model->rowCount()
        ? tr("%Ln change(s)", nullptr, m_model->rowCount())
        //: so many of the changes pass the filter
        : tr("%1 of %Ln change(s) shown", nullptr, m_model->rowCount()).arg(locale.toString(m_shown->rowCount()));
    const qsizetype running = m_model->running();
    //: how many run, and how many are shown: “3 running · 12 of 48 changes shown”
    return running > 0 ? tr("%1 running · %2").arg(locale.toString(running), shown) : shown;
}

QString ChangeList::selectedText(bool withHeaders) const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    const auto line = [](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < ChangeTableModel::ColumnCount; ++column)
            cells << cell(column);
        return cells.join(u'\t') + u'\n';
    };
    QString text;
    if (withHeaders)
        text += line([this](int column) { return m_shown->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex &row : rows)
        text += line([&row](int column) { return row.siblingAtColumn(column).data().toString(); });
    return text;
}
