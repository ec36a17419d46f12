#include "ui/settings/fielderror.h"

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
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_field->setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
}

void FieldError::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int middle = m_text->geometry().top() + m_text->fontMetrics().height() / 2;
    statelook::draw(painter, QRectF(1, middle - kCross / 2.0, kCross, kCross), Shape::Cross, tones::color(Tone::Bad, palette()));
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
    const QColor bad = tones::color(Tone::Bad, palette());
    if (own.color(QPalette::WindowText) == bad)
        return;
    own.setColor(QPalette::WindowText, bad);
    m_text->setPalette(own);
}
