#pragma once

#include "models/values/ids.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QDateTime>
#include <QString>

#include <vector>

/// One identifier of one target row; a row may bring several.
struct LineName
{
    qint64 row = 0;
    IdentifierKind kind = IdentifierKind::Iccid;
    QString value;
};

/// What target rows turned out to name. Each row that brought a name is in exactly one of the three, ascending.
struct LineMatches
{
    struct Found
    {
        qint64 row = 0;
        DeviceId device;
        bool operator==(const Found &) const = default;
    };
    std::vector<Found> found;
    /// Its names belong to more than one line: several lines share one, or they contradict each other. Lines that the carrier still
    /// lists win over missing ones.
    std::vector<qint64> ambiguous;
    /// None of its names is known.
    std::vector<qint64> unknown;
};

/// A name that was some line's until it got another: by history, the last time of several.
struct FormerName
{
    qint64 row = 0;
    IdentifierKind kind = IdentifierKind::Iccid;
    DeviceId device;
    /// When it got another.
    QDateTime until;
};
