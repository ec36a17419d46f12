#include "models/fleet/dataage.h"

#include "models/fleet/storysql.h"
#include "models/store/database.h"

Result<QDateTime> lastCompletePass(Database &db, ProfileId profile)
{
    Query query = db.query(StorySql::LastPasses);
    if (auto read = query.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    QDateTime oldest;
    while (query.next()) {
        if (query.isNull(1))
            return QDateTime();
        if (const QDateTime pass = query.time(1); !oldest.isValid() || pass < oldest)
            oldest = pass;
    }
    return oldest;
}
