#pragma once

#include <QDate>
#include <QDateTime>

/// Which of a line's billing periods lie between two times: what a change to the past touches.
struct TouchedPeriods
{
    int count = 0;
    /// The first day of the first, and the last of the last.
    QDate first;
    QDate last;

    bool operator==(const TouchedPeriods &) const = default;
};

/// A period ends with the day of the month on which the line's present one does (28 at most, as carriers have it); invalid: with the month.
/// `from` and `until` in UTC, `from` before `until`.
TouchedPeriods touchedPeriods(const QDateTime &from, const QDateTime &until, const QDateTime &billingCycleEnd);
