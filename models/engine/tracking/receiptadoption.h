#pragma once

#include "models/values/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

/// A request whose receipt was lost: it was of unknown fate before anybody told its requestId.
struct LostReceipt
{
    DispatchId dispatch;
    QDateTime journalledAt;
    /// deviceResponse's member for its type; empty: the type has none.
    QString member;
    /// Kind key to value, each line.
    QList<QJsonObject> lines;
};

/// Messages that name one requestId which is none of ours.
struct StrangeId
{
    QString requestId;
    QDateTime firstAt;
    /// The members of deviceResponse that they carry.
    QStringList members;
    /// Kind key to value, each message.
    QList<QJsonObject> devices;
};

struct Adoption
{
    DispatchId dispatch;
    QString requestId;

    bool operator==(const Adoption &) const = default;
};

/// Which strange ids are lost receipts of ours (engine-protocol.md 7): the messages' devices are the request's, all of them and no other; it has
/// two or more; none came before it; none tells of another operation; and neither another request nor another id fits as well. Pure.
QList<Adoption> adoptions(const QList<LostReceipt> &lost, const QList<StrangeId> &strange);
