#include "ui/common/systemscheme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace {

const QString kPortal = u"org.freedesktop.portal.Desktop"_s;
const QString kPortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString kSettings = u"org.freedesktop.portal.Settings"_s;
const QString kAppearance = u"org.freedesktop.appearance"_s;
const QString kColorScheme = u"color-scheme"_s;

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_fromPalette(tones::themeOf(QApplication::palette()))
    , m_kind(m_fromPalette)
{
    // Where nobody gave us a bus we do not start one for a colour.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && QDBusConnection::sessionBus().isConnected())
        ask();
}

void SystemScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kPortal, kPortalPath, kSettings, u"SettingChanged"_s, this, SLOT(handleSetting(QString,QString,QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(kPortal, kPortalPath, kSettings, u"Read"_s);
    read << kAppearance << kColorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant());
    });
}

void SystemScheme::handleSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kAppearance && key == kColorScheme)
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    // Old portals wrap the value twice.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint scheme = inner.toUInt();
    const ThemeKind kind = scheme == 1 ? ThemeKind::Dark : scheme == 2 ? ThemeKind::Light : m_fromPalette;
    if (kind == m_kind)
        return;
    m_kind = kind;
    Q_EMIT changed();
}
