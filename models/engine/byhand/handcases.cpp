#include "models/engine/byhand/handcases.h"

#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/tracking/shownplan.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

HandCase caseOf(const Query &row)
{
    HandCase item;
    item.item = ItemId {row.number(0)};
    item.row = row.number(1);
    item.state = itemState(row.text(2)).value_or(ItemState::Sending);
    item.reason = row.text(3);
    item.device = DeviceId {row.number(4)};
    item.subject = row.text(5);
    item.identifiers = jsonObject(row.text(6));
    item.before = jsonObject(row.text(7));
    item.after = jsonObject(row.text(8));
    item.dispatch = DispatchId {row.number(9)};
    item.journalledAt = row.time(11);
    item.offsetThen = std::chrono::milliseconds(row.number(12));
    item.account = row.text(14);
    item.senderDone = row.text(10) != "open"_L1 && (!row.isNull(13) || !row.isNull(15));
    if (row.isNull(16))
        return item;
    item.sightedAt = row.time(16);
    item.sighting = Sighting {row.flag(17), row.text(18), row.text(19), row.text(20), {}, false, jsonObject(row.text(30))};
    readPlan(*item.sighting, row.text(29), item.after, jsonObject(row.text(28)));
    const QString shown = u"%1 %2 %3 %4"_s.arg(row.text(17), row.text(18), row.text(19), row.text(20));
    if (!row.isNull(21) && (row.text(24) == shown || row.text(24) == shown + u' ' + row.text(30))) {
        item.sameSince = row.time(21);
        item.sameUntil = row.time(22);
        item.sameReads = row.number(23);
    }
    item.plainBaseline = !row.isNull(27) && row.text(19) == row.text(25) && row.text(20) == row.text(26);
    return item;
}

/// What only concerns lines that were read.
Result<void> addOthersWork(Database &db, HandCase &item)
{
    auto moved = db.query(HandSql::MovedSince);
    if (const auto read = moved.bind(u":device", item.device.value).bind(u":since", item.journalledAt).exec(); !read)
        return failure(read.error());
    if (moved.next())
        item.plainBaseline = false;
    const QString iccid = item.identifiers.value("iccid"_L1).toString();
    if (iccid.isEmpty())
        return {};
    auto outside = db.query(HandSql::OutsideSince);
    if (const auto read = outside.bind(u":since", item.journalledAt).bind(u":like", u"%\""_s + iccid + u"\"%"_s).exec(); !read)
        return failure(read.error());
    if (outside.next())
        item.outsideAt = outside.time(0);
    return {};
}

} // namespace

namespace handcases {

Result<QList<RowRange>> rows(const QString &text)
{
    const auto refuse = [&] { return failure(Error::Kind::Usage, u"usage.rows"_s, {text}); };
    QList<RowRange> spans;
    for (const QString &part : text.split(u',')) {
        const QStringList ends = part.trimmed().split(u'-');
        bool one = false;
        bool other = false;
        const qint64 first = ends.first().trimmed().toLongLong(&one);
        const qint64 last = ends.last().trimmed().toLongLong(&other);
        if (!one || !other || ends.size() > 2 || first < 1 || last < first)
            return refuse();
        spans << RowRange {first, last};
    }
    std::ranges::sort(spans, {}, &RowRange::first);
    QList<RowRange> joined;
    for (const RowRange &span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.first <= joined.last().last + 1)
            joined.last().last = std::max(joined.last().last, span.last);
        else
            joined << span;
    }
    return joined;
}

Result<QList<HandCase>> load(Database &db, ChangeId change, const QList<RowRange> &rows)
{
    QList<HandCase> result;
    for (const RowRange &span : rows) {
        const qsizetype before = result.size();
        auto found = db.query(HandSql::Cases);
        if (const auto read = found.bind(u":change", change.value).bind(u":first", span.first).bind(u":last", span.last).exec(); !read)
            return failure(read.error());
        while (found.next())
            result << caseOf(found);
        // Rows of a change are numbered without gaps: one that is not there was never in it.
        for (qint64 row = span.first; row <= span.last; ++row) {
            const qsizetype place = before + (row - span.first);
            if (place >= result.size() || result[place].row != row)
                return failure(Error::Kind::Usage, u"hand.no-row"_s, {QString::number(row), QString::number(change.value)});
        }
    }
    for (HandCase &item : result) {
        if (!item.sighting)
            continue;
        if (auto added = addOthersWork(db, item); !added)
            return failure(added.error());
    }
    return result;
}

} // namespace handcases
