#pragma once

#include "thingspace/simulator/deviceids.h"
#include "thingspace/simulator/operation.h"

namespace simulator {

/// One message to a listener, without what changes from attempt to attempt (thingspace-api.md 10.3).
struct CallbackMessage
{
    quint64 id = 0;
    QByteArray account;
    QByteArray service;
    QByteArray requestId;
    /// JSON array.
    QByteArray deviceIds;
    /// `"deviceResponse":{…}` or `"faultResponse":{…}`, with the status.
    QByteArray outcome;
    int attempts = 0;
    /// Ticks of the next attempt.
    qint64 due = 0;
};

/// The identifiers with kinds cased at random, as the live service does.
QByteArray callbackIds(const QList<std::pair<QByteArray, QByteArray>> &ids, quint64 roll);
QByteArray successOutcome(const QByteArray &deviceResponse);
QByteArray faultOutcome(const ServiceFault &fault);
/// The whole body of an attempt.
QByteArray callbackBody(const CallbackMessage &message, const QByteArray &username, const QByteArray &password, int count);

constexpr int kCallbackAttempts = 4;
constexpr qint64 kCallbackPauseMs = 5LL * 60 * 1000;

} // namespace simulator
