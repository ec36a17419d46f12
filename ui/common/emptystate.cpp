#include "ui/common/emptystate.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int kLargeIcon = 48;
constexpr int kTextWidth = 420;

} // namespace

EmptyState::EmptyState(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_headline(new QLabel)
    , m_explanation(new QLabel)
    , m_buttons(new QVBoxLayout)
    , m_iconName(icon)
{
    setObjectName(QStringLiteral("emptyState"));
    m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(kLargeIcon));
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_headline->setFont(large);
    m_headline->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setFixedWidth(kTextWidth);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_buttons->setSpacing(8);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::setText(const QString &headline, const QString &explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    // A wrapped label between stretches is given two lines, whatever it needs.
    m_explanation->setMinimumHeight(m_explanation->heightForWidth(kTextWidth));
}

void EmptyState::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // It may be the one that is being clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->icon(), action->text());
        button->setObjectName(QStringLiteral("emptyState.") + action->objectName());
        button->setToolTip(action->toolTip());
        button->setMinimumWidth(220);
        button->setDefault(action == actions.first());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    }
}
