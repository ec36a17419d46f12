#include "models/fleet/fleetrefresh.h"

#include "models/fleet/devicestore.h"
#include "models/fleet/protectedlines.h"
#include "models/fleet/syncthread.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Named devices a list request (thingspace-api.md 15, #19).
constexpr size_t kNamesARequest = 100;

/// One request: names of lines of one account (empty: not known which).
struct Batch
{
    QString account;
    std::vector<LineName> names;
    /// The fleet's line of each name, 0: it does not know it.
    std::vector<DeviceId> lines;
};

/// The store's side, on its own thread.
class RefreshStore
{
public:
    RefreshStore(StoreUrl url, Profile profile, const ProtectedLines &protectedLines)
        : m_url(std::move(url))
        , m_profile(std::move(profile))
        , m_protected(protectedLines)
    {
    }

    /// Opens, and groups the names by the account that the fleet knows their line in.
    Result<QList<Batch>> batches(const QList<LineName> &names)
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

    Result<DeviceReadSummary> write(const DevicePage &page, const Batch &batch, const QDateTime &begunAt)
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

    static bool isListed(const DevicePage &page, const LineName &name)
    {
        const QByteArray value = name.value.toUtf8();
        return std::ranges::any_of(page.devices, [&](const DeviceRecord &r) {
            return value == r.iccid || value == r.imei || value == r.mdn || value == r.msisdn || value == r.imsi || value == r.eid || value == r.meid;
        });
    }

private:
    QList<Batch> grouped(const QList<LineName> &names, const QHash<qint64, DeviceId> &lineOfRow, const QHash<DeviceId, Device> &devices) const
    {
        QList<Batch> result;
        for (const LineName &name : names) {
            const DeviceId line = lineOfRow.value(name.row);
            const QString account = line ? devices.value(line).account : m_profile.accounts.size() == 1 ? m_profile.accounts.first() : QString();
            auto batch = std::ranges::find_if(result, [&](const Batch &b) { return b.account == account && b.names.size() < kNamesARequest; });
            if (batch == result.end())
                batch = result.insert(result.size(), Batch {account, {}, {}});
            batch->names.push_back(name);
            batch->lines.push_back(line);
        }
        return result;
    }

    StoreUrl m_url;
    Profile m_profile;
    const ProtectedLines &m_protected;
    std::unique_ptr<Database> m_db;
};

} // namespace

class FleetRefresh::Private
{
public:
    Private(FleetRefresh *refresh, FleetSync::World theWorld, Profile theProfile, QList<LineName> theNames)
        : q(refresh)
        , world(std::move(theWorld))
        , profile(std::move(theProfile))
        , names(std::move(theNames))
    {
    }

    void begin()
    {
        elapsed.start();
        store = std::make_unique<SyncThread<RefreshStore>>(std::make_unique<RefreshStore>(world.store, profile, world.protectedLines));
        store->post([names = names](RefreshStore &s) { return s.batches(names); }, q, [this](const Result<QList<Batch>> &made) {
            if (ended)
                return;
            if (!made)
                return end(failure(made.error()));
            batches = *made;
            readNext();
        });
    }

    void readNext()
    {
        if (batches.isEmpty()) {
            summary.seconds = double(elapsed.nsecsElapsed()) / 1e9;
            return end(summary);
        }
        const Batch batch = batches.takeFirst();
        DeviceQuery query;
        query.account = batch.account;
        for (const LineName &name : batch.names)
            query.identifiers.append({key(name.kind).toUtf8(), name.value.toUtf8()});
        const QDateTime begunAt = world.clock.nowUtc();
        world.source.listDevices(query, 0, q, [this, batch, begunAt](const Result<DevicePage> &answer) {
            if (ended)
                return;
            // A single line that is not there may be said with an error (thingspace-api.md 3).
            if (!answer && answer.error().code == "REQUEST_FAILED.DeviceNotFound"_L1)
                write(std::make_shared<const DevicePage>(), batch, begunAt);
            else if (!answer)
                end(failure(answer.error()));
            else
                write(std::make_shared<const DevicePage>(*answer), batch, begunAt);
        });
    }

    void write(const std::shared_ptr<const DevicePage> &page, const Batch &batch, const QDateTime &begunAt)
    {
        for (const LineName &name : batch.names) {
            if (!RefreshStore::isListed(*page, name))
                summary.notFound << name.value;
        }
        store->post([page, batch, begunAt](RefreshStore &s) { return s.write(*page, batch, begunAt); }, q, [this](const Result<DeviceReadSummary> &written) {
            if (ended)
                return;
            if (!written)
                return end(failure(written.error()));
            ++summary.pages;
            summary.devices += qint64(written->lines.size());
            summary.added += written->added;
            summary.updated += written->updated;
            summary.skipped += written->skipped;
            Q_EMIT q->progressed({{}, summary.devices, summary.pages});
            readNext();
        });
    }

    void end(const Result<SyncSummary> &result)
    {
        ended = true;
        Q_EMIT q->finished(result);
    }

    FleetRefresh *q;
    FleetSync::World world;
    Profile profile;
    QList<LineName> names;
    QList<Batch> batches;
    SyncSummary summary;
    bool ended = false;
    QElapsedTimer elapsed;
    std::unique_ptr<SyncThread<RefreshStore>> store;
};

FleetRefresh::FleetRefresh(FleetSync::World world, Profile profile, QList<LineName> names, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(world), std::move(profile), std::move(names)))
{
}

FleetRefresh::~FleetRefresh()
{
    d->ended = true;
}

void FleetRefresh::start()
{
    Q_ASSERT(!d->store);
    d->begin();
}

void FleetRefresh::cancel()
{
    if (!d->store || d->ended)
        return;
    d->ended = true;
    QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(failure(Error::Kind::Cancelled, u"sync.cancelled"_s)); }, Qt::QueuedConnection);
}
