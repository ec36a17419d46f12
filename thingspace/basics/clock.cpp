#include "thingspace/basics/clock.h"

#include <QFile>

#include <time.h>

using namespace Qt::StringLiterals;

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::bootTime() const
{
    timespec now {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::milliseconds(qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
}

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).trimmed();
}
