#include "models/engine/tracking/lookschedule.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// Devices that are looked at while requests still go out: a few lists.
constexpr qint64 kLooksWhileSending = 500;

} // namespace

LookSchedule::LookSchedule(EngineContext &context, const Profile &profile)
    : m_context(context)
    , m_profile(profile)
{
}

void LookSchedule::noteCallback()
{
    m_lastCallback = m_context.clock.bootTime();
}

Result<QList<DueLook>> LookSchedule::due(bool sending)
{
    QList<DueLook> due;
    {
        auto rows = m_context.db.query(TrackSql::DueLooks);
        const auto read = rows.bind(u":process", m_context.process.value).bind(u":profile", m_profile.id.value).bind(u":now", m_context.clock.nowUtc()).exec();
        if (!read)
            return failure(read.error());
        while (rows.next()) {
            due << DueLook {DispatchId {rows.number(0)}, ChangeId {rows.number(1)}, rows.text(2), rows.text(3), rows.number(4), rows.text(5),
                            rows.time(6), std::chrono::milliseconds(rows.number(7))};
        }
    }
    // While requests go out, a look at much of it would have to be repeated for what is sent meanwhile: it waits until sending drains.
    const qint64 devices = std::accumulate(due.begin(), due.end(), qint64(0), [](qint64 sum, const DueLook &look) { return sum + look.devices; });
    if ((sending && devices > kLooksWhileSending) || callbacksFlow(due))
        return QList<DueLook>();
    return due;
}

/// While callbacks keep coming they tell more than a look would, whose work it was, and cost no request. Not for longer than look.max:
/// one that is missing among many must be found out.
bool LookSchedule::callbacksFlow(const QList<DueLook> &due) const
{
    const auto silence = m_context.clock.bootTime() - m_lastCallback;
    if (m_lastCallback.count() == 0 || silence > durationSetting(m_profile, "look.first"_L1))
        return false;
    const auto patience = durationSetting(m_profile, "look.max"_L1);
    const QDateTime now = m_context.clock.nowUtc();
    return std::ranges::none_of(due, [&](const DueLook &look) { return look.journalledAt.addMSecs(patience.count()) <= now; });
}
