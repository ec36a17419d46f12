#include "tests/chaos/invariants.h"

#include "models/store/database.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Invariant
{
    const char *name;
    const char *sql;
};

constexpr std::array kInvariants {
    Invariant {"an item in two dispatches",
               "SELECT count(*) FROM dispatch_item x JOIN item i ON i.id=x.item_id JOIN dispatch d ON d.id=x.dispatch_id "
               "WHERE d.id<>i.dispatch_id AND d.fate NOT IN ('refused','never-sent')"},
    Invariant {"a dispatch of a change that did not run",
               "SELECT count(*) FROM dispatch d WHERE (SELECT to_state FROM change_event e WHERE e.change_id=d.change_id "
               "AND e.seq<d.seq ORDER BY e.seq DESC LIMIT 1)<>'running'"},
    Invariant {"a live link of an item that is not live",
               "SELECT count(*) FROM dispatch_item x JOIN item i ON i.id=x.item_id "
               "WHERE x.live=1 AND i.state NOT IN ('sending','awaiting-carrier','unconfirmed')"},
    Invariant {"a live item without a live link",
               "SELECT count(*) FROM item i WHERE i.state IN ('sending','awaiting-carrier','unconfirmed') "
               "AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.item_id=i.id AND x.dispatch_id=i.dispatch_id AND x.live=1)"},
    Invariant {"sending without an open dispatch",
               "SELECT count(*) FROM item i JOIN dispatch d ON d.id=i.dispatch_id WHERE i.state='sending' AND d.fate<>'open'"},
    Invariant {"awaiting without a receipt",
               "SELECT count(*) FROM item i JOIN dispatch d ON d.id=i.dispatch_id WHERE i.state='awaiting-carrier' AND d.request_id IS NULL"},
    Invariant {"a state that is not its last event's",
               "SELECT count(*) FROM item i WHERE i.state<>(SELECT to_state FROM item_event e WHERE e.item_id=i.id ORDER BY e.seq DESC LIMIT 1)"},
    Invariant {"events that do not chain",
               "SELECT count(*) FROM (SELECT e.from_state f, lag(e.to_state) OVER (PARTITION BY e.item_id ORDER BY e.seq) p FROM item_event e) AS c "
               "WHERE c.f IS NOT NULL AND c.f<>c.p"},
    Invariant {"a success without evidence", "SELECT count(*) FROM item WHERE state='succeeded' AND evidence=''"},
    Invariant {"counts that are not the items'",
               "SELECT count(*) FROM change_count n WHERE n.items<>(SELECT count(*) FROM item i WHERE i.change_id=n.change_id AND i.state=n.state)"},
    Invariant {"items that are not the plan's",
               "SELECT count(*) FROM bulk_change b WHERE b.items<>(SELECT count(*) FROM item i WHERE i.change_id=b.id)"},
    Invariant {"a dispatch without its items",
               "SELECT count(*) FROM dispatch d WHERE d.devices<>(SELECT count(*) FROM dispatch_item x WHERE x.dispatch_id=d.id)"},
};

} // namespace

QStringList brokenInvariants(Database &db)
{
    QStringList result;
    for (const Invariant &invariant : kInvariants) {
        auto row = db.composed(QString::fromLatin1(invariant.sql));
        const bool read = row.exec() && row.next();
        const qint64 found = read ? row.number(0) : -1;
        if (found != 0)
            result << u"%1: %2"_s.arg(QLatin1StringView(invariant.name)).arg(found);
    }
    return result;
}
