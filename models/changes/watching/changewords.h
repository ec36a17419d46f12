#pragma once

#include "models/changes/changestore.h"

#include <QString>

struct WorkStanding;

/// Sentences about changes as a whole, for pages, questions and desktop notifications; translated.
namespace changewords {

/// “Suspend” or “Suspend “West coast””.
QString title(const Change &change);
/// “Undo of change 12”; empty: it comes from no other.
QString link(const Change &change);
/// “From lost.csv (SHA-256 9f86…)”; empty: its lines come from no file.
QString input(const InputFile &file);
/// What follows it by itself, or why nothing does: “Then: Archive, for the lines that succeed.” Empty: nothing was to follow.
QString following(const Change &change);
/// “Deactivate first, then Archive”.
QString chain(const QList<ChangeType> &types);
/// Why it does not go on by itself, in a whole sentence; empty: it does, or nobody stopped it.
QString paused(const Change &change);
/// “Scheduled for 5/3/25, 10:12 AM”, “Missed: 5/3/25, 10:12 AM” where it asks; of a draft when it will begin. Empty: it has no time, or has begun.
QString start(const Change &change);
/// What went on besides its lines and wants a look; empty: nothing.
QString incidents(const ChangeStore::Incidents &incidents);
/// “Wave 2 of 3”; empty: it is not sent in waves, or not released, or over.
QString wave(const Change &change);
/// How it is sent, as it was said or holds: waves, brake. Empty: neither.
QString sending(const ChangeBrake &brake);
/// What came of it: “Suspend: 240 succeeded, 10 failed”.
QString ended(const Change &change);
/// “4,120 of 5,000”: lines with an end, of those to be sent.
QString progress(const Change &change);
/// The same, or when it will begin.
QString progressOrStart(const Change &change);

/// What cancelling it does to its lines.
QString cancelling(const Change &change);
/// What undoing it plans, and for how many.
QString undoing(const Change &change);

/// What would stand still if the program ended now. Empty: nothing is under way.
QString underWay(const WorkStanding &standing);
/// What was found of work that a crash or a quit interrupted: confirmed, unconfirmed, unsent. Empty: nothing was.
QString interrupted(const WorkStanding &standing);

} // namespace changewords
