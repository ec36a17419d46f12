#include "ui/common/noticebar.h"

#include "ui/common/statelook.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace {

struct Look
{
    Tone tone;
    Shape shape;
};

constexpr std::chrono::seconds kPassing {12};

Look lookOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Information:
        return {Tone::Moving, Shape::Ring};
    case NoticeBar::Kind::Success:
        return {Tone::Good, Shape::Disc};
    case NoticeBar::Kind::Warning:
        return {Tone::Warn, Shape::Bars};
    case NoticeBar::Kind::Error:
        return {Tone::Bad, Shape::Cross};
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_offer(new QToolButton)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("notice.text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(QStringLiteral("notice.offer"));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_close->setObjectName(QStringLiteral("notice.close"));
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    m_passing.setSingleShot(true);
    connect(&m_passing, &QTimer::timeout, this, &NoticeBar::clear);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(34, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);
    hide();
}

void NoticeBar::say(Kind kind, const QString &sentence, QAction *offer)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    showOffer(offer);
    // Good news that asks for nothing goes by itself; everything else waits to be read.
    if (kind == Kind::Success && offer == nullptr)
        m_passing.start(kPassing);
    else
        m_passing.stop();
    show();
    update();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showOffer(QAction *offer)
{
    const QList<QAction *> present = m_offer->actions();
    for (QAction *action : present)
        m_offer->removeAction(action);
    m_offer->setVisible(offer != nullptr);
    if (offer != nullptr)
        m_offer->setDefaultAction(offer);
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::clear()
{
    hide();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    const QColor tone = tones::color(look.tone, palette());
    QColor ground = tone;
    ground.setAlphaF(0.12F);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 3, height()), tone);
    statelook::draw(painter, QRectF(13, height() / 2.0 - 6, 12, 12), look.shape, tone);
}
