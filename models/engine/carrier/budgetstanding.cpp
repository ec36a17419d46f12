#include "models/engine/carrier/budgetstanding.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "models/values/throttle.h"

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
    if (!throttle.next())
        return standing;
    const Throttle slowed {throttle.number(0), throttle.number(1), throttle.number(2)};
    const qint64 now = nowUtc.toMSecsSinceEpoch();
    if (standing.limit)
        standing.limit = std::max<qint64>(1, *standing.limit * slowed.factorAt(now) / 1000);
    if (const qint64 pause = slowed.pauseLeft(now); pause > 0)
        standing.pausedUntil = nowUtc.addMSecs(pause);
    return standing;
}
