#include "models/fleet/assignments.h"

#include "models/fleet/linestage.h"
#include "models/fleet/localsql.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Assignment assignment(const Query &row)
{
    Assignment result;
    result.id = row.number(0);
    result.device = DeviceId {row.number(1)};
    result.kind = row.text(2) == "place"_L1 ? Assignment::Kind::Place : Assignment::Kind::Plan;
    result.customer = row.text(3);
    result.site = row.text(4);
    result.plan = row.text(5);
    result.pool = row.text(6);
    if (!row.isNull(7))
        result.allocationMb = row.number(7);
    result.from = row.time(8);
    result.to = row.time(9);
    result.change = ChangeId {row.number(10)};
    result.item = ItemId {row.number(11)};
    result.endedBy = ItemId {row.number(12)};
    result.wasTo = row.time(13);
    result.endedByArchiving = row.number(14) != 0 && row.number(12) == row.number(14);
    return result;
}

} // namespace

namespace assignments {

Result<QHash<DeviceId, QList<Assignment>>> read(Database &db, std::span<const DeviceId> lines)
{
    QHash<DeviceId, QList<Assignment>> result;
    const auto done = db.inTransaction([&]() -> Result<void> {
        if (auto staged = stageLines(db, inKeyOrder(lines)); !staged)
            return staged;
        Query rows = db.query(LocalSql::AssignmentsOf);
        if (auto read = rows.exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            const Assignment one = assignment(rows);
            result[one.device] << one;
        }
        return {};
    });
    return done ? Result<QHash<DeviceId, QList<Assignment>>>(std::move(result)) : failure(done.error());
}

const Assignment *at(const QList<Assignment> &all, Assignment::Kind kind, const QDateTime &time)
{
    const auto found = std::ranges::find_if(all, [&](const Assignment &one) { return one.kind == kind && one.covers(time); });
    return found == all.end() ? nullptr : &*found;
}

const Assignment *after(const QList<Assignment> &all, Assignment::Kind kind, const QDateTime &time)
{
    const auto found = std::ranges::find_if(all, [&](const Assignment &one) { return one.kind == kind && one.from > time && !one.isVoid(); });
    return found == all.end() ? nullptr : &*found;
}

Result<std::optional<std::chrono::milliseconds>> untilNext(Database &db)
{
    Query query = db.query(LocalSql::NextEdge);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    if (!query.next() || query.isNull(0))
        return std::nullopt;
    return std::chrono::milliseconds(query.number(0));
}

Result<QHash<DeviceId, QString>> readTaken(Database &db, std::span<const DeviceId> lines)
{
    QHash<DeviceId, QString> result;
    const auto done = db.inTransaction([&]() -> Result<void> {
        if (auto staged = stageLines(db, inKeyOrder(lines)); !staged)
            return staged;
        Query rows = db.query(LocalSql::TakenIdentifiers);
        if (auto read = rows.exec(); !read)
            return failure(read.error());
        while (rows.next())
            result.insert(DeviceId {rows.number(0)}, rows.text(1));
        return {};
    });
    return done ? Result<QHash<DeviceId, QString>>(std::move(result)) : failure(done.error());
}

} // namespace assignments
