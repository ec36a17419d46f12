#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

/// Every fault of contract section 2 but `skew`, which is the clock's (mischief.h): those of requests alike often, on a fifth of all requests whatever
/// they ask; those of devices on some of a hundred; and, so that there is something to be killed in, many of the changing requests that
/// none of them hits are slow.
QByteArray usualFaults();

/// How far a `stale-read` of the usual faults looks back, ms: less than the profile's list-lag.
constexpr int kStaleMs = 400;
constexpr int kListLagMs = 500;

/// How often each fault struck, by the simulator's log of requests.
QMap<QString, qint64> faultCounts(const QJsonArray &requests);
