#include "models/changes/planning/quotause.h"

#include "models/changes/planning/plansql.h"
#include "models/changes/types/linequotas.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/linekey.h"

using namespace Qt::StringLiterals;

namespace {

// What others see of a request of ours, they see within a day of it.
constexpr qint64 kSeenWithin = 24LL * 3600 * 1000;
// The carrier's word of a change may come after a read that shows it already: it is repeated for a quarter of an hour (thingspace-api.md 10.5).
constexpr qint64 kToldWithin = 3600LL * 1000;

} // namespace

Result<void> stageFacts(Database &db, std::span<const AskedLine> lines)
{
    if (auto forgotten = db.run(PlanSql::ForgetFacts); !forgotten)
        return failure(forgotten.error());
    BulkInsert rows(db, u"stage_fact"_s, {u"place"_s, u"device_id"_s});
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].key)
            continue;
        if (auto added = rows.add(qint64(i)).add(lines[i].key.value).endRow(); !added)
            return added;
        if (lines[i].iccid.isEmpty())
            continue;
        const DeviceId former = unknownLine(lines[i].iccid.toLatin1());
        if (former == lines[i].key)
            continue;
        if (auto added = rows.add(qint64(i)).add(former.value).endRow(); !added)
            return added;
    }
    return rows.finish();
}

Result<std::vector<QuotaUse>> readQuotaUse(Database &db, const LineQuota &quota, size_t lines, const QDateTime &nowUtc)
{
    std::vector<QuotaUse> result(lines);
    const qint64 window = std::chrono::milliseconds(quota.window).count();
    Query uses = db.query(PlanSql::QuotaUses);
    uses.bind(u":types", quota.types).bind(u":field", quota.field).bind(u":since", nowUtc.toMSecsSinceEpoch() - window).bind(u":seen_within", kSeenWithin).bind(u":told_within", kToldWithin);
    if (auto read = uses.exec(); !read)
        return failure(read.error());
    // Newest first: when the last of the most that are allowed leaves the window, one more is legal.
    while (uses.next()) {
        QuotaUse &line = result[size_t(uses.number(0))];
        if (++line.used == quota.most)
            line.freesAt = uses.time(1).addMSecs(window);
    }
    return result;
}
