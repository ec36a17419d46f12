#pragma once

#include "models/changes/changeitem.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QString>

class Database;

/// Which lines of a plan are shown.
struct ReviewFilter
{
    /// planned, skipped or blocked; std::nullopt: all.
    std::optional<ItemState> state;
    /// A finding's code, together with its state (PlanCause); empty: whatever was found.
    QString cause;
    /// Part of an identifier or of the operator's own cells; empty: all.
    QString text;

    bool operator==(const ReviewFilter &) const = default;
};

struct ReviewOrder
{
    enum class By { Row, Line, Difference, Verdict, Reason };
    By by = By::Row;
    bool isDescending = false;

    bool operator==(const ReviewOrder &) const = default;
};

/// What a table shows of a line of a plan, made where it is read.
struct ReviewRow
{
    ItemId id;
    qint64 row = 0;
    QString line;
    /// "active → suspended"; of a line that is not sent, what it is.
    QString difference;
    /// "send", "warn" (send, with a warning), "skip", "block".
    QString verdict;
    /// Why, in whole sentences: all that blocks a blocked line, the warnings of one to be sent.
    QString reason;
};

/// The lines of a plan before it is released. Errors: Storage.
namespace reviewlisting {

/// In order; ties by row.
[[nodiscard]] Result<QList<ItemId>> ids(Database &db, ChangeId change, const ReviewFilter &filter, ReviewOrder order);
/// Some hundreds at a time, in that order.
[[nodiscard]] Result<QList<ReviewRow>> rows(Database &db, const QList<ItemId> &ids);

ReviewRow rowOf(const ChangeItem &item);
/// A verdict for people: "send", "no change" …
QString word(const QString &verdict);

/// The whole plan as separated values: row, iccid, imei, mdn, before, after, verdict, reason, legal_from (ISO 8601 UTC). The operator's own
/// columns come first. The file appears when it is whole. Errors: Input "export.unwritable"; Usage "change.unknown"; Storage "export.failed".
[[nodiscard]] Result<void> save(Database &db, ChangeId change, const QString &path);

} // namespace reviewlisting
