#include "ui/common/statelook.h"

#include "models/values/devicestate.h"
#include "models/values/words.h"

#include <QPainter>
#include <QPainterPath>

namespace {

QRectF square(const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
}

} // namespace

namespace statelook {

StateLook of(ItemState state)
{
    const auto look = [state](Shape shape, Tone tone) { return StateLook {shape, tone, words::of(state)}; };
    switch (state) {
    case ItemState::Succeeded:
        return look(Shape::Disc, Tone::Good);
    case ItemState::Sending:
    case ItemState::AwaitingCarrier:
        return look(Shape::HalfDisc, Tone::Moving);
    case ItemState::Planned:
    case ItemState::Queued:
    case ItemState::AwaitingRetry:
        return look(Shape::Ring, Tone::Quiet);
    case ItemState::Failed:
        return look(Shape::Cross, Tone::Bad);
    case ItemState::Unconfirmed:
        return look(Shape::QuestionRing, Tone::Unknown);
    case ItemState::Blocked:
    case ItemState::Held:
        return look(Shape::Bars, Tone::Warn);
    case ItemState::Skipped:
    case ItemState::Cancelled:
        return look(Shape::Dash, Tone::Quiet);
    }
    Q_UNREACHABLE();
}

StateLook of(ChangeState state)
{
    const auto look = [state](Shape shape, Tone tone) { return StateLook {shape, tone, words::of(state)}; };
    switch (state) {
    case ChangeState::Succeeded:
        return look(Shape::Disc, Tone::Good);
    case ChangeState::Running:
        return look(Shape::HalfDisc, Tone::Moving);
    case ChangeState::Draft:
    case ChangeState::AwaitingApproval:
    case ChangeState::Scheduled:
    case ChangeState::Queued:
        return look(Shape::Ring, Tone::Quiet);
    case ChangeState::Failed:
    case ChangeState::PartiallySucceeded:
        return look(Shape::Cross, Tone::Bad);
    case ChangeState::Unconfirmed:
        return look(Shape::QuestionRing, Tone::Unknown);
    case ChangeState::Paused:
        return look(Shape::Bars, Tone::Warn);
    case ChangeState::Cancelled:
        return look(Shape::Dash, Tone::Quiet);
    }
    Q_UNREACHABLE();
}

StateLook ofDevice(QStringView state)
{
    const auto look = [state](Shape shape, Tone tone) { return StateLook {shape, tone, words::ofDeviceState(state)}; };
    if (devicestate::isPending(state))
        return look(Shape::HalfDisc, Tone::Moving);
    if (state == devicestate::kActive)
        return look(Shape::Disc, Tone::Good);
    if (state == devicestate::kSuspend)
        return look(Shape::Bars, Tone::Warn);
    if (state == devicestate::kDeactive)
        return look(Shape::Dash, Tone::Quiet);
    if (state == devicestate::kPreactive)
        return look(Shape::Ring, Tone::Quiet);
    return look(Shape::QuestionRing, Tone::Unknown);
}

void draw(QPainter &painter, const QRectF &box, Shape shape, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = square(box);
    const double stroke = std::max(1.4, all.width() / 7);
    const QRectF inner = all.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (shape) {
    case Shape::Disc:
        painter.setBrush(color);
        painter.drawEllipse(inner);
        break;
    case Shape::HalfDisc:
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(all, 90 * 16, 180 * 16);
        break;
    case Shape::Ring:
        painter.drawEllipse(inner);
        break;
    case Shape::Cross: {
        const QRectF cross = inner.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case Shape::QuestionRing: {
        painter.drawEllipse(inner);
        QFont font = painter.font();
        font.setPixelSize(std::max(6, int(all.height() * 0.68)));
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(all, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Shape::Bars: {
        const double x = inner.width() / 4;
        painter.drawLine(QPointF(inner.left() + x, inner.top() + stroke / 2), QPointF(inner.left() + x, inner.bottom() - stroke / 2));
        painter.drawLine(QPointF(inner.right() - x, inner.top() + stroke / 2), QPointF(inner.right() - x, inner.bottom() - stroke / 2));
        break;
    }
    case Shape::Dash:
        painter.drawLine(QPointF(inner.left() + stroke / 2, inner.center().y()), QPointF(inner.right() - stroke / 2, inner.center().y()));
        break;
    }
    painter.restore();
}

QIcon icon(const StateLook &look, const QPalette &palette)
{
    QIcon result;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(16 * scale, 16 * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, QRectF(2, 2, 12, 12), look.shape, tones::color(look.tone, palette));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace statelook
