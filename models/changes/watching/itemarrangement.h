#pragma once

#include "models/values/ids.h"

#include <QList>

/// Rows from `first` on, half-open.
struct RowSpan
{
    qsizetype first = 0;
    qsizetype count = 0;

    bool operator==(const RowSpan &) const = default;
};

/// How one ordered list of items becomes another, so that a model can say row by row what happened.
struct ItemArrangement
{
    QList<ItemId> ids;
    /// Rows of the old list that are gone, and rows of the new one that were not there; each in order.
    QList<RowSpan> gone;
    QList<RowSpan> come;
    /// Those that stay have changed places.
    bool isReordered = false;
};

/// One pass over each; meant for another thread than the window's.
ItemArrangement arrange(const QList<ItemId> &before, QList<ItemId> after);
