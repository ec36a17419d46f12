#include "models/changes/watching/lineactivity.h"

#include "models/changes/watching/activitysql.h"
#include "models/store/database.h"
#include "models/values/linekey.h"

Result<QList<LineChange>> lineActivity(Database &db, const Device &line, int rows)
{
    // A change may have named the line before the fleet knew it.
    const DeviceId key = line.iccid.isEmpty() ? line.id : unknownLine(line.iccid.toLatin1());
    Query query = db.query(ActivitySql::OfLine);
    if (auto read = query.bind(u":line", line.id.value).bind(u":key", key.value).bind(u":rows", rows).exec(); !read)
        return failure(read.error());
    QList<LineChange> result;
    while (query.next()) {
        LineChange change;
        change.change = ChangeId {query.number(0)};
        change.type = changeType(query.text(1)).value_or(ChangeType::Suspend);
        change.name = query.text(2);
        change.changeState = changeState(query.text(3)).value_or(ChangeState::Draft);
        change.item = ItemId {query.number(4)};
        change.state = itemState(query.text(5)).value_or(ItemState::Planned);
        change.at = query.time(6);
        result.append(change);
    }
    return result;
}
