#pragma once

#include "models/engine/byhand/handverdict.h"
#include "thingspace/basics/result.h"

#include <QString>

class Database;

/// Rows of a change from one to another, both in it.
struct RowRange
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const RowRange &) const = default;
};

namespace handcases {

/// Rows as people write them: "3,5-9". Ascending, joined where they touch. Errors: Usage "usage.rows" (the text).
[[nodiscard]] Result<QList<RowRange>> rows(const QString &text);

/// What the store knows of them, by row. Errors: Storage; Usage "hand.no-row" (a row that the change does not have, its number).
[[nodiscard]] Result<QList<HandCase>> load(Database &db, ChangeId change, const QList<RowRange> &rows);

} // namespace handcases
