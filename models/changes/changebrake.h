#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QString>

class Database;
struct Change;
struct Profile;

/// What a change says about its waves and its brake, as the store keeps it (table change_brake).
struct ChangeBrake
{
    /// "off" or sizes ("10,100"), "off" or a share ("5%"); of a draft as its plan says it, empty: it says nothing and the profile's keys hold.
    QString waves;
    QString failures;
    /// The wave that is sent, from 1, and how many there are; 0: not released yet.
    int wave = 0;
    int waveCount = 0;

    bool operator==(const ChangeBrake &) const = default;
};

namespace changebrake {

/// What holds: of a draft that says nothing, the profile's keys as they are now; never empty.
ChangeBrake inForce(const ChangeBrake &said, const Profile &profile);

/// At the planning: what was said, "" where nothing was. Errors: Storage.
[[nodiscard]] Result<void> write(Database &db, ChangeId change, const ChangeBrake &said);

/// At the release, with the items queued: what holds from now on, and how far the first wave reaches. Errors: Storage; "profile.unknown".
[[nodiscard]] Result<void> settle(Database &db, const Change &change);

/// An operator resumes what the brake `because` paused: what failed so far does not count again, and neither does the hour so far.
/// Errors: Storage.
[[nodiscard]] Result<void> spare(Database &db, const Change &change, const QString &because, const QDateTime &atUtc);

/// The change was paused by a brake: its code begins so.
bool isBrake(const QString &because);

/// The item that closes a wave of `size` lines behind `after`: the last that it reaches, ItemId {} where it reaches them all. Errors: Storage.
[[nodiscard]] Result<ItemId> waveEnd(Database &db, ChangeId change, ItemId after, qint64 size);

} // namespace changebrake
