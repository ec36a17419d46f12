#include "models/fleet/linestage.h"

#include "models/fleet/devicesql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<void> stageLines(Database &db, std::span<const DeviceId> lines)
{
    return db.inTransaction([&]() -> Result<void> {
        if (auto emptied = db.run(DeviceSql::EmptyLines); !emptied)
            return failure(emptied.error());
        BulkInsert rows(db, u"stage_device_id"_s, {u"line"_s});
        for (const DeviceId line : lines) {
            if (auto added = rows.add(line.value).endRow(); !added)
                return added;
        }
        return rows.finish();
    });
}

std::vector<DeviceId> inKeyOrder(std::span<const DeviceId> lines)
{
    std::vector<DeviceId> result(lines.begin(), lines.end());
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}
