#pragma once

#include "models/changes/changestore.h"

#include <QList>
#include <QString>

/// States of items as people tell them apart while a change runs: some of ours are one to them.
struct ChangeSegment
{
    /// "succeeded", "awaiting", "failed", "unconfirmed", "waiting", "held", "blocked", "skipped", "cancelled".
    QString key;
    QList<ItemState> states;
    qint64 count = 0;

    bool operator==(const ChangeSegment &) const = default;
};

namespace changesegments {

/// The first five always, in one order, so that nothing jumps while a change runs; the others where there are such items.
QList<ChangeSegment> of(const QMap<ItemState, qint64> &counts);
/// Empty: there is no such segment.
QList<ItemState> statesOf(QStringView key);
/// "awaiting" …, translated.
QString word(QStringView key);

qint64 count(const Change &change, std::initializer_list<ItemState> states);
/// Of the lines to be sent, those with an end: succeeded, failed, held, cancelled.
qint64 done(const Change &change);
/// Planned, queued or to be repeated.
qint64 unsent(const Change &change);
/// On the wire, or acknowledged and followed.
qint64 moving(const Change &change);

} // namespace changesegments
