#pragma once

#include <QDateTime>
#include <QString>

class QDateTimeEdit;

/// A field for a moment to come, in the zone that times are shown in.
namespace momentedit {

/// `atUtc` in it at first; nothing before the next whole minute after `nowUtc` can be entered. The caller owns it.
QDateTimeEdit *make(const QDateTime &atUtc, const QDateTime &nowUtc);
/// What it holds, in UTC, to the minute.
QDateTime utc(const QDateTimeEdit &edit);
/// “CET, UTC+01:00”: of the moment, since it may differ by the season.
QString zoneName(const QDateTime &moment);

} // namespace momentedit
