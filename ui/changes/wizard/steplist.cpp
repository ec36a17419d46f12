#include "ui/changes/wizard/steplist.h"

#include "ui/common/tones.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsWidth = 208;
constexpr int kStepMargin = 16;
constexpr int kDisc = 22;
constexpr int kStepGap = 10;

} // namespace

StepButton::StepButton(int number, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setText(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void StepButton::setStanding(Standing standing, bool canGoBack)
{
    m_standing = standing;
    const bool leads = standing == Standing::Done && canGoBack;
    setEnabled(leads);
    setFocusPolicy(leads ? Qt::TabFocus : Qt::NoFocus);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(leads ? tr("Back to “%1”").arg(text()) : QString());
    describe();
    update();
}

void StepButton::setSummary(const QString &summary)
{
    m_summary = summary;
    describe();
    update();
}

void StepButton::describe()
{
    //: a wizard's step: its number, its name
    setAccessibleName(tr("Step %1: %2").arg(QLocale().toString(m_number), text()));
    const QString standing = m_standing == Standing::Done ? tr("done") : m_standing == Standing::Current ? tr("this step") : tr("to come");
    setAccessibleDescription(m_summary.isEmpty() ? standing : tr("%1, %2").arg(standing, m_summary));
}

QSize StepButton::sizeHint() const
{
    return {kStepsWidth, 2 * fontMetrics().height() + kStepGap};
}

void StepButton::paintNumber(QPainter &painter, const QRectF &disc) const
{
    const bool isCurrent = m_standing == Standing::Current;
    const QColor accent = tones::color(isCurrent ? Tone::Accent : m_standing == Standing::Done ? Tone::Good : Tone::Muted, palette());
    painter.setPen(QPen(accent, 1.4));
    painter.setBrush(isCurrent ? QBrush(accent) : Qt::NoBrush);
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
    if (m_standing == Standing::Done) {
        const QPointF tick[] {disc.topLeft() + QPointF(6.5, 11.5), disc.topLeft() + QPointF(9.8, 14.8), disc.topLeft() + QPointF(15.6, 7.8)};
        painter.setPen(QPen(accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(tick, 3);
        return;
    }
    painter.setPen(isCurrent ? tones::color(Tone::OnAccent, palette()) : accent);
    painter.drawText(disc, Qt::AlignCenter, QLocale().toString(m_number));
}

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const QRectF disc(kStepMargin, 2, kDisc, kDisc);
    QFont face = font();
    face.setBold(m_standing == Standing::Current);
    painter.setFont(face);
    paintNumber(painter, disc);

    const int left = kStepMargin + kDisc + kStepGap;
    const QRect name(left, int(disc.center().y()) - line / 2, width() - left - 8, line);
    painter.setPen(tones::color(m_standing == Standing::ToCome ? Tone::Muted : underMouse() && isEnabled() ? Tone::Accent : Tone::Text, palette()));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(tones::color(Tone::Muted, palette()));
    const QRect summary = name.translated(0, line);
    painter.drawText(summary, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_summary, Qt::ElideRight, summary.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(kStepMargin - 6, 0, -4, 0);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

StepList::StepList(const QStringList &names, QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(kStepsWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kStepMargin + 4, 0, kStepMargin);
    layout->setSpacing(12);
    for (const QString &name : names) {
        const int step = int(m_steps.size());
        auto *button = new StepButton(step + 1, name);
        button->setObjectName(u"wizard.step.%1"_s.arg(step));
        connect(button, &StepButton::clicked, this, [this, step] { Q_EMIT stepWished(step); });
        m_steps.append(button);
        layout->addWidget(button);
    }
    layout->addStretch();
}

void StepList::setCurrent(int step, int firstOpen)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        const auto standing = i < step ? StepButton::Standing::Done : i == step ? StepButton::Standing::Current : StepButton::Standing::ToCome;
        m_steps.at(i)->setStanding(standing, i >= firstOpen);
    }
}

void StepList::setSummary(int step, const QString &summary)
{
    m_steps.at(step)->setSummary(summary);
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tones::color(Tone::Base, palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tones::color(Tone::Line, palette()));
}
