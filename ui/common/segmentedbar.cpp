#include "ui/common/segmentedbar.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QToolTip>

#include <numeric>

namespace {

constexpr int kBarHeight = 12;
constexpr int kLegendGap = 8;
constexpr int kLegendShape = 12;
constexpr int kEntryGap = 20;
constexpr int kEntryPad = 4;

QString entryText(const SegmentedBar::Segment &segment)
{
    //: a number and the state of so many lines: “12 failed”
    return SegmentedBar::tr("%1 %2").arg(QLocale().toString(segment.count), segment.look.word);
}

int entryWidth(const QFontMetrics &metrics, const QString &text)
{
    return kEntryPad + kLegendShape + kEntryPad + metrics.horizontalAdvance(text) + kEntryPad;
}

} // namespace

SegmentedBar::SegmentedBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedBar::setSegments(const QList<Segment> &segments)
{
    if (segments == m_segments)
        return;
    m_segments = segments;
    m_current = std::clamp(m_current, 0, std::max(0, int(m_segments.size()) - 1));
    describe();
    updateGeometry();
    update();
}

void SegmentedBar::describe()
{
    QStringList parts;
    for (const Segment &segment : m_segments)
        parts.append(entryText(segment));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void SegmentedBar::choose(const QString &key)
{
    if (m_chosen == key)
        return;
    m_chosen = key;
    update();
}

QSize SegmentedBar::sizeHint() const
{
    return {legendWidth(Detail::Words), kBarHeight + kLegendGap + fontMetrics().height() + 2 * kEntryPad};
}

QSize SegmentedBar::minimumSizeHint() const
{
    return {legendWidth(Detail::Numbers), sizeHint().height()};
}

// The words of what is not there go first.
SegmentedBar::Detail SegmentedBar::detail() const
{
    for (const Detail detail : {Detail::Words, Detail::WordsOfSome}) {
        if (legendWidth(detail) <= width())
            return detail;
    }
    return Detail::Numbers;
}

QString SegmentedBar::legendText(const Segment &segment, Detail detail) const
{
    const bool saysWord = detail == Detail::Words || (detail == Detail::WordsOfSome && segment.count > 0);
    return saysWord ? entryText(segment) : QLocale().toString(segment.count);
}

int SegmentedBar::legendWidth(Detail detail) const
{
    int width = 0;
    for (const Segment &segment : m_segments)
        width += entryWidth(fontMetrics(), legendText(segment, detail)) + kEntryGap - 2 * kEntryPad;
    return m_segments.isEmpty() ? 0 : width - kEntryGap + 3 * kEntryPad;
}

QRect SegmentedBar::bar() const
{
    return {0, 0, width(), kBarHeight};
}

QList<QRect> SegmentedBar::legend() const
{
    QList<QRect> entries;
    int x = 0;
    const int height = fontMetrics().height() + 2 * kEntryPad;
    const Detail detail = this->detail();
    for (const Segment &segment : m_segments) {
        const int width = entryWidth(fontMetrics(), legendText(segment, detail));
        entries.append(QRect(x, kBarHeight + kLegendGap, width, height));
        x += width + kEntryGap - 2 * kEntryPad;
    }
    return entries;
}

void SegmentedBar::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect whole = bar();
    QPainterPath outline;
    outline.addRoundedRect(whole, 3, 3);
    painter.fillPath(outline, tones::color(Tone::Line, palette()));
    const qint64 sum = std::accumulate(m_segments.begin(), m_segments.end(), qint64(0), [](qint64 s, const Segment &segment) { return s + segment.count; });
    painter.save();
    painter.setClipPath(outline);
    qint64 before = 0;
    for (const Segment &segment : m_segments) {
        if (segment.count == 0 || sum == 0)
            continue;
        const double left = double(whole.width()) * double(before) / double(sum);
        before += segment.count;
        const double right = double(whole.width()) * double(before) / double(sum);
        QColor color = tones::color(segment.look.tone, palette());
        if (!m_chosen.isEmpty() && m_chosen != segment.key)
            color.setAlphaF(0.35F);
        // A pixel of ground between neighbours, so that two of one tone can be told apart; one line of a million still shows.
        painter.fillRect(QRectF(left, whole.top(), std::max(2.0, right - left - 1), whole.height()), color);
    }
    painter.restore();

    const QList<QRect> entries = legend();
    const Detail detail = this->detail();
    for (int i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments.at(i);
        const QRect entry = entries.at(i);
        if (m_chosen == segment.key && !m_chosen.isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().color(QPalette::Highlight));
            painter.drawRoundedRect(entry, 3, 3);
        }
        const bool none = segment.count == 0;
        statelook::draw(painter, QRectF(entry.left() + kEntryPad, entry.center().y() - kLegendShape / 2.0 + 0.5, kLegendShape, kLegendShape), segment.look.shape,
                        tones::color(none ? Tone::Muted : segment.look.tone, palette()));
        painter.setPen(none ? tones::color(Tone::Muted, palette()) : palette().color(QPalette::WindowText));
        painter.drawText(entry.adjusted(kEntryPad + kLegendShape + kEntryPad, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, legendText(segment, detail));
        if (hasFocus() && i == m_current) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = entry;
            painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
        }
    }
}

int SegmentedBar::segmentAt(QPoint position) const
{
    const QList<QRect> entries = legend();
    for (int i = 0; i < entries.size(); ++i) {
        if (entries.at(i).contains(position))
            return i;
    }
    if (!bar().contains(position))
        return -1;
    const qint64 sum = std::accumulate(m_segments.begin(), m_segments.end(), qint64(0), [](qint64 s, const Segment &segment) { return s + segment.count; });
    qint64 before = 0;
    for (int i = 0; i < m_segments.size(); ++i) {
        before += m_segments.at(i).count;
        if (sum > 0 && position.x() * sum < before * width())
            return i;
    }
    return -1;
}

void SegmentedBar::toggle(int segment)
{
    if (segment < 0 || segment >= m_segments.size())
        return;
    m_current = segment;
    const QString key = m_segments.at(segment).key;
    m_chosen = m_chosen == key ? QString() : key;
    update();
    Q_EMIT chosenChanged(m_chosen);
}

void SegmentedBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        toggle(segmentAt(event->position().toPoint()));
}

void SegmentedBar::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_segments.size()) - 1;
    if (event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Right)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        toggle(m_current);
    else if (event->key() == Qt::Key_Escape && !m_chosen.isEmpty())
        toggle(m_current = int(std::distance(m_segments.begin(), std::find_if(m_segments.begin(), m_segments.end(), [this](const Segment &s) { return s.key == m_chosen; }))));
    else
        return QWidget::keyPressEvent(event);
    update();
}

bool SegmentedBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int segment = segmentAt(help->pos());
    if (segment < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tr("%1: click to show only these").arg(entryText(m_segments.at(segment))), this);
    return true;
}

void SegmentedBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}
