#pragma once

#include "models/values/ids.h"

#include <QDateTime>
#include <QString>

/// Who acts, for which login, and through what: the part that many entries share.
struct AuditOrigin
{
    /// The operating system's user name.
    QString actor;
    /// The profile's name; empty: none.
    QString profile;
    /// "window", "command-line", "worker", "schedule", "sync", "callback".
    QString source;

    bool operator==(const AuditOrigin &) const = default;
};

/// One line of the append-only log: who did what, when, why, from which value to which, and what proved it. Never a secret.
struct AuditEntry
{
    QDateTime at;
    AuditOrigin origin;
    /// What was done, as a stable key: "change.planned", "change.queued", "item.sending", "item.succeeded", "profile.set" …
    QString action;
    /// What it was done to: a change's number, a line's ICCID, a profile's name.
    QString subject;
    /// JSON objects of contract keys, or plain text.
    QString before;
    QString after;
    QString reason;
    QString ticket;
    ChangeId change;
    ItemId item;
    QString requestId;
    /// As in models/values/evidence.h.
    QString evidence;

    bool operator==(const AuditEntry &) const = default;
};

/// The origin for whoever runs this program: the user name of the process.
AuditOrigin localOrigin(const QString &profile, const QString &source);
