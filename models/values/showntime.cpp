#include "models/values/showntime.h"

#include <QCoreApplication>
#include <QLocale>

#include <atomic>

namespace showntime {

namespace {

std::atomic<Zone> chosenZone = Zone::Local;

} // namespace

void setZone(Zone zone)
{
    chosenZone = zone;
}

Zone zone()
{
    return chosenZone;
}

QDateTime inZone(const QDateTime &moment)
{
    return zone() == Zone::Utc ? moment.toUTC() : moment.toLocalTime();
}

QDateTime startOfDay(QDate day)
{
    return day.startOfDay(zone() == Zone::Utc ? Qt::UTC : Qt::LocalTime).toUTC();
}

QString marked(const QString &time)
{
    //: a time of day that is not the reader's own
    return zone() == Zone::Utc ? QCoreApplication::translate("ShownTime", "%1 UTC").arg(time) : time;
}

QString dateAndTime(const QDateTime &moment)
{
    return moment.isValid() ? marked(QLocale().toString(inZone(moment), QLocale::ShortFormat)) : QString();
}

QString timeOfDay(const QDateTime &moment)
{
    return moment.isValid() ? marked(QLocale().toString(inZone(moment).time(), QLocale::ShortFormat)) : QString();
}

// The long form names the zone by itself.
QString exact(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(inZone(moment), QLocale::LongFormat) : QString();
}

} // namespace showntime
