#pragma once

#include "models/values/changestate.h"
#include "models/values/changetype.h"
#include "models/values/device.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

class Database;

/// One item of a change that is about a line.
struct LineChange
{
    ChangeId change;
    ChangeType type = ChangeType::Suspend;
    QString name;
    ChangeState changeState = ChangeState::Draft;
    ItemId item;
    ItemState state = ItemState::Planned;
    /// When it was settled; while it is not: sent, or released.
    QDateTime at;

    /// It may still do something to the line.
    bool isOpen() const { return !isFinal(state); }
    bool operator==(const LineChange &) const = default;
};

/// The changes that wait for the line, were sent to it or changed it, newest first, at most `rows`. Drafts, and what was blocked, skipped or
/// cancelled before it was sent, never touched the line and are not among them. Errors: Storage.
[[nodiscard]] Result<QList<LineChange>> lineActivity(Database &db, const Device &line, int rows);
