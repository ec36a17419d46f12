#include "ui/devices/statelabel.h"

#include <QPainter>

namespace {

constexpr int kLabelShape = 12;
constexpr int kLabelGap = 6;

} // namespace

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateLabel::show(const StateLook &look, const QString &more)
{
    m_look = look;
    m_more = more;
    setAccessibleName(more.isEmpty() ? look.word : tr("%1, %2", "a state and since when").arg(look.word, more));
    setToolTip(more);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const int more = m_more.isEmpty() ? 0 : kLabelGap + fontMetrics().horizontalAdvance(m_more);
    return {kLabelShape + kLabelGap + fontMetrics().horizontalAdvance(m_look.word) + more + 2, std::max(kLabelShape, fontMetrics().height()) + 4};
}

QSize StateLabel::minimumSizeHint() const
{
    return {kLabelShape + kLabelGap + fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    statelook::draw(painter, QRectF(0, (height() - kLabelShape) / 2.0, kLabelShape, kLabelShape), m_look.shape, tones::color(m_look.tone, palette()));
    QRect rest = rect().adjusted(kLabelShape + kLabelGap, 0, 0, 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_look.word, Qt::ElideRight, rest.width()));
    rest.adjust(fontMetrics().horizontalAdvance(m_look.word) + kLabelGap, 0, 0, 0);
    if (rest.width() <= 0)
        return;
    painter.setPen(tones::color(Tone::Muted, palette()));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_more, Qt::ElideRight, rest.width()));
}
