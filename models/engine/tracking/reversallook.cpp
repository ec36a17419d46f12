#include "models/engine/tracking/reversallook.h"

#include "models/changes/types/changespec.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/tracking/historyverdict.h"
#include "models/engine/tracking/settlement.h"
#include "models/engine/tracking/sincejournal.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcReversal, "thingdesk.engine.look", QtWarningMsg)

namespace {

constexpr int kLinesALook = 20;

} // namespace

ReversalLook::ReversalLook(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
{
}

std::chrono::milliseconds ReversalLook::doubt() const
{
    return sincejournal::historyDoubt(durationSetting(m_profile, "timeout"_L1));
}

void ReversalLook::start()
{
    QTimer::singleShot(0, this, [this] {
        if (const auto collected = collect(); !collected)
            return Q_EMIT finished(collected);
        next();
    });
}

Result<void> ReversalLook::collect()
{
    const auto offset = m_client.carrierOffset().value_or(std::chrono::milliseconds::zero());
    auto rows = m_context.db.query(TrackSql::ReversalDue);
    const auto read = rows.bind(u":process", m_context.process.value)
                          .bind(u":profile", m_profile.id.value)
                          .bind(u":now", m_context.clock.nowUtc())
                          .bind(u":offset", qint64(offset.count()))
                          .bind(u":least", qint64((2 * doubt()).count()))
                          .bind(u":most", kLinesALook)
                          .exec();
    if (!read)
        return failure(read.error());
    while (rows.next()) {
        m_lines.push_back({ItemId {rows.number(0)}, ChangeId {rows.number(1)}, itemState(rows.text(2)).value_or(ItemState::Unconfirmed), DeviceId {rows.number(3)},
                           DispatchId {rows.number(4)}, rows.time(5), std::chrono::milliseconds(rows.number(6)), jsonObject(rows.text(7)),
                           changeType(rows.text(8)).value_or(ChangeType::Suspend), rows.text(9)});
    }
    return {};
}

void ReversalLook::next()
{
    while (!m_lines.empty()) {
        const Line line = m_lines.front();
        m_lines.pop_front();
        const auto named = std::ranges::find_if(kTargetKinds, [&](IdentifierKind kind) { return !line.identifiers.value(key(kind)).toString().isEmpty(); });
        if (changeSpec(line.type).historyEvent().isEmpty() || named == std::end(kTargetKinds))
            continue;
        const auto asked = m_context.db.query(TrackSql::HistoryAsked).bind(u":item", line.item.value).bind(u":at", m_context.clock.nowUtc()).exec();
        if (!asked)
            return Q_EMIT finished(failure(asked.error()));
        const QDateTime from = line.journalledAt.addMSecs(line.offsetThen.count() - doubt().count());
        const auto offset = m_client.carrierOffset().value_or(line.offsetThen);
        const QDateTime until = m_context.clock.nowUtc().addMSecs(offset.count() + doubt().count());
        return m_client.fetchProvisioningHistory(*named, line.identifiers.value(key(*named)).toString(), from, until, this,
                                                 [this, line](const Result<QList<ProvisioningEvent>> &events) { handleHistory(line, events); });
    }
    Q_EMIT finished({});
}

void ReversalLook::handleHistory(const Line &line, const Result<QList<ProvisioningEvent>> &events)
{
    if (!events) {
        qCInfo(lcReversal).noquote() << "a history told nothing:" << logLine(events.error());
        return next();
    }
    if (const auto settled = settle(line, *events); !settled)
        return Q_EMIT finished(settled);
    next();
}

Result<void> ReversalLook::settle(const Line &line, const QList<ProvisioningEvent> &events)
{
    const QDateTime intent = line.journalledAt.addMSecs(line.offsetThen.count());
    const auto executed = historyverdict::executed(events, changeSpec(line.type).historyEvent(), intent, doubt());
    // Carried out, and nothing after it: the record will say so as soon as it has caught up.
    if (!executed || !executed->reversed)
        return {};
    Settled item {line.item, line.change, line.dispatch, line.state, ItemState::Succeeded, u"history"_s, evidence::kProvisioningHistory,
                  attribution::kUnattributed, u"history.reversed"_s, {}, {}, {}, {}, {executed->at.toString(Qt::ISODate), executed->reversedBy}, true};
    // The item may have been settled while history was read.
    std::optional<ItemState> state;
    {
        auto row = m_context.db.query(TrackSql::ItemStanding);
        if (const auto read = row.bind(u":item", line.item.value).exec(); !read)
            return failure(read.error());
        if (row.next() && row.number(1) == line.dispatch.value)
            state = itemState(row.text(0));
    }
    if (state != ItemState::AwaitingCarrier && state != ItemState::Unconfirmed)
        return {};
    item.from = *state;
    return Settlement(m_context).settle({item});
}
