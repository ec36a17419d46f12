#include "ui/shell/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSystemTrayIcon>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace {

const QString kNotifications = u"org.freedesktop.Notifications"_s;
const QString kNotificationsPath = u"/org/freedesktop/Notifications"_s;

bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && QDBusConnection::sessionBus().isConnected();
}

} // namespace

Notifier::Notifier(QSystemTrayIcon *tray, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
{
    if (hasBus())
        QDBusConnection::sessionBus().connect(kNotifications, kNotificationsPath, kNotifications, u"ActionInvoked"_s, this, SLOT(handleAction(uint,QString)));
    if (m_tray != nullptr)
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT clicked(m_lastSubject); });
}

void Notifier::tell(const QString &title, const QString &text, qint64 subject)
{
    if (!hasBus())
        return tellByTray(title, text, subject);
    QDBusMessage call = QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kNotifications, u"Notify"_s);
    call << u"Thingdesk"_s << uint(0) << u"thingdesk"_s << title << text.toHtmlEscaped() << QStringList {u"default"_s, tr("Show")} << QVariantMap() << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text, subject] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            tellByTray(title, text, subject);
        else
            m_subjects.insert(reply.value(), subject);
    });
}

void Notifier::tellByTray(const QString &title, const QString &text, qint64 subject)
{
    if (m_tray == nullptr || !m_tray->isVisible())
        return;
    m_lastSubject = subject;
    m_tray->showMessage(title, text);
}

void Notifier::handleAction(uint id, const QString &)
{
    const auto subject = m_subjects.constFind(id);
    if (subject != m_subjects.constEnd())
        Q_EMIT clicked(*subject);
}
