#include "ui/common/statedelegate.h"

#include "models/values/cellroles.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int kStateShape = 12;
constexpr int kStateGap = 6;

} // namespace

StateDelegate::StateDelegate(LookOf lookOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_lookOf(lookOf)
{
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString key = index.data(cellrole::State).toString();
    const QWidget *widget = option.widget;
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    if (key.isEmpty()) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
        return;
    }
    const StateLook look = m_lookOf(key);
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    const QRect inner = option.rect.adjusted(kStateGap, 0, -kStateGap, 0);
    const QRect shape(inner.left(), inner.center().y() - kStateShape / 2 + 1, kStateShape, kStateShape);
    statelook::draw(*painter, shape, look.shape, tones::color(look.tone, option.palette));
    painter->save();
    painter->setPen(option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect text = inner.adjusted(kStateShape + kStateGap, 0, 0, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(look.word, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StateLook look = m_lookOf(index.data(cellrole::State).toString());
    return {kStateShape + 3 * kStateGap + option.fontMetrics.horizontalAdvance(look.word), std::max(kStateShape, option.fontMetrics.height())};
}

namespace statelook {

StateLook ofItemKey(const QString &key)
{
    const auto state = itemState(key);
    return state ? of(*state) : StateLook {Shape::Ring, Tone::Quiet, key};
}

StateLook ofChangeKey(const QString &key)
{
    const auto state = changeState(key);
    return state ? of(*state) : StateLook {Shape::Ring, Tone::Quiet, key};
}

StateLook ofDeviceKey(const QString &key)
{
    return ofDevice(key);
}

} // namespace statelook
