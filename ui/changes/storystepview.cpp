#include "ui/changes/storystepview.h"

#include "models/values/showntime.h"
#include "models/values/words.h"
#include "ui/common/statelook.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepShape = 12;
constexpr int kStepGutter = 22;
constexpr int kStepGap = 12;

QLabel *stepLabel(const QString &text, bool isMuted)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString timeText(const StoryStep &step, bool saysDay)
{
    const QDateTime shown = showntime::inZone(step.at);
    QString time = showntime::marked(shown.toString(u"HH:mm:ss"_s));
    if (!saysDay)
        return time;
    //: a day, and a time of day
    return StoryStepView::tr("%1, %2").arg(QLocale().toString(shown.date(), QLocale::ShortFormat), time);
}

} // namespace

StoryStepView::StoryStepView(const StoryStep &step, bool isFirst, bool isLast, bool saysDay, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_isFirst(isFirst)
    , m_isLast(isLast)
    , m_time(stepLabel({}, true))
{
    setObjectName(u"changes.storyStep"_s);
    const QString time = timeText(step, saysDay);
    //: a time of day, and the state that the line was in from then on
    m_time->setText(step.state ? tr("%1 · %2").arg(time, words::of(*step.state)) : time);
    m_time->setToolTip(step.at.toUTC().toString(Qt::ISODateWithMs));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kStepGutter, 0, 0, isLast ? 0 : kStepGap);
    layout->setSpacing(1);
    layout->addWidget(m_time);
    layout->addWidget(stepLabel(step.sentence, false));
    if (!step.detail.isEmpty())
        layout->addWidget(stepLabel(step.detail, true));
}

void StoryStepView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = m_time->geometry().top() + m_time->fontMetrics().height() / 2.0;
    const double x = kStepShape / 2.0 + 1;
    painter.setPen(QPen(tones::color(Tone::Line, palette()), 1.5));
    if (!m_isFirst)
        painter.drawLine(QPointF(x, 0), QPointF(x, middle - kStepShape / 2.0 - 2));
    if (!m_isLast)
        painter.drawLine(QPointF(x, middle + kStepShape / 2.0 + 2), QPointF(x, height()));
    const QRectF box(1, middle - kStepShape / 2.0, kStepShape, kStepShape);
    if (m_step.state) {
        const StateLook look = statelook::of(*m_step.state);
        statelook::draw(painter, box, look.shape, tones::color(look.tone, palette()));
    } else {
        // Heard of, not moved: a knot in the thread.
        painter.setPen(Qt::NoPen);
        painter.setBrush(tones::color(Tone::Muted, palette()));
        painter.drawEllipse(box.center(), 2.5, 2.5);
    }
}
