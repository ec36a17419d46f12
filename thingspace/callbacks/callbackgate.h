#pragma once

#include "thingspace/callbacks/callbacklistener.h"

#include <QDateTime>
#include <QJsonObject>

/// What is asked of one delivery before it is let in, without a socket: who may speak, to which path, with which password.
class CallbackGate
{
public:
    enum class Verdict { Accepted, NotFound, MethodNotAllowed, Forbidden, Malformed, Unauthorised };

    explicit CallbackGate(CallbackListenerSettings settings);

    /// Fills `message` when Accepted. `forwardedFor`: the X-Forwarded-For headers joined, believed from a proxy of ours alone. Any thread.
    Verdict judge(const QByteArray &method, const QByteArray &path, const QString &peer, const QByteArray &forwardedFor, const QByteArray &body,
                  const QDateTime &nowUtc, CallbackMessage &message) const;

private:
    bool maySpeak(const QString &peer, const QByteArray &forwardedFor) const;
    bool knowsThePassword(const QJsonObject &envelope, const QDateTime &nowUtc) const;

    const CallbackListenerSettings m_settings;
};

/// Whether both are the same, in a time that depends on neither.
bool sameSecret(const QByteArray &given, const QByteArray &expected);

/// 200, 404, 405, 403, 400, 401.
int statusOf(CallbackGate::Verdict verdict);
