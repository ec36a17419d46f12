#include "models/fleet/fleetsync.h"

#include "models/fleet/syncpass.h"
#include "models/fleet/syncthread.h"
#include "thingspace/basics/clock.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcSync, "thingdesk.engine.sync", QtWarningMsg)

namespace {

// Pages that may wait for the writer: enough to keep it busy while one is on its way, few enough to be little memory.
constexpr int kWaitingPages = 4;

/// A row that does not say its account is of the one that was asked for.
void nameAccount(DevicePage &page, const QString &account)
{
    for (DeviceRecord &record : page.devices) {
        if (record.account.isEmpty())
            record.account = account.toUtf8();
    }
}

} // namespace

/// The conversation. Reading goes ahead of writing by kWaitingPages; the steps' order at the writer is the order of posting.
class FleetSync::Private
{
public:
    Private(FleetSync *sync, World world, Profile profile, SyncOptions options)
        : q(sync)
        , world(std::move(world))
        , profile(std::move(profile))
        , options(options)
    {
    }

    void begin()
    {
        elapsed.start();
        writer = std::make_unique<SyncThread<SyncPass>>(std::make_unique<SyncPass>(
            SyncPass::Settings {world.store, profile, durationSetting(profile, "list-lag"_L1), options, world.clock.nowUtc()}, world.protectedLines, world.clock,
            world.writeCatalogue));
        if (profile.accounts.isEmpty())
            return end(failure(Error::Kind::Refused, u"sync.no-accounts"_s, {profile.name}).value());
        // The writer opens and loads while the carrier is asked.
        post([](SyncPass &pass) { return pass.open(); });
        readAccount();
    }

    void readAccount()
    {
        account = profile.accounts[next];
        world.source.fetchAccount(account, q, [this](Result<CarrierAccount> answer) {
            if (const auto read = taken(std::move(answer)))
                readPlans(*read);
        });
    }

    void readPlans(CarrierAccount carrierAccount)
    {
        carrierAccount.name = account;
        world.source.fetchPlans(account, q, [this, carrierAccount](Result<QList<CarrierPlan>> answer) {
            const auto plans = taken(std::move(answer));
            if (!plans)
                return;
            post([carrierAccount, plans = *plans](SyncPass &pass) { return pass.beginPass(carrierAccount, plans); });
            cursor = 0;
            readPage();
        });
    }

    void readPage()
    {
        if (ended || reading)
            return;
        if (waiting >= kWaitingPages) {
            held = true;
            return;
        }
        held = false;
        reading = true;
        const QDateTime begunAt = world.clock.nowUtc();
        DeviceQuery query;
        query.account = account;
        world.source.listDevices(query, cursor, q, [this, begunAt](Result<DevicePage> answer) {
            reading = false;
            if (auto page = taken(std::move(answer))) {
                nameAccount(*page, account);
                handlePage(std::make_shared<const DevicePage>(std::move(*page)), begunAt);
            }
        });
    }

    void handlePage(const std::shared_ptr<const DevicePage> &page, const QDateTime &begunAt)
    {
        // The next page has to be behind this one, or it would be this one for ever (W52).
        if (page->hasMoreData && page->largestDeviceId <= cursor)
            return end(failure(Error::Kind::Protocol, u"list.cursor"_s, {account}).value());
        writePage(page, begunAt);
        if (page->hasMoreData) {
            cursor = page->largestDeviceId;
            readPage();
        } else {
            post([](SyncPass &pass) { return pass.endPass(); });
            ++next;
            next < profile.accounts.size() ? readAccount() : finish();
        }
    }

    void writePage(const std::shared_ptr<const DevicePage> &page, const QDateTime &begunAt)
    {
        ++waiting;
        writer->post([page, begunAt](SyncPass &pass) { return pass.writePage(*page, begunAt); }, q, [this, of = account](const Result<SyncPass::Totals> &written) {
            --waiting;
            if (const auto totals = taken(written)) {
                Q_EMIT q->progressed({of, totals->devices, totals->pages});
                if (held)
                    readPage();
            }
        });
    }

    void finish()
    {
        writer->post([](SyncPass &pass) { return pass.finish(); }, q, [this](const Result<SyncPass::Totals> &result) {
            if (ended)
                return;
            ended = true;
            if (!result)
                return report(failure(result.error()));
            SyncSummary summary;
            summary.devices = result->devices;
            summary.added = result->added;
            summary.updated = result->updated;
            summary.missing = result->missing;
            summary.pages = result->pages;
            summary.skipped = result->skipped;
            summary.seconds = double(elapsed.nsecsElapsed()) / 1e9;
            report(summary);
        });
    }

    /// The pass is broken: pages on their way to the writer are still written, then its row says why.
    void end(const Error &error)
    {
        if (ended)
            return;
        ended = true;
        writer->post([error](SyncPass &pass) { pass.abort(error); return true; }, q, [this, error](bool) { report(failure(error)); });
    }

    FleetSync *q;
    World world;
    Profile profile;
    SyncOptions options;
    /// No step is taken any more; `finished` has been or will be sent.
    bool ended = false;
    std::unique_ptr<SyncThread<SyncPass>> writer;

private:
    /// The value, if the conversation goes on; ends it otherwise.
    template<typename T>
    std::optional<T> taken(Result<T> answer)
    {
        if (ended)
            return {};
        if (answer)
            return std::move(*answer);
        end(answer.error());
        return {};
    }

    template<typename Step>
    void post(Step step)
    {
        writer->post(std::move(step), q, [this](const Result<void> &done) {
            if (!done)
                end(done.error());
        });
    }

    void report(const Result<SyncSummary> &result)
    {
        if (!result)
            qCInfo(lcSync).noquote() << "sync of" << profile.name << "ended:" << logLine(result.error());
        Q_EMIT q->finished(result);
    }

    QString account;
    qsizetype next = 0;
    qint64 cursor = 0;
    int waiting = 0;
    /// A request is out.
    bool reading = false;
    /// The next request waits for the writer.
    bool held = false;
    QElapsedTimer elapsed;
};

FleetSync::FleetSync(World world, Profile profile, SyncOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(world), std::move(profile), options))
{
}

FleetSync::~FleetSync()
{
    d->ended = true;
}

void FleetSync::start()
{
    Q_ASSERT(!d->writer);
    d->begin();
}

void FleetSync::cancel()
{
    if (d->writer)
        d->end(failure(Error::Kind::Cancelled, u"sync.cancelled"_s).value());
}
