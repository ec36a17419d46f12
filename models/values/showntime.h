#pragma once

#include <QDateTime>
#include <QString>

/// The one place that turns a moment into text for people. Which zone they read it in holds for the whole process, like QLocale's default,
/// and may be asked on any thread. What is written for other programs (exports, JSON, copies) is UTC whatever is chosen here.
namespace showntime {

enum class Zone { Local, Utc };

/// Local until somebody chooses; what is on show already is the chooser's to paint again.
void setZone(Zone zone);
Zone zone();

/// The same moment in the chosen zone, so that its date and time of day can be taken apart.
QDateTime inZone(const QDateTime &moment);
/// The moment at which `day` begins in the chosen zone, in UTC.
QDateTime startOfDay(QDate day);
/// "5/3/25, 10:12 AM"; in UTC it says so: "5/3/25, 10:12 AM UTC". Empty for an invalid moment.
QString dateAndTime(const QDateTime &moment);
/// "10:12 AM", in UTC "10:12 AM UTC".
QString timeOfDay(const QDateTime &moment);
/// A time of day that was written by the caller, with its zone where that is not everybody's own.
QString marked(const QString &time);
/// To the second, with the zone: for tooltips.
QString exact(const QDateTime &moment);

} // namespace showntime
