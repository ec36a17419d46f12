#include "models/values/timetext.h"


using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDateLength = 10; // 2025-01-31

} // namespace

std::optional<QDateTime> parseTime(const QString &text)
{
    QDateTime time;
    if (text.size() == kDateLength) {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            time = QDateTime(day, QTime(0, 0), Qt::UTC);
    } else {
        // What has no offset is read as UTC at once: read as local, an hour that the machine's zone skips in spring would not exist.
        time = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
        if (!time.isValid())
            time = QDateTime::fromString(text, Qt::ISODateWithMs);
    }
    if (!time.isValid())
        return {};
    time = time.toUTC();
    const int year = time.date().year();
    return year >= 1 && year <= 9999 ? std::optional(time) : std::nullopt;
}
