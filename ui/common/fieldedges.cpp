#include "ui/common/fieldedges.h"

#include "ui/common/tones.h"

#include <QPainter>
#include <QStyleOption>

FieldEdges::FieldEdges()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void FieldEdges::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!(element == PE_FrameLineEdit || element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) || !option->state.testFlag(State_Enabled))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tones::color(option->state.testFlag(State_HasFocus) ? Tone::Accent : Tone::Edge, option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}
