#include "ui/changes/rulesdialog.h"

#include "models/values/words.h"
#include "ui/common/rowtable.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kRulesSize {1040, 620};
// In characters of the table's face; the sentence takes the rest.
constexpr int kSaysWidth = 14;
constexpr int kSourceWidth = 34;
constexpr int kTypesWidth = 30;

} // namespace

RulesDialog::RulesDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_type(new QComboBox)
    , m_table(new QTableView)
    , m_shown(new QLabel)
{
    setObjectName(u"rules"_s);
    setWindowTitle(tr("Rules"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &RulesDialog::filter);
    connect(m_type, &QComboBox::currentIndexChanged, this, &RulesDialog::filter);
    filter();
    resize(kRulesSize);
    m_search->setFocus();
}

void RulesDialog::createLayout()
{
    auto *intro = new QLabel(tr("Each line of a plan is checked by these before anything is sent, without a network. A line that only time blocks says from when it is legal."));
    intro->setWordWrap(true);
    rowtable::dressFilter(m_search, u"rules.search"_s, tr("Find in the rules"), tr("Find in the rules"));
    m_type->setObjectName(u"rules.type"_s);
    m_type->setAccessibleName(tr("Rules of which type"));
    m_type->addItem(tr("Every type"));
    for (const ChangeType type : kChangeTypes)
        m_type->addItem(words::of(type), int(type));
    m_shown->setObjectName(u"rules.shown"_s);
    m_table->setObjectName(u"rules.table"_s);
    m_table->setAccessibleName(tr("The rules"));
    m_table->setModel(&m_model);
    rowtable::dress(m_table);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = m_table->fontMetrics().averageCharWidth();
    m_table->horizontalHeader()->setSectionResizeMode(RuleTableModel::Sentence, QHeaderView::Stretch);
    m_table->setColumnWidth(RuleTableModel::Says, kSaysWidth * character);
    m_table->setColumnWidth(RuleTableModel::Source, kSourceWidth * character);
    m_table->setColumnWidth(RuleTableModel::Types, kTypesWidth * character);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_type);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_shown);
    bottom->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(intro);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(bottom);
}

void RulesDialog::filter()
{
    const QVariant type = m_type->currentData();
    m_model.show(type.isValid() ? std::optional(ChangeType(type.toInt())) : std::nullopt, m_search->text());
    m_shown->setText(tr("%Ln rule(s)", nullptr, m_model.rowCount()));
}
