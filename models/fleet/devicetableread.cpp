#include "models/fleet/devicetableread.h"

#include "models/fleet/assignments.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/devicestore.h"

using namespace Qt::StringLiterals;

namespace {

// Passes confirm lines without writing them: what was read when may change by itself.
bool mayHaveMoved(const DeviceTableWish &wish, qint64 sequence)
{
    return wish.sequence != sequence || wish.query.sort.column == "read"_L1;
}

/// false: nobody wants it any more.
Result<bool> readOrder(Database &db, const DeviceTableWish &wish, DeviceTableAnswer &answer)
{
    auto ids = DeviceListing(db, wish.query.profile, wish.query.filter).ids(wish.query.sort);
    if (!ids)
        return failure(ids.error());
    if (wish.isOld())
        return false;
    answer.order = DeviceOrder(*ids);
    answer.total = ids->size();
    if (wish.query.filter.terms.empty())
        return true;
    if (wish.total && wish.totalSequence == answer.sequence) {
        answer.total = *wish.total;
        return true;
    }
    auto total = DeviceListing(db, wish.query.profile, {}).matched();
    if (!total)
        return failure(total.error());
    answer.total = *total;
    return !wish.isOld();
}

} // namespace

Result<std::optional<DeviceTableAnswer>> readTable(Database &db, const DeviceTableWish &wish)
{
    if (wish.isOld())
        return std::nullopt;
    auto sequence = DeviceStore(db).changeSequence();
    if (!sequence)
        return failure(sequence.error());
    DeviceTableAnswer answer;
    answer.sequence = *sequence;
    answer.order = wish.order;
    answer.total = wish.total.value_or(0);
    if (mayHaveMoved(wish, *sequence)) {
        auto read = readOrder(db, wish, answer);
        if (!read)
            return failure(read.error());
        if (!*read)
            return std::nullopt;
    }
    // What will be on show comes along, so that nothing blinks.
    answer.first = DeviceTableWish::windowStart(answer.order.rowOf(wish.anchor).value_or(wish.anchor ? wish.first : 0));
    auto rows = readDevices(db, answer.order.ids().mid(answer.first, wish.count));
    if (!rows)
        return failure(rows.error());
    answer.rows = *std::move(rows);
    const auto stays = assignments::untilNext(db);
    if (!stays)
        return failure(stays.error());
    answer.staysFor = *stays;
    return answer;
}
