#include "models/changes/watching/workstanding.h"

#include "models/changes/watching/showsql.h"
#include "models/store/database.h"
#include "models/values/changestate.h"

namespace {

void countLines(WorkStanding &standing, ItemState state, qint64 lines)
{
    switch (state) {
    case ItemState::Succeeded:
        standing.confirmed += lines;
        break;
    case ItemState::Queued:
    case ItemState::AwaitingRetry:
        standing.unsent += lines;
        break;
    case ItemState::Sending:
    case ItemState::AwaitingCarrier:
        standing.moving += lines;
        break;
    case ItemState::Unconfirmed:
        standing.unconfirmed += lines;
        break;
    default:
        break;
    }
}

} // namespace

Result<WorkStanding> readWorkStanding(Database &db)
{
    WorkStanding standing;
    Query rows = db.query(ShowSql::Standing);
    if (auto read = rows.exec(); !read)
        return failure(read.error());
    for (qint64 last = 0; rows.next();) {
        if (const qint64 change = rows.number(0); std::exchange(last, change) != change) {
            const auto state = changeState(rows.text(1));
            if (state == ChangeState::Paused)
                ++standing.paused;
            else if (state == ChangeState::Unconfirmed)
                ++standing.followed;
            else if (state == ChangeState::Scheduled)
                ++standing.scheduled;
            else
                ++standing.running;
        }
        if (const auto state = itemState(rows.text(2)))
            countLines(standing, *state, rows.number(3));
    }
    return standing;
}
