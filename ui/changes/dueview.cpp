#include "ui/changes/dueview.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/duewords.h"
#include "models/store/storewatch.h"
#include "ui/common/actions.h"
#include "ui/common/emptystate.h"
#include "ui/common/rowtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// In characters of the table's face, in the order of DueTableModel::Column; the last takes the rest.
constexpr std::array kDueWidths {18, 14, 10};

} // namespace

DueView::DueView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.reading, context.clock)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState(u"view-calendar"_s))
    , m_caveats(new QLabel)
{
    createLayout();
    m_model.setProfile(m_context.profile.profile().id);
    connect(&m_context.watch, &StoreWatch::changed, &m_model, &DueTableModel::refresh);
    connect(&m_context.profile, &CurrentProfile::changed, this, [this] { m_model.setProfile(m_context.profile.profile().id); });
    connect(&m_model, &DueTableModel::refreshed, this, &DueView::showWhatThereIs);
    connect(m_table, &QTableView::activated, this, &DueView::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DueView::currentChanged);
    showWhatThereIs();
}

void DueView::createLayout()
{
    auto *back = new QToolButton;
    back->setObjectName(u"due.back"_s);
    back->setDefaultAction(m_context.actions.action("change.back"));
    back->setAutoRaise(true);
    auto *title = new QLabel(tr("What happens by itself"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    title->setFont(large);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(back);
    top->addWidget(title, 1);
    m_table->setObjectName(u"due.table"_s);
    m_table->setAccessibleName(tr("What happens by itself, in order of time"));
    m_table->setModel(&m_model);
    rowtable::dress(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (size_t column = 0; column < kDueWidths.size(); ++column)
        m_table->setColumnWidth(int(column), kDueWidths[column] * m_table->fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setObjectName(u"due.empty"_s);
    m_empty->setText(tr("Nothing is due that is known here"), tr("A change that is to begin later, a customer plan of a later date, and suspensions that the carrier ends by itself are listed here by their days."));
    m_caveats->setObjectName(u"due.caveats"_s);
    m_caveats->setWordWrap(true);
    m_caveats->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_caveats);
}

void DueView::showWhatThereIs()
{
    const bool none = m_model.isKnown() && m_model.rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    const QString caveats = duewords::caveats(m_model.list());
    m_caveats->setText(caveats);
    m_caveats->setVisible(!caveats.isEmpty());
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, DueTableModel::What));
    Q_EMIT currentChanged();
}

std::optional<Change> DueView::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model.list().entries.at(index.row()).change : std::nullopt;
}

QWidget *DueView::workWidget() const
{
    return m_stack->currentWidget();
}

QString DueView::statusText() const
{
    return m_model.isKnown() ? tr("%Ln entry(s)", nullptr, m_model.rowCount()) : QString();
}

void DueView::open(const QModelIndex &index)
{
    const DueEntry &entry = m_model.list().entries.at(index.row());
    if (entry.change)
        Q_EMIT opened(entry.change->id);
    else if (entry.source)
        Q_EMIT opened(entry.source);
    else if (entry.kind == DueEntry::Kind::Announced || entry.kind == DueEntry::Kind::AtTheLatest)
        Q_EMIT linesWanted(u"state:suspend"_s);
}
