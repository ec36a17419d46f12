#include "ui/common/shownzone.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPointer>

namespace shownzone {

void choose(showntime::Zone zone)
{
    if (zone == showntime::zone())
        return;
    showntime::setZone(zone);
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets())
        widgets << widget;
    // Whoever makes its texts anew may drop widgets of its own.
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (!widget)
            continue;
        QEvent changed(QEvent::LocaleChange);
        QApplication::sendEvent(widget, &changed);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget.data()))
            view->viewport()->update();
    }
}

} // namespace shownzone
