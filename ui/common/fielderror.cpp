#include "ui/common/fielderror.h"

#include "ui/common/statelook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace {

constexpr int kCross = 10;
constexpr int kBesideCross = 16;

} // namespace

FieldError::FieldError(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_text(new QLabel)
{
    setObjectName(field->objectName() + QStringLiteral(".error"));
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kBesideCross, 0, 0, 0);
    layout->addWidget(m_text);
    color();
    hide();
}

void FieldError::say(const QString &sentence)
{
    tell(sentence, false);
}

void FieldError::warn(const QString &sentence)
{
    tell(sentence, true);
}

void FieldError::tell(const QString &sentence, bool warning)
{
    m_isWarning = warning;
    color();
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_field->setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
}

void FieldError::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int middle = m_text->geometry().top() + m_text->fontMetrics().height() / 2;
    statelook::draw(painter, QRectF(1, middle - kCross / 2.0, kCross, kCross), m_isWarning ? Shape::Bars : Shape::Cross,
                    tones::color(m_isWarning ? Tone::Warn : Tone::Bad, palette()));
}

void FieldError::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        color();
    QWidget::changeEvent(event);
}

void FieldError::color()
{
    QPalette own = m_text->palette();
    const QColor tone = tones::color(m_isWarning ? Tone::Warn : Tone::Bad, palette());
    if (own.color(QPalette::WindowText) == tone)
        return;
    own.setColor(QPalette::WindowText, tone);
    m_text->setPalette(own);
}
