#pragma once

#include "thingspace/api/wirerequest.h"
#include "thingspace/basics/result.h"

#include <QList>

/// Whether one device could be activated (thingspace-api.md 4.6), as the DeviceService callback says.
struct Availability
{
    /// The identifiers it was asked for, kinds lower-cased.
    WireDevice device;
    /// On the carrier's list of devices.
    bool found = false;
    /// Has a line already.
    bool hasLine = false;
    /// "4GODI_DATA", "4GODI_MOD" …; empty where not said.
    QString productType;
    QString sku;

    /// Found, without a line, and of a type that is not known to be unready.
    bool isReady() const;
    bool operator==(const Availability &) const = default;
};

/// From the body of that callback (CallbackMessage::body): one for each device asked for. The array's name is not documented (10.4),
/// so any array in deviceResponse whose entries have the flags is it. A missing flag is read as the answer that holds a line back.
/// Errors: Protocol "availability.malformed": no such array. A faultResponse is for the caller to see to first.
Result<QList<Availability>> parseAvailability(const QByteArray &callbackBody);
