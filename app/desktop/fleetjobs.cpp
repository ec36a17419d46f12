#include "app/desktop/fleetjobs.h"

using namespace Qt::StringLiterals;

FleetJobs::FleetJobs(StoreUrl store, SecretSource &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_thread(u"fleet"_s, [store = std::move(store), &secrets, &clock, news = news()] { return std::make_unique<FleetWorker>(store, secrets, clock, news); })
{
    connect(this, &FleetJobs::syncStarted, this, [this] { m_syncing = true; });
    connect(this, &FleetJobs::syncFinished, this, [this] { m_syncing = false; });
}

FleetJobs::~FleetJobs() = default;

FleetNews FleetJobs::news()
{
    return {
        [this](const QString &profile) { m_news.post([this, profile] { Q_EMIT syncStarted(profile); }); },
        [this](const SyncProgress &progress) { m_news.post([this, progress] { Q_EMIT syncProgressed(progress); }); },
        [this](const Result<SyncSummary> &result) { m_news.post([this, result] { Q_EMIT syncFinished(result); }); },
        [this](const Result<SyncSummary> &result) { m_news.post([this, result] { Q_EMIT refreshFinished(result); }); },
        [this](const QString &profile, const Result<void> &result) { m_news.post([this, profile, result] { Q_EMIT profileTested(profile, result); }); },
        [this](const Result<QList<HandFinding>> &findings) { m_news.post([this, findings] { Q_EMIT examined(findings); }); },
        [this](const Result<void> &result) { m_news.post([this, result] { Q_EMIT settled(result); }); },
        [this](const CallbackWish &wish, const Result<QList<CallbackStanding>> &rows) { m_news.post([this, wish, rows] { Q_EMIT callbacksAnswered(wish, rows); }); },
    };
}

void FleetJobs::sync(const QString &profile, const SyncOptions &options)
{
    m_thread.post([profile, options](FleetWorker &worker) { worker.sync(profile, options); });
}

void FleetJobs::cancelSync()
{
    m_thread.post([](FleetWorker &worker) { worker.cancelSync(); });
}

void FleetJobs::refresh(const QString &profile, const QList<DeviceId> &lines)
{
    m_thread.post([profile, lines](FleetWorker &worker) { worker.refresh(profile, lines); });
}

void FleetJobs::testProfile(const QString &profile)
{
    m_thread.post([profile](FleetWorker &worker) { worker.testProfile(profile); });
}

void FleetJobs::callbacks(const CallbackWish &wish)
{
    m_thread.post([wish](FleetWorker &worker) { worker.callbacks(wish); });
}

void FleetJobs::setSyncEvery(const QString &profile, std::optional<std::chrono::milliseconds> every)
{
    m_thread.post([profile, every](FleetWorker &worker) { worker.setSyncEvery(profile, every); });
}

void FleetJobs::examine(const QString &profile, ChangeId change, const QList<RowRange> &rows)
{
    m_thread.post([profile, change, rows](FleetWorker &worker) { worker.examine(profile, change, rows); });
}

void FleetJobs::settle(HandVerdict verdict, const QString &reason)
{
    m_thread.post([verdict, reason](FleetWorker &worker) { worker.settle(verdict, reason); });
}

void FleetJobs::forgetRefusal(const QString &profile)
{
    m_thread.post([profile](FleetWorker &worker) { worker.forgetRefusal(profile); });
}
