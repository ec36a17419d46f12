#include "ui/devices/factlist.h"

#include "ui/common/identifiertext.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 104;

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QList<Fact> told = facts;
    told.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    if (told == m_facts)
        return;
    m_facts = told;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_facts.size(); ++row)
        addFact(m_facts[row], row);
}

void FactList::addFact(const Fact &fact, int row)
{
    auto *name = new QLabel(fact.name);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    auto *value = new QLabel(fact.isIdentifier ? identifiertext::grouped(fact.value) : fact.value);
    value->setTextFormat(Qt::PlainText);
    value->setToolTip(fact.toolTip);
    value->setAccessibleName(fact.value);
    value->setAccessibleDescription(fact.name);
    if (!fact.isIdentifier) {
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(value, row, 1, 1, 2, Qt::AlignTop);
        return;
    }
    // Not to be marked and copied: the blanks would come along. The button copies it without.
    value->setFont(identifiertext::face(value->font()));
    auto *copy = new QToolButton;
    copy->setObjectName(u"inspector.copy"_s);
    copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    copy->setAutoRaise(true);
    copy->setIconSize({14, 14});
    copy->setAccessibleName(tr("Copy %1").arg(fact.name));
    copy->setToolTip(copy->accessibleName());
    connect(copy, &QToolButton::clicked, this, [plain = fact.value] { QGuiApplication::clipboard()->setText(plain); });
    m_grid->addWidget(value, row, 1, Qt::AlignVCenter);
    m_grid->addWidget(copy, row, 2, Qt::AlignVCenter);
}
