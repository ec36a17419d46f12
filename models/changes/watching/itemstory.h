#pragma once

#include "models/changes/changeitem.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class Database;

/// One thing that happened to an item.
struct StoryStep
{
    QDateTime at;
    /// Where it brought the item; std::nullopt: something was heard that moved nothing by itself.
    std::optional<ItemState> state;
    /// A whole sentence.
    QString sentence;
    /// What proves it: request, answer, receipt, the callback's service. May be empty.
    QString detail;

    bool operator==(const StoryStep &) const = default;
};

/// One line of a change, from its review to where it stands, with what proved each step.
struct ItemStory
{
    ChangeId change;
    ChangeItem item;
    /// Requests that carried it.
    qint64 attempts = 0;
    /// In the order in which they happened.
    QList<StoryStep> steps;
};

/// Errors: Storage.
[[nodiscard]] Result<ItemStory> readStory(Database &db, ItemId item);
