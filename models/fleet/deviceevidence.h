#pragma once

#include "models/values/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// What one settled item proved about one line.
struct DeviceEvidence
{
    /// Negative: a line that the fleet did not know at planning (models/values/linekey.h); it is looked up by its ICCID, else made.
    DeviceId device;
    ProfileId profile;
    ItemId item;
    /// The carrier account; needed for a line that must be made.
    QString account;
    /// Kind key to value ("iccid", "imei" …); needed for a line that the fleet did not know.
    QJsonObject identifiers;
    /// Contract keys to values ("state", "plan", "mdn" …): see settableColumn() in models/fleet/devicecolumns.h. Others are refused.
    QJsonObject after;
    /// See models/values/evidence.h.
    QString evidence;
    /// When the evidence was taken, UTC: a read begun before this plus list-lag may not overwrite state, plan and what changes edit.
    QDateTime at;
};
