#include "models/fleet/confirmations.h"

#include "models/fleet/syncsql.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

Result<Device> Confirmations::confirmed(Device device)
{
    if (device.missing || !device.readAt.isValid())
        return device;
    if (!m_passes.contains(device.profile)) {
        if (auto loaded = load(device.profile); !loaded)
            return failure(loaded.error());
    }
    const QDateTime pass = m_passes.value(device.profile).value(device.account);
    if (pass.isValid() && pass > device.readAt)
        device.readAt = pass;
    return device;
}

Result<void> Confirmations::load(ProfileId profile)
{
    Query query = m_db.query(SyncSql::CompletePasses);
    if (auto read = query.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    auto &passes = m_passes[profile];
    while (query.next())
        passes.insert(query.text(0), query.time(1));
    return {};
}
