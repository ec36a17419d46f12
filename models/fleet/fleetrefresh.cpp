#include "models/fleet/fleetrefresh.h"

#include "models/fleet/refreshstore.h"
#include "thingspace/basics/clock.h"
#include "thingspace/basics/workthread.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

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
        store = std::make_unique<WorkThread<RefreshStore>>(u"refresh"_s, [at = world.store, profile = profile, &lines = world.protectedLines] {
            return std::make_unique<RefreshStore>(at, profile, lines);
        });
        store->ask([names = names](RefreshStore &s) { return s.batches(names); }, q, [this](const Result<QList<RefreshBatch>> &made) {
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
        const RefreshBatch batch = batches.takeFirst();
        DeviceQuery query;
        query.account = batch.account;
        for (const LineName &name : batch.names)
            query.identifiers.append({key(name.kind).toUtf8(), name.value.toUtf8()});
        const QDateTime begunAt = world.clock.nowUtc();
        world.source.listDevices(query, 0, q, [this, batch, begunAt](const Result<UndecodedPage> &undecoded) {
            if (ended)
                return;
            const auto answer = undecoded.and_then([](const UndecodedPage &page) { return page.decode(); });
            // A single line that is not there may be said with an error (thingspace-api.md 3).
            if (!answer && answer.error().code == "REQUEST_FAILED.DeviceNotFound"_L1)
                write(std::make_shared<const DevicePage>(), batch, begunAt);
            else if (!answer)
                end(failure(answer.error()));
            else
                write(std::make_shared<const DevicePage>(*answer), batch, begunAt);
        });
    }

    void write(const std::shared_ptr<const DevicePage> &page, const RefreshBatch &batch, const QDateTime &begunAt)
    {
        for (const LineName &name : batch.names) {
            if (!isListed(*page, name))
                summary.notFound << name.value;
        }
        store->ask([page, batch, begunAt](RefreshStore &s) { return s.write(*page, batch, begunAt); }, q, [this](const Result<DeviceReadSummary> &written) {
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
    QList<RefreshBatch> batches;
    SyncSummary summary;
    bool ended = false;
    QElapsedTimer elapsed;
    std::unique_ptr<WorkThread<RefreshStore>> store;
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
