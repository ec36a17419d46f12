#include "ui/audit/changelinkdelegate.h"

#include "ui/common/tones.h"

void ChangeLinkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setUnderline(true);
    option->palette.setColor(QPalette::Text, tones::color(Tone::Accent, option->palette));
}
