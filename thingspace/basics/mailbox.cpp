#include "thingspace/basics/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace {

QEvent::Type bell()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

void Mailbox::post(std::function<void()> step)
{
    {
        const std::scoped_lock guard(m_lock);
        m_steps.push_back(std::move(step));
    }
    QCoreApplication::postEvent(this, new QEvent(bell()));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != bell())
        return QObject::event(event);
    // One ring, one step: what else waits on this thread gets its turn between them.
    std::function<void()> step;
    {
        const std::scoped_lock guard(m_lock);
        step = std::move(m_steps.front());
        m_steps.pop_front();
    }
    step();
    return true;
}
