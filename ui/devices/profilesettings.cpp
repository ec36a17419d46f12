#include "ui/devices/profilesettings.h"

#include <QUrl>

QString profileSettings(const QString &profile)
{
    return QStringLiteral("devices/profile-%1/").arg(QString::fromLatin1(QUrl::toPercentEncoding(profile)));
}
