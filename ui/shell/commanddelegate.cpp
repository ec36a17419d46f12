#include "ui/shell/commanddelegate.h"

#include "ui/common/tones.h"

#include <QIcon>
#include <QPainter>

namespace {

constexpr QSize kCommandRow {560, 40};

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    const QRect inner = option.rect.adjusted(12, 4, -12, -4);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inner.left(), inner.top() + 1, 16, 16), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QColor ink = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = chosen ? ink : tones::color(Tone::Muted, option.palette);
    const QRect text = inner.adjusted(26, 0, 0, 0);
    painter->setPen(enabled ? ink : quiet);
    painter->drawText(text, Qt::AlignTop | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    painter->setPen(quiet);
    painter->drawText(text, Qt::AlignTop | Qt::AlignRight, index.data(KeysRole).toString());
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    painter->setFont(small);
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, QFontMetrics(small).elidedText(index.data(PurposeRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return kCommandRow;
}
