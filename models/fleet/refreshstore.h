#pragma once

#include "models/fleet/devicestore.h"
#include "models/fleet/linename.h"
#include "models/store/storeurl.h"
#include "models/values/profile.h"
#include "thingspace/api/devicerecord.h"

#include <QHash>
#include <QList>

#include <memory>

class Database;
class ProtectedLines;

/// One list request of a refresh: names of lines of one account (empty: not known which), and the fleet's line of each, 0 if it has none.
struct RefreshBatch
{
    QString account;
    std::vector<LineName> names;
    std::vector<DeviceId> lines;
};

/// Whether some row of the page has this identifier.
bool isListed(const DevicePage &page, const LineName &name);

/// The store's side of a FleetRefresh: lives on its own thread, with a connection of its own.
class RefreshStore
{
public:
    RefreshStore(StoreUrl url, Profile profile, const ProtectedLines &protectedLines);
    ~RefreshStore();

    /// Opens, and groups the names by the account that the fleet knows their line in, at most 100 a batch.
    [[nodiscard]] Result<QList<RefreshBatch>> batches(const QList<LineName> &names);
    /// What the page shows of the batch's lines, the absent ones too.
    [[nodiscard]] Result<DeviceReadSummary> write(const DevicePage &page, const RefreshBatch &batch, const QDateTime &begunAt);

private:
    QList<RefreshBatch> grouped(const QList<LineName> &names, const QHash<qint64, DeviceId> &lineOfRow, const QHash<DeviceId, Device> &devices) const;

    StoreUrl m_url;
    Profile m_profile;
    const ProtectedLines &m_protected;
    std::unique_ptr<Database> m_db;
};
