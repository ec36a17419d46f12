#include "models/fleet/confirmations.h"

#include "models/fleet/syncsql.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

Result<void> Confirmations::load(Database &db)
{
    Query query = db.query(SyncSql::CompletePasses);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next())
        m_passes[ProfileId {query.number(0)}].insert(query.text(1), query.time(2));
    return {};
}

Device Confirmations::confirmed(Device device) const
{
    if (device.missing || !device.readAt.isValid())
        return device;
    const QDateTime pass = m_passes.value(device.profile).value(device.account);
    if (pass.isValid() && pass > device.readAt)
        device.readAt = pass;
    return device;
}
