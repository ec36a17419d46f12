#include "models/engine/recovery.h"

#include "models/changes/itemmoves.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRecovery, "thingdesk.engine.recovery", QtInfoMsg)

Recovery::Recovery(EngineContext &context)
    : m_context(context)
{
}

Result<Recovery::Found> Recovery::run()
{
    Found found;
    Processes processes(m_context.db, m_context.clock);
    const auto dead = processes.dead();
    if (!dead)
        return failure(dead.error());
    for (const ProcessId process : *dead) {
        const auto done = m_context.db.inTransaction([&] { return recover(process, found); });
        if (!done)
            return failure(done.error());
        ++found.processes;
    }
    if (found.dispatches > 0)
        qCInfo(lcRecovery) << "recovered" << found.dispatches << "dispatches with" << found.items << "items of unknown fate";
    return found;
}

Result<void> Recovery::recover(ProcessId process, Found &found)
{
    QList<std::pair<DispatchId, ChangeId>> open;
    {
        auto rows = m_context.db.query(JournalSql::OpenOfProcess);
        if (const auto read = rows.bind(u":process", process.value).exec(); !read)
            return failure(read.error());
        while (rows.next())
            open << std::pair(DispatchId {rows.number(0)}, ChangeId {rows.number(1)});
    }
    for (const auto &[dispatch, change] : open) {
        const auto items = doubt(dispatch, change, u"engine.crashed"_s);
        if (!items)
            return failure(items.error());
        found.items += *items;
        ++found.dispatches;
    }
    return Processes(m_context.db, m_context.clock).end(process);
}

Result<qint64> Recovery::doubt(DispatchId dispatch, ChangeId change, const QString &code)
{
    const QDateTime now = m_context.clock.nowUtc();
    ItemMoves moves(m_context.db);
    MoveDetail detail;
    detail.what = u"crashed"_s;
    detail.errorCode = code;
    detail.audited = true;
    const auto staged = moves.addAllOf(dispatch, ItemState::Sending, ItemState::Unconfirmed, detail);
    if (!staged)
        return failure(staged.error());
    if (const auto moved = moves.apply(m_context.origin, now); !moved)
        return failure(moved.error());
    const auto marked = m_context.db.query(JournalSql::MarkUnknown)
                            .bind(u":dispatch", dispatch.value)
                            .bind(u":code", code)
                            .bind(u":look", now)
                            .bind(u":delay", 0)
                            .exec();
    if (!marked)
        return failure(marked.error());
    if (const auto advanced = ChangeProgress(m_context).advance(change); !advanced)
        return failure(advanced.error());
    return *staged;
}

Result<qint64> Recovery::takeOver(ChangeId change)
{
    qint64 items = 0;
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        QList<DispatchId> open;
        {
            auto rows = m_context.db.query(JournalSql::OpenOfOthers);
            if (const auto read = rows.bind(u":change", change.value).bind(u":process", m_context.process.value).exec(); !read)
                return failure(read.error());
            while (rows.next())
                open << DispatchId {rows.number(0)};
        }
        for (const DispatchId dispatch : std::as_const(open)) {
            const auto doubted = doubt(dispatch, change, u"engine.lease-over"_s);
            if (!doubted)
                return failure(doubted.error());
            items += *doubted;
        }
        return {};
    });
    return done ? Result<qint64>(items) : failure(done.error());
}
