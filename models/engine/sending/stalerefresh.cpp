#include "models/engine/sending/stalerefresh.h"

#include "models/engine/sending/liveprotectedlines.h"
#include "models/engine/tracking/itemends.h"
#include "models/engine/tracking/lookround.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

StaleRefresh::StaleRefresh(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QString account, const QList<BatchLine> &stale, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
    , m_account(std::move(account))
    , m_lines(stale.first(std::min(kNamesARead, stale.size())))
{
}

void StaleRefresh::start()
{
    DeviceQuery query;
    query.account = m_account;
    for (const BatchLine &line : std::as_const(m_lines)) {
        for (const IdentifierKind kind : kTargetKinds) {
            const QString value = line.identifiers.value(key(kind)).toString();
            if (value.isEmpty())
                continue;
            query.identifiers << std::pair(key(kind).toLatin1(), value.toLatin1());
            break;
        }
    }
    m_begunAt = m_context.clock.nowUtc();
    m_client.listDevices(query, 0, this, [this](const Result<DevicePage> &page) { handlePage(page); });
}

void StaleRefresh::handlePage(const Result<DevicePage> &page)
{
    if (!page)
        Q_EMIT finished(failure(page.error()));
    else
        Q_EMIT finished(m_context.db.inTransaction([&] { return record(*page); }));
}

Result<void> StaleRefresh::record(const DevicePage &page)
{
    // Full: a line that is as it was must say when that was seen.
    const auto lag = durationSetting(m_profile, "list-lag"_L1);
    const auto recorded = DeviceStore(m_context.db).recordRead({m_profile.id, m_begunAt, lag, page.devices, {}, true}, LiveProtectedLines());
    if (!recorded)
        return failure(recorded.error());
    // A device that its account no longer lists cannot be what was reviewed.
    const QSet<DeviceId> seen(recorded->lines.begin(), recorded->lines.end());
    // A line to be added is not listed, which is as it should be: but somebody has to know that it was asked for.
    QSet<QByteArray> listed;
    for (const DeviceRecord &record : page.devices)
        listed.insert(record.iccid.toByteArray());
    for (const BatchLine &line : std::as_const(m_lines)) {
        if (line.device.value < 0 && !listed.contains(line.identifiers.value("iccid"_L1).toString().toLatin1()))
            m_missed << line.device;
    }
    return holdUnlisted(m_context, m_lines, seen);
}
