#include "models/engine/sending/liveprotectedlines.h"

#include "models/engine/enginesql.h"
#include "models/engine/stageline.h"
#include "models/store/database.h"

Result<std::vector<DeviceId>> LiveProtectedLines::among(Database &db, std::span<const DeviceId> lines) const
{
    std::vector<DeviceId> result;
    const auto done = db.inTransaction([&]() -> Result<void> {
        if (auto staged = fillStageLine(db, lines); !staged)
            return staged;
        auto rows = db.query(TrackSql::LiveAmong);
        if (const auto read = rows.exec(); !read)
            return failure(read.error());
        while (rows.next())
            result.push_back(DeviceId {rows.number(0)});
        return {};
    });
    return done ? Result<std::vector<DeviceId>>(std::move(result)) : failure(done.error());
}
