#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <span>

class Database;

/// What applies to a line from one moment until before another: where it belongs, or what its customer pays. Of one kind, two of a line never
/// overlap; what applied on a date is the one that covers it, so that what was ordered for a later date begins by itself.
struct Assignment
{
    enum class Kind { Place, Plan };

    qint64 id = 0;
    DeviceId device;
    Kind kind = Kind::Plan;
    /// Kind::Place, by name.
    QString customer;
    QString site;
    /// Kind::Plan, by name; no allocation: as the plan says.
    QString plan;
    QString pool;
    std::optional<qint64> allocationMb;
    QDateTime from;
    /// Invalid: until something else is said.
    QDateTime to;
    ChangeId change;
    ItemId item;
    /// The item that ended it before its time, and what it would have lasted until.
    ItemId endedBy;
    QDateTime wasTo;
    /// It was ended when the line became what it is: archived.
    bool endedByArchiving = false;

    bool covers(const QDateTime &time) const { return from <= time && (!to.isValid() || time < to); }
    /// Ended before it began.
    bool isVoid() const { return to.isValid() && to <= from; }

    bool operator==(const Assignment &) const = default;
};

namespace assignments {

/// Of those of `lines` that have any: by kind, in the order of time. In the caller's transaction, else in one of its own. Errors: Storage.
[[nodiscard]] Result<QHash<DeviceId, QList<Assignment>>> read(Database &db, std::span<const DeviceId> lines);

/// The one that applies at `time`; nullptr: none does.
const Assignment *at(const QList<Assignment> &all, Assignment::Kind kind, const QDateTime &time);
/// The first that begins after `time`; nullptr: none is to come.
const Assignment *after(const QList<Assignment> &all, Assignment::Kind kind, const QDateTime &time);

/// How long until what applies to some line becomes another by itself; std::nullopt: never, as things stand. Errors: Storage.
[[nodiscard]] Result<std::optional<std::chrono::milliseconds>> untilNext(Database &db);

/// Those of `lines` whose ICCID, IMEI or MDN another line has that is not archived: with that line's ICCID. As read().
[[nodiscard]] Result<QHash<DeviceId, QString>> readTaken(Database &db, std::span<const DeviceId> lines);

} // namespace assignments
