#pragma once

#include "models/values/changetype.h"
#include "models/values/ids.h"
#include "models/values/profile.h"
#include "thingspace/api/wirerequest.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

/// One item on its way into a request.
struct BatchLine
{
    ItemId item;
    DeviceId device;
    /// Kind key to value, as frozen at review.
    QJsonObject identifiers;
    /// Requests it was in before.
    int attempts = 0;
};

/// The items of one request: of one change, one account, equal parameters, in the order of the body.
struct Batch
{
    ChangeId change;
    GroupId group;
    ChangeType type = ChangeType::Suspend;
    QString account;
    QJsonObject parameters;
    QList<BatchLine> lines;

    /// The number of this attempt, from 1: that of its most tried line.
    int attempt() const;
};

/// A request that was journalled: its intent is durable, and one answer is owed to it.
struct Dispatch
{
    DispatchId id;
    ChangeId change;
    ChangeType type = ChangeType::Suspend;
    QDateTime journalledAt;
    /// CLOCK_BOOTTIME when the intent was durable.
    std::chrono::milliseconds journalledBoot {0};
    WireRequest request;
    qsizetype devices = 0;
    int attempt = 1;
};
