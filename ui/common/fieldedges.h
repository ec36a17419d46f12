#pragma once

#include <QProxyStyle>

/// Fusion, with an edge around fields, boxes and buttons to tick that can be seen: its own is darker than the window, which on a dark one is next to nothing.
class FieldEdges : public QProxyStyle
{
    Q_OBJECT

public:
    FieldEdges();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
};
