#include "models/engine/sending/historyrescue.h"

#include "models/changes/itemmoves.h"
#include "models/engine/carrier/storebudget.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Lines asked for at once: enough that one slow answer does not stop the rest.
constexpr int kMostAsking = 4;
// How often a history may be unreadable before its line is held: an accident on the way is over by then.
constexpr int kMostUnreadable = 3;
// Usage and connections are kept for twelve months (thingspace-api.md 13); of provisioning no limit is documented.
constexpr int kDays = 366;
constexpr int kYears = 15;
// Our clock, the carrier's, and the time this takes.
constexpr int kAheadSeconds = 3600;

std::pair<IdentifierKind, QString> rescueName(const QJsonObject &identifiers)
{
    for (const IdentifierKind kind : kTargetKinds) {
        if (const QString value = identifiers.value(key(kind)).toString(); !value.isEmpty())
            return {kind, value};
    }
    return {IdentifierKind::Iccid, {}};
}

} // namespace

/// One line on its way: the three calls one after another.
struct HistoryRescue::Fetched
{
    BatchLine line;
    int step = 0;
    LineHistory history;
};

Result<QList<BatchLine>> withoutHistory(Database &db, const QList<BatchLine> &lines)
{
    QList<BatchLine> result;
    KeptHistories kept(db);
    for (const BatchLine &line : lines) {
        const auto known = kept.isKept(line.item);
        if (!known)
            return failure(known.error());
        if (!*known)
            result << line;
    }
    return result;
}

HistoryTrouble historyTrouble(const Error &error)
{
    if (error.kind == Error::Kind::Service && error.code != "REQUEST_FAILED.UnexpectedError"_L1)
        return HistoryTrouble::Refused;
    const bool isGarbled = error.kind == Error::Kind::Protocol || error.kind == Error::Kind::Service;
    return isGarbled ? HistoryTrouble::Unreadable : HistoryTrouble::Wait;
}

HistoryRescue::HistoryRescue(EngineContext &context, ThingSpaceClient &client, StoreBudget &budget, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_budget(budget)
{
}

HistoryRescue::~HistoryRescue() = default;

void HistoryRescue::start(ChangeId change, const QList<BatchLine> &lines)
{
    Q_ASSERT(!m_run);
    m_run = std::make_unique<QObject>();
    m_change = change;
    m_lines.assign(lines.begin(), lines.end());
    m_asking = 0;
    QTimer::singleShot(0, m_run.get(), [this] { next(); });
}

void HistoryRescue::stop()
{
    // From within an answer too: the context goes when that is over.
    if (m_run)
        m_run.release()->deleteLater();
    m_lines.clear();
}

void HistoryRescue::next()
{
    while (m_run && m_asking < kMostAsking && !m_lines.empty()) {
        auto line = std::make_shared<Fetched>();
        line->line = m_lines.front();
        m_lines.pop_front();
        ++m_asking;
        ask(line);
    }
    if (m_run && m_asking == 0 && m_lines.empty())
        finish({});
}

void HistoryRescue::ask(const Ask &line)
{
    if (!m_run)
        return;
    const auto wait = m_budget.takeFleetShare();
    if (!wait)
        return finish(failure(wait.error()));
    if (wait->count() > 0) {
        QTimer::singleShot(*wait, m_run.get(), [this, line] { ask(line); });
        return;
    }
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime latest = now.addSecs(kAheadSeconds);
    const auto [kind, name] = rescueName(line->line.identifiers);
    switch (line->step) {
    case 0:
        return m_client.fetchUsage(kind, name, now.addDays(-kDays), latest, m_run.get(),
                                   [this, line](const Result<QList<UsageRow>> &rows) { take(line, line->history.usage, rows); });
    case 1:
        return m_client.fetchConnections(kind, name, now.addDays(-kDays), latest, m_run.get(),
                                         [this, line](const Result<QList<ConnectionEvent>> &rows) { take(line, line->history.connections, rows); });
    default:
        return m_client.fetchProvisioningHistory(kind, name, now.addYears(-kYears), latest, m_run.get(),
                                                 [this, line](const Result<QList<ProvisioningEvent>> &rows) { take(line, line->history.provisioning, rows); });
    }
}

template<typename Row>
void HistoryRescue::take(const Ask &line, QList<Row> &rows, const Result<QList<Row>> &answer)
{
    if (!m_run)
        return;
    if (!answer)
        return give(line, answer.error());
    rows = *answer;
    if (++line->step < 3)
        return ask(line);
    keep(line);
}

void HistoryRescue::keep(const Ask &line)
{
    line->history.fetchedAt = m_context.clock.nowUtc();
    if (const auto kept = KeptHistories(m_context.db).keep(line->line.item, m_change, line->line.device, line->history); !kept)
        return finish(failure(kept.error()));
    m_unreadable.remove(line->line.item);
    --m_asking;
    next();
}

/// What could not be fetched of one line.
void HistoryRescue::give(const Ask &line, const Error &error)
{
    const HistoryTrouble trouble = historyTrouble(error);
    if (trouble == HistoryTrouble::Wait)
        return finish(failure(error));
    Result<void> held;
    if (trouble == HistoryTrouble::Refused) {
        held = hold(line->line, u"history.refused"_s, {error.code});
    } else if (const int times = ++m_unreadable[line->line.item]; times >= kMostUnreadable) {
        m_unreadable.remove(line->line.item);
        held = hold(line->line, u"history.unreadable"_s, {QString::number(times), error.code});
    } else {
        // Again, from the beginning, when its fellows had their turn.
        m_lines.push_back(line->line);
    }
    if (!held)
        return finish(held);
    --m_asking;
    next();
}

Result<void> HistoryRescue::hold(const BatchLine &line, const QString &reason, const QStringList &arguments)
{
    return m_context.db.inTransaction([&]() -> Result<void> {
        {
            // Cancelled meanwhile, perhaps.
            auto present = m_context.db.query(PickSql::QueuedItem);
            if (const auto read = present.bind(u":item", line.item.value).exec(); !read)
                return failure(read.error());
            if (!present.next())
                return {};
        }
        MoveDetail detail;
        detail.what = u"history"_s;
        detail.reason = reason;
        detail.reasonArguments = arguments;
        detail.audited = true;
        ItemMoves moves(m_context.db);
        if (auto staged = moves.add({line.item, m_change, ItemState::Queued, ItemState::Held, detail}); !staged)
            return staged;
        if (const auto moved = moves.apply(m_context.origin, m_context.clock.nowUtc()); !moved)
            return failure(moved.error());
        const auto advanced = ChangeProgress(m_context).advance(m_change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}

void HistoryRescue::finish(const Result<void> &result)
{
    if (!m_run)
        return;
    stop();
    // Never inside start(), nor inside an answer that its caller is still at work with.
    QMetaObject::invokeMethod(this, [this, change = m_change, result] { Q_EMIT finished(change, result); }, Qt::QueuedConnection);
}
