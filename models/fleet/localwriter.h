#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

class Database;

/// What one item of a change that needs no request makes of its line.
struct LocalEffect
{
    DeviceId device;
    /// 0: it was done by hand, outside of any change ("user-name" alone).
    ChangeId change;
    ItemId item;
    /// Contract keys to values, as the plan froze them; an empty text is none.
    QJsonObject before;
    /// "customer", "site", "customer-plan", "pool", "allocation-mb", "user-name", "archived" ("yes" or "no"), "archive-reason"; and "effective", from
    /// when the plan applies (ISO 8601, UTC), else from now.
    QJsonObject after;
};

/// Changes our own records of lines, in sets: columns, what applies from when, and history (source "change", evidence "local"). Inside a transaction
/// of the caller, a line once a call. What reads showed of the lines, and when, stays as it is.
/// A key that is not named leaves what it says: `user-name` alone is how other changes note who uses a line. Errors: Storage.
[[nodiscard]] Result<void> writeLocal(Database &db, const QList<LocalEffect> &effects, const QDateTime &at);
