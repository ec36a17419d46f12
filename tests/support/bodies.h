#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

/// A body transcribed from the carrier's reference, by its file's name under tests/thingspace/bodies ("section-3-device-list.json").
inline QByteArray testBody(const char *name)
{
    QFile file(QStringLiteral(THINGDESK_TEST_BODIES) + QLatin1Char('/') + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no body %s", name);
    return file.readAll();
}
