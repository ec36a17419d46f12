#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

/// The simulator's faults of a run (contract section 2): reset-after, reset-before, timeout-after, http 503, token-expire, session-expire and
/// throttle, alike often, on a fifth of all requests whatever they ask; and, so that there is something to be killed in, many of the changing
/// requests that none of them hits are slow.
QByteArray usualFaults();

/// How often each fault struck, by the simulator's log of requests.
QMap<QString, qint64> faultCounts(const QJsonArray &requests);
