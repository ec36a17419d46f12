#include "models/changes/watching/changenotices.h"

#include "models/changes/watching/showsql.h"
#include "models/store/database.h"
#include "models/store/storewatch.h"

#include <algorithm>

ChangeNotices::ChangeNotices(StoreThread &reading, StoreWatch &watch, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_turns([this] { look(); })
{
    connect(&watch, &StoreWatch::changed, &m_turns, &ReadTurns::want);
    m_turns.wantNow();
}

void ChangeNotices::look()
{
    m_reading.ask<Look>([before = m_last](Database &db) { return lookNow(db, before); }, this, [this](const Result<Look> &now) { take(now); });
}

void ChangeNotices::compare(Database &db, const Look &before, Look &now)
{
    const auto tell = [&db](ChangeId id, QList<Change> &list) {
        if (const auto change = ChangeStore(db).find(id))
            list << *change;
    };
    for (auto was = before.unfinished.cbegin(); was != before.unfinished.cend(); ++was) {
        const ChangeState is = now.unfinished.value(was.key(), ChangeState::Cancelled);
        if (*was == ChangeState::Scheduled && (is == ChangeState::Queued || is == ChangeState::Running))
            tell(was.key(), now.begun);
    }
    const QSet<ChangeId> asking = now.asking - before.asking;
    for (const ChangeId id : asking)
        tell(id, now.asked);
}

Result<ChangeNotices::Look> ChangeNotices::lookNow(Database &db, const std::optional<Look> &before)
{
    Look now;
    {
        Query rows = db.query(ShowSql::Unfinished);
        if (auto read = rows.exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            const auto state = changeState(rows.text(1)).value_or(ChangeState::Paused);
            now.unfinished.insert(ChangeId {rows.number(0)}, state);
            if (state == ChangeState::Scheduled && !rows.text(2).isEmpty())
                now.asking.insert(ChangeId {rows.number(0)});
        }
    }
    {
        Query row = db.query(ShowSql::Newest);
        if (auto read = row.exec(); !read)
            return failure(read.error());
        now.newest = ChangeId {row.next() ? row.number(0) : 0};
    }
    if (!before) {
        // Asking goes on until somebody answers.
        compare(db, {}, now);
        return now;
    }
    compare(db, *before, now);
    QList<ChangeId> candidates = before->unfinished.keys();
    // What came and ended between two looks was never seen unfinished.
    for (qint64 id = before->newest.value + 1; id <= now.newest.value; ++id)
        candidates << ChangeId {id};
    std::ranges::sort(candidates);
    for (const ChangeId id : std::as_const(candidates)) {
        if (now.unfinished.contains(id))
            continue;
        const auto change = ChangeStore(db).find(id);
        // A draft that was dropped has not ended: it never began.
        if (change && isFinal(change->state) && change->releasedAt.isValid())
            now.ended << *change;
    }
    return now;
}

void ChangeNotices::take(const Result<Look> &now)
{
    m_turns.finished();
    // A store that cannot be read is told by its watch.
    if (!now)
        return;
    m_last = *now;
    const int running = int(std::ranges::count_if(now->unfinished, [](ChangeState state) { return state == ChangeState::Queued || state == ChangeState::Running; }));
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged(running);
    for (const Change &change : now->ended)
        Q_EMIT ended(change);
    for (const Change &change : now->begun)
        Q_EMIT begun(change);
    for (const Change &change : now->asked)
        Q_EMIT asked(change);
}
