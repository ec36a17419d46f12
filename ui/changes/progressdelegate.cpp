#include "ui/changes/progressdelegate.h"

#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/changetablemodel.h"
#include "ui/common/statelook.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <numeric>

namespace {

constexpr int kThinBar = 6;
constexpr int kBarPad = 6;
constexpr int kLeastBar = 60;

/// Lines that are to be sent: what was settled at review is no progress.
QList<ChangeSegment> sentSegments(const QModelIndex &index)
{
    QMap<ItemState, qint64> counts = index.data(ChangeTableModel::CountsRole).value<QMap<ItemState, qint64>>();
    counts.remove(ItemState::Blocked);
    counts.remove(ItemState::Skipped);
    return changesegments::of(counts);
}

void paintSegments(QPainter *painter, const QRectF &bar, const QList<ChangeSegment> &segments, const QPalette &palette)
{
    const qint64 sum = std::accumulate(segments.begin(), segments.end(), qint64(0), [](qint64 all, const ChangeSegment &segment) { return all + segment.count; });
    QPainterPath outline;
    outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(outline);
    painter->fillRect(bar, tones::color(Tone::Line, palette));
    qint64 before = 0;
    for (const ChangeSegment &segment : segments) {
        // What waits is the ground of the bar, at its end: it fills up.
        if (segment.count == 0 || segment.key == QLatin1StringView("waiting"))
            continue;
        const double left = bar.left() + bar.width() * double(before) / double(sum);
        before += segment.count;
        const double right = bar.left() + bar.width() * double(before) / double(sum);
        painter->fillRect(QRectF(left, bar.top(), std::max(1.5, right - left), bar.height()), tones::color(statelook::of(segment.states.front()).tone, palette));
    }
}

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = std::exchange(cell.text, QString());
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    const QRect inner = option.rect.adjusted(kBarPad, 0, -kBarPad, 0);
    const bool hasBar = index.data(ChangeTableModel::CountsRole).isValid();
    // The numbers of all rows end at one edge, so that the bars begin and end at one too.
    const int usual = option.fontMetrics.horizontalAdvance(QStringLiteral("88,888 of 88,888"));
    const int numbers = hasBar ? std::min(inner.width(), std::max(usual, option.fontMetrics.horizontalAdvance(number))) : inner.width();
    const QRect text(inner.right() - numbers + 1, inner.top(), numbers, inner.height());
    painter->save();
    painter->setPen(option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(text, Qt::AlignVCenter | (hasBar ? Qt::AlignRight : Qt::AlignLeft), option.fontMetrics.elidedText(number, Qt::ElideRight, text.width()));
    const QRectF bar(inner.left(), inner.center().y() - kThinBar / 2.0 + 0.5, inner.width() - numbers - 2 * kBarPad, kThinBar);
    const QList<ChangeSegment> segments = sentSegments(index);
    if (hasBar && bar.width() >= kLeastBar / 2.0)
        paintSegments(painter, bar, segments, option.palette);
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int number = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {kLeastBar + number + 4 * kBarPad, option.fontMetrics.height()};
}
