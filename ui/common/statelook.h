#pragma once

#include "models/values/changestate.h"
#include "ui/common/tones.h"

#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

/// The shapes of the language of states: with a tone and a word, so that no meaning hangs on colour alone.
enum class Shape { Disc, HalfDisc, Ring, Cross, QuestionRing, Bars, Dash };

struct StateLook
{
    Shape shape = Shape::Ring;
    Tone tone = Tone::Quiet;
    /// Translated, from models/values/words.h.
    QString word;
};

namespace statelook {

StateLook of(ItemState state);
StateLook of(ChangeState state);
/// Of a carrier state's contract key.
StateLook ofDevice(QStringView state);

/// The shape, as large as fits into the square of `box`.
void draw(QPainter &painter, const QRectF &box, Shape shape, const QColor &color);
/// The same as an icon that follows no theme by itself: made for `palette`.
QIcon icon(const StateLook &look, const QPalette &palette);

} // namespace statelook
