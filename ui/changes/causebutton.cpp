#include "ui/changes/causebutton.h"

#include "ui/common/statelook.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCauseShape = 12;
constexpr int kCausePad = 6;
constexpr int kCauseHeight = 26;

} // namespace

CauseButton::CauseButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void CauseButton::setCause(const ChangeCause &cause)
{
    m_cause = cause;
    //: a number of lines, and why they did not come through
    setText(tr("%1: %2").arg(QLocale().toString(cause.lines), cause.sentence));
    setAccessibleName(text());
    setToolTip(tr("%1\nClick to show only these lines.").arg(cause.sentence));
    updateGeometry();
    update();
}

QSize CauseButton::sizeHint() const
{
    return {sentenceLeft() + fontMetrics().horizontalAdvance(m_cause.sentence) + kCausePad + 1, kCauseHeight};
}

int CauseButton::numbersWidth() const
{
    return fontMetrics().horizontalAdvance(u"888,888"_s);
}

int CauseButton::sentenceLeft() const
{
    return 2 * kCausePad + kCauseShape + numbersWidth() + 2 * kCausePad;
}

QSize CauseButton::minimumSizeHint() const
{
    return {160, kCauseHeight};
}

void CauseButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CauseButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void CauseButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(isChecked() ? 1.0F : 0.4F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), 3, 3);
    }
    const StateLook look = statelook::of(m_cause.state);
    statelook::draw(painter, QRectF(kCausePad, (height() - kCauseShape) / 2.0, kCauseShape, kCauseShape), look.shape, tones::color(look.tone, palette()));
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    // The numbers end at one edge, down the list.
    const QRect count(2 * kCausePad + kCauseShape, 0, numbersWidth(), height());
    painter.drawText(count, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_cause.lines));
    const QRect sentence = rect().adjusted(sentenceLeft(), 0, -kCausePad, 0);
    painter.drawText(sentence, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_cause.sentence, Qt::ElideRight, sentence.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}
