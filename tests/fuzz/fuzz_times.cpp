// The times of `--from`, `--to` and `--at`.

#include "models/changes/planning/planrequest.h"
#include "models/values/timetext.h"
#include "tests/fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // A zone whose clocks are put forward and back: what has no offset must not depend on it.
    static const bool zoned = qputenv("TZ", "America/Chicago");
    require(zoned, "the zone is set");
    FuzzInput input(data, size);
    const QString text = QString::fromUtf8(input.rest());
    const auto time = parseTime(text);
    const QDateTime now(QDate(2025, 1, 15), QTime(12, 0), Qt::UTC);
    const auto start = startOf(text, now);
    const bool atMoment = start && start->kind == PlanStart::Kind::Moment;
    require(atMoment == (time && *time > now), "a change begins at a time to come");
    require(!atMoment || start->moment == *time, "a change begins at the time that was written");
    require(start || start.error().kind == Error::Kind::Usage, "what is no time to begin at is the caller's fault");
    if (!time)
        return 0;
    require(time->isValid() && time->timeSpec() == Qt::UTC, "a time is in UTC");
    require(time->date().year() >= 1 && time->date().year() <= 9999, "a time can be written with four digits of a year");
    require(parseTime(time->toString(Qt::ISODateWithMs)) == time, "a time written out is the same time");
    if (text.size() > 10 && text.size() <= 19 && text.indexOf(u'Z', 0, Qt::CaseInsensitive) < 0 && text.lastIndexOf(u'-') < 10 && text.indexOf(u'+') < 0)
        require(parseTime(text + u'Z') == time, "without an offset it is UTC");
    return 0;
}
