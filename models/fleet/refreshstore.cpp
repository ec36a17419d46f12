#include "models/fleet/refreshstore.h"

#include "models/fleet/protectedlines.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Named devices a list request (thingspace-api.md 15, #19).
constexpr size_t kNamesARequest = 100;

} // namespace

bool isListed(const DevicePage &page, const LineName &name)
{
    const QByteArray value = name.value.toUtf8();
    return std::ranges::any_of(page.devices, [&](const DeviceRecord &r) {
        return value == r.iccid || value == r.imei || value == r.mdn || value == r.msisdn || value == r.imsi || value == r.eid || value == r.meid;
    });
}

RefreshStore::RefreshStore(StoreUrl url, Profile profile, const ProtectedLines &protectedLines)
    : m_url(std::move(url))
    , m_profile(std::move(profile))
    , m_protected(protectedLines)
{
}

RefreshStore::~RefreshStore() = default;

Result<QList<RefreshBatch>> RefreshStore::batches(const QList<LineName> &names)
{
    auto db = Database::open(m_url);
    if (!db)
        return failure(db.error());
    m_db = std::move(*db);
    DeviceStore store(*m_db);
    auto matches = store.match(m_profile.id, names);
    if (!matches)
        return failure(matches.error());
    QHash<qint64, DeviceId> lineOfRow;
    std::vector<DeviceId> lines;
    for (const LineMatches::Found &found : matches->found) {
        lineOfRow.insert(found.row, found.device);
        lines.push_back(found.device);
    }
    auto devices = store.byIds(lines);
    if (!devices)
        return failure(devices.error());
    return grouped(names, lineOfRow, *devices);
}

QList<RefreshBatch> RefreshStore::grouped(const QList<LineName> &names, const QHash<qint64, DeviceId> &lineOfRow, const QHash<DeviceId, Device> &devices) const
{
    QList<RefreshBatch> result;
    // The batch of each account that still has room.
    QHash<QString, qsizetype> open;
    for (const LineName &name : names) {
        const DeviceId line = lineOfRow.value(name.row);
        const QString account = line ? devices.value(line).account : m_profile.accounts.size() == 1 ? m_profile.accounts.first() : QString();
        qsizetype at = open.value(account, -1);
        if (at < 0 || result[at].names.size() >= kNamesARequest) {
            at = result.size();
            open.insert(account, at);
            result.append(RefreshBatch {account, {}, {}});
        }
        result[at].names.push_back(name);
        result[at].lines.push_back(line);
    }
    return result;
}

Result<DeviceReadSummary> RefreshStore::write(const DevicePage &page, const RefreshBatch &batch, const QDateTime &begunAt)
{
    std::vector<DeviceId> absent;
    for (size_t i = 0; i < batch.names.size(); ++i) {
        if (batch.lines[i] && !isListed(page, batch.names[i]))
            absent.push_back(batch.lines[i]);
    }
    DeviceRead read;
    read.profile = m_profile.id;
    read.begunAt = begunAt;
    read.listLag = durationSetting(m_profile, "list-lag"_L1);
    read.records = page.devices;
    read.absent = absent;
    return DeviceStore(*m_db).recordRead(read, m_protected);
}
