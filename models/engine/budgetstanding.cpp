#include "models/engine/budgetstanding.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"

Result<BudgetStanding> budgetStanding(Database &db, const Profile &profile, const QDateTime &nowUtc)
{
    BudgetStanding standing;
    standing.limit = rateSetting(profile, QLatin1StringView("pace.writes"));
    {
        auto spent = db.query(ProgressSql::SentSince);
        if (const auto read = spent.bind(u":profile", profile.id.value).bind(u":since", nowUtc.addSecs(-60)).exec(); !read)
            return failure(read.error());
        if (spent.next())
            standing.used = spent.number(0);
    }
    auto throttle = db.query(ProgressSql::Throttle);
    if (const auto read = throttle.bind(u":profile", profile.id.value).exec(); !read)
        return failure(read.error());
    if (throttle.next() && throttle.time(0) > nowUtc)
        standing.pausedUntil = throttle.time(0);
    return standing;
}
