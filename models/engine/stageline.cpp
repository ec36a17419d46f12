#include "models/engine/stageline.h"

#include "models/engine/enginesql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

Result<void> fillStageLine(Database &db, std::span<const DeviceId> lines)
{
    if (const auto forgotten = db.run(TrackSql::ForgetLines); !forgotten)
        return failure(forgotten.error());
    BulkInsert rows(db, u"stage_line"_s, {u"device_id"_s});
    for (const DeviceId line : lines) {
        rows.add(line.value);
        if (auto row = rows.endRow(); !row)
            return row;
    }
    return rows.finish();
}
