#include "ui/changes/settledialog.h"

#include "models/changes/findingtext.h"
#include "models/values/ids.h"
#include "ui/common/identifiertext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleWidth = 860;
constexpr int kSettleRow = 24;
constexpr int kCellPad = 6;
constexpr int kRowsShown = 8;
constexpr int kReasonLength = 500;

QString sentence(const QString &code, const QStringList &arguments)
{
    return code.isEmpty() ? QString() : findingtext::sentence({Finding::Severity::Held, code, arguments, {}});
}

/// Sentences of two lines below and beside one another need air between them.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(kCellPad, 0, -kCellPad, 0);
        return QStyledItemDelegate::sizeHint(inner, index) + QSize(2 * kCellPad, kCellPad);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        const bool chosen = cell.state.testFlag(QStyle::State_Selected);
        painter->setFont(cell.font);
        style->drawItemText(painter, cell.rect.adjusted(kCellPad, 0, -kCellPad, 0), int(cell.displayAlignment) | Qt::TextWordWrap, cell.palette, true, cell.text,
                            chosen ? QPalette::HighlightedText : QPalette::Text);
    }
};

} // namespace

SettleDialog::SettleDialog(ChangeId change, const QList<HandFinding> &findings, QWidget *parent)
    : QDialog(parent)
    , m_findings(findings)
    , m_executed(new QRadioButton(tr("The carrier &carried it out")))
    , m_notExecuted(new QRadioButton(tr("The carrier did &not carry it out, and will not any more")))
    , m_why(new QLabel)
    , m_consequence(new QLabel)
    , m_reason(new QLineEdit)
    , m_settle(new QPushButton(tr("&Settle")))
{
    setObjectName(u"changes.settle"_s);
    setWindowTitle(tr("Settle by hand"));
    createLayout(change);
    connectSignals();
    update();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void SettleDialog::createLayout(ChangeId change)
{
    const int count = int(m_findings.size());
    auto *heading = new QLabel(tr("What became of %Ln line(s) of change %1?", nullptr, count).arg(change.value));
    QFont large = heading->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    heading->setFont(large);
    auto *explanation = new QLabel(tr("The carrier never said. Your verdict settles them, with your name and your reason in the log."));
    explanation->setWordWrap(true);
    m_executed->setObjectName(u"changes.settle.executed"_s);
    m_notExecuted->setObjectName(u"changes.settle.notExecuted"_s);
    m_why->setObjectName(u"changes.settle.why"_s);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(24, 0, 0, 0);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_consequence->setObjectName(u"changes.settle.consequence"_s);
    m_consequence->setWordWrap(true);
    m_reason->setObjectName(u"changes.settle.reason"_s);
    m_reason->setMaxLength(kReasonLength);
    m_reason->setPlaceholderText(tr("Why you know: whom you asked, what you saw"));
    m_settle->setObjectName(u"changes.settle.yes"_s);
    m_settle->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Reason"), m_reason);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_settle, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole)->setObjectName(u"changes.settle.no"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(createTable(), 1);
    layout->addSpacing(8);
    layout->addWidget(m_executed);
    layout->addWidget(m_notExecuted);
    layout->addWidget(m_why);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_consequence);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    resize(kSettleWidth, sizeHint().height());
}

QWidget *SettleDialog::createTable()
{
    auto *table = new QTableWidget(int(m_findings.size()), 4);
    table->setObjectName(u"changes.settle.lines"_s);
    table->setAccessibleName(tr("What is known of the lines"));
    table->setHorizontalHeaderLabels({tr("Row"), tr("Line"), tr("What the evidence says"), tr("“Not carried out”")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kSettleRow);
    for (int row = 0; row < table->rowCount(); ++row) {
        const HandFinding &finding = m_findings[row];
        const QString open = finding.notExecuted.offered ? tr("Open to you: nothing speaks against it.") : sentence(finding.notExecuted.code, finding.notExecuted.arguments);
        const QStringList cells {QString::number(finding.item.row), identifiertext::grouped(finding.item.subject), sentence(finding.evidence, finding.evidenceArguments), open};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(cells[column]);
            if (column == 0)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column == 1)
                cell->setFont(identifiertext::face(table->font()));
            table->setItem(row, column, cell);
        }
    }
    table->setItemDelegate(new RoomyDelegate(table));
    table->setWordWrap(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setMinimumHeight(kSettleRow * (2 * std::min(kRowsShown, std::max(2, table->rowCount())) + 1));
    return table;
}

void SettleDialog::connectSignals()
{
    connect(m_executed, &QRadioButton::toggled, this, &SettleDialog::update);
    connect(m_notExecuted, &QRadioButton::toggled, this, &SettleDialog::update);
    connect(m_reason, &QLineEdit::textChanged, this, &SettleDialog::update);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT settled(verdict(), m_reason->text().trimmed()); });
}

HandVerdict SettleDialog::verdict() const
{
    return m_executed->isChecked() ? HandVerdict::Executed : HandVerdict::NotExecuted;
}

void SettleDialog::update()
{
    const auto closed = int(std::ranges::count_if(m_findings, [](const HandFinding &finding) { return !finding.notExecuted.offered; }));
    const auto settledAlready = int(std::ranges::count_if(m_findings, [](const HandFinding &finding) { return !finding.executed.offered; }));
    m_executed->setEnabled(settledAlready == 0);
    m_notExecuted->setEnabled(closed == 0);
    m_why->setText(closed > 0 ? tr("Not open to you for %Ln of these line(s): the table says why, and from when it may be.", nullptr, closed) : QString());
    m_why->setVisible(closed > 0);
    const bool chosen = m_executed->isChecked() || m_notExecuted->isChecked();
    if (m_executed->isChecked())
        m_consequence->setText(tr("They count as succeeded. What the fleet knows of the lines is not touched: the next sync says how they are."));
    else if (m_notExecuted->isChecked())
        m_consequence->setText(tr("They count as failed and can be retried. For 30 days each line is watched: if the carrier carries it out after all, that is "
                                  "raised, and a retry that waits is held."));
    else
        m_consequence->clear();
    m_consequence->setVisible(chosen);
    const bool mayChosen = chosen && (m_executed->isChecked() ? m_executed->isEnabled() : m_notExecuted->isEnabled());
    m_settle->setEnabled(mayChosen && !m_reason->text().trimmed().isEmpty());
    m_settle->setToolTip(m_settle->isEnabled() ? QString() : tr("Choose a verdict and give a reason first."));
}
