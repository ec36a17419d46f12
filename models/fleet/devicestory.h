#pragma once

#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class Database;

/// One thing that became another on a line.
struct DeviceHistoryEntry
{
    QDateTime at;
    /// A contract column: "state", "plan", "iccid" …; or "outside-change" and "resume": what the carrier told of others, with who reported it
    /// in `before`, and what was done, or the date on which a suspension ends, in `after`.
    QString field;
    /// Empty: there was none, there is none.
    QString before;
    QString after;
    /// "change" (ours), "callback", "sync" (a read saw it, by whomever it was done), "outside".
    QString source;
    /// Ours: which item it was, else 0.
    ItemId item;
    /// See models/values/evidence.h.
    QString evidence;

    bool operator==(const DeviceHistoryEntry &) const = default;
};

/// What is known of one line, for whoever looks at it alone.
struct DeviceStory
{
    Device device;
    /// When the state became what it is, as far as was seen; invalid: it was so when the line was first read.
    QDateTime stateSince;
    /// Newest first.
    QList<DeviceHistoryEntry> history;
    /// There is older history than this.
    bool isCut = false;

    bool operator==(const DeviceStory &) const = default;
};

/// At most `entries` of history. std::nullopt: no such line. Errors: Storage.
[[nodiscard]] Result<std::optional<DeviceStory>> readStory(Database &db, DeviceId line, int entries);
