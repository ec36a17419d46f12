#pragma once

#include <QDateTime>
#include <QString>

/// Times as people say them, in the zone that models/values/showntime.h has chosen.
namespace whentext {

/// "today, 10:12", "yesterday, 09:30", "5/3/25, 10:12"; empty for an invalid time.
QString when(const QDateTime &utc, const QDateTime &nowUtc);
/// "just now", "4 min ago", "3 h ago", "12 days ago".
QString age(const QDateTime &utc, const QDateTime &nowUtc);

} // namespace whentext
