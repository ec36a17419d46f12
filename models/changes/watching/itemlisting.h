#pragma once

#include "models/changes/changeitem.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>

class Database;

/// Which items of a change are shown.
struct ItemFilter
{
    /// Empty: all.
    QList<ItemState> states;
    /// Error code or reason of lines that failed, were held or cancelled, as a retry of that cause takes them; empty: whatever the cause.
    QString cause;
    /// Part of an identifier, the row's number, part of an error code or text, of a receipt, or of the operator's own cells; empty: all.
    QString text;

    bool isEmpty() const { return states.isEmpty() && cause.isEmpty() && text.isEmpty(); }
    bool operator==(const ItemFilter &) const = default;
};

struct ItemOrder
{
    enum class By { Row, Line, Change, State, Reason, Evidence, Attribution, Request, ErrorCode };
    By by = By::Row;
    bool isDescending = false;

    bool operator==(const ItemOrder &) const = default;
};

/// What a table shows of an item, made where it is read, so that drawing only draws.
struct ItemRow
{
    ItemId id;
    qint64 row = 0;
    QString line;
    QString change;
    /// Contract keys.
    QString state;
    QString evidence;
    QString attribution;
    QString reason;
    QString requestId;
    QString errorCode;

    bool operator==(const ItemRow &) const = default;
};

namespace itemlisting {

/// Ids of a change's items in order; ties by row. Errors: Storage.
[[nodiscard]] Result<QList<ItemId>> ids(Database &db, ChangeId change, const ItemFilter &filter, ItemOrder order);

/// The items of some ids (at most some hundreds at a time), in that order. Errors: Storage.
[[nodiscard]] Result<QList<ChangeItem>> items(Database &db, const QList<ItemId> &ids);

ItemRow rowOf(const ChangeItem &item);

/// Whether items may come, go or change places while the change runs.
bool isSettledOrder(const ItemFilter &filter, ItemOrder order);

} // namespace itemlisting
