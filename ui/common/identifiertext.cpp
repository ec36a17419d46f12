#include "ui/common/identifiertext.h"

#include "models/values/cellroles.h"

#include <QFontDatabase>

namespace {

constexpr qsizetype kDigits = 4;
constexpr QChar kThinSpace {0x2009};

} // namespace

namespace identifiertext {

QString grouped(const QString &identifier)
{
    QString text;
    text.reserve(identifier.size() + identifier.size() / kDigits);
    for (qsizetype at = 0; at < identifier.size(); ++at) {
        if (at > 0 && at % kDigits == 0)
            text += kThinSpace;
        text += identifier.at(at);
    }
    return text;
}

QFont face(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (like.pixelSize() > 0)
        font.setPixelSize(like.pixelSize());
    else
        font.setPointSizeF(like.pointSizeF());
    return font;
}

} // namespace identifiertext

void IdentifierDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(cellrole::Identifier).toBool())
        return;
    option->font = identifiertext::face(option->font);
    option->fontMetrics = QFontMetrics(option->font);
    option->text = identifiertext::grouped(option->text);
}
