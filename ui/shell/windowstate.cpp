#include "ui/shell/windowstate.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString kGeometryKey = u"window/geometry"_s;
constexpr int kSaveDelay = 400; // milliseconds
constexpr QSize kGoodSize {1280, 800};

} // namespace

WindowState::WindowState(QMainWindow *window, QSettings &settings)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kSaveDelay);
    connect(&m_later, &QTimer::timeout, this, &WindowState::save);
    window->installEventFilter(this);
}

void WindowState::restore()
{
    // A screen that is gone is Qt's concern: restoreGeometry brings the window back onto one that is there.
    if (m_window->restoreGeometry(m_settings.value(kGeometryKey).toByteArray()))
        return;
    const QSize screen = m_window->screen()->availableSize();
    m_window->resize(kGoodSize.boundedTo(screen));
    if (screen.width() <= kGoodSize.width())
        m_window->setWindowState(Qt::WindowMaximized);
}

bool WindowState::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (m_window->isVisible())
            m_later.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowState::save()
{
    m_settings.setValue(kGeometryKey, m_window->saveGeometry());
    m_settings.sync();
}
