#include "models/fleet/fleettally.h"

#include "models/fleet/namedids.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void addAll(QMap<QString, qint64> &to, const QMap<QString, qint64> &from)
{
    for (auto entry = from.cbegin(); entry != from.cend(); ++entry)
        to[entry.key()] += entry.value();
}

Result<void> tallySome(Database &db, std::span<const DeviceId> lines, FleetTally &tally)
{
    const NamedIds named(lines);
    Query query = db.composed(u"SELECT d.state, d.plan, d.account, d.missing, COUNT(*) FROM device d WHERE d.id IN (%1) "
                              "GROUP BY d.state, d.plan, d.account, d.missing"_s.arg(named.sql()));
    named.bind(query);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        const qint64 count = query.number(4);
        tally.lines += count;
        tally.byState[query.text(0)] += count;
        tally.byPlan[query.text(1)] += count;
        tally.byAccount[query.text(2)] += count;
        tally.missing += query.flag(3) ? count : 0;
    }
    return {};
}

} // namespace

void FleetTally::add(const FleetTally &other)
{
    lines += other.lines;
    missing += other.missing;
    addAll(byState, other.byState);
    addAll(byPlan, other.byPlan);
    addAll(byAccount, other.byAccount);
}

Result<FleetTally> tallyOf(Database &db, std::span<const DeviceId> lines)
{
    FleetTally tally;
    for (size_t first = 0; first < lines.size(); first += NamedIds::kMost) {
        if (auto read = tallySome(db, lines.subspan(first, std::min(NamedIds::kMost, lines.size() - first)), tally); !read)
            return failure(read.error());
    }
    return tally;
}
