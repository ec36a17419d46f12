#include "models/changes/types/billingperiods.h"

#include <algorithm>

namespace {

constexpr int kLatestEnd = 28;

/// The last day of the period that `day` is in; `endDay` 0: of its month.
QDate periodEnd(QDate day, int endDay)
{
    if (endDay == 0)
        return {day.year(), day.month(), day.daysInMonth()};
    const QDate here(day.year(), day.month(), endDay);
    return day <= here ? here : here.addMonths(1);
}

} // namespace

TouchedPeriods touchedPeriods(const QDateTime &from, const QDateTime &until, const QDateTime &billingCycleEnd)
{
    const int endDay = billingCycleEnd.isValid() ? std::min(billingCycleEnd.toUTC().date().day(), kLatestEnd) : 0;
    const QDate last = periodEnd(until.toUTC().date(), endDay);
    QDate end = periodEnd(from.toUTC().date(), endDay);
    TouchedPeriods result {1, periodEnd(end.addMonths(-1), endDay).addDays(1), last};
    while (end < last) {
        end = periodEnd(end.addDays(1), endDay);
        ++result.count;
    }
    return result;
}
