#pragma once

#include "app/carrier/callbackdesk.h"
#include "app/carrier/carrierlink.h"
#include "models/catalogue/callbackwish.h"
#include "models/engine/byhand/handsettling.h"
#include "models/fleet/syncsummary.h"
#include "models/store/database.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class FleetReading;

/// What a FleetWorker has to tell, on its own thread. FleetJobs' signals say what each means.
struct FleetNews
{
    std::function<void(const QString &profile)> syncStarted;
    std::function<void(const SyncProgress &)> syncProgressed;
    std::function<void(const Result<SyncSummary> &)> syncFinished;
    std::function<void(const Result<SyncSummary> &)> refreshFinished;
    std::function<void(const QString &profile, const Result<void> &)> profileTested;
    std::function<void(const Result<QList<HandFinding>> &)> examined;
    std::function<void(const Result<void> &)> settled;
    std::function<void(const CallbackWish &, const Result<QList<CallbackStanding>> &)> callbacksAnswered;
};

/// Speaks to the carrier for the window, on the thread that this lives on: with one link a profile, kept as long as this lives, so that a login
/// that was refused once is not tried again by the next job.
class FleetWorker : public QObject
{
    Q_OBJECT

public:
    /// `secrets` and `clock` must outlive it. The store is opened by the first job.
    FleetWorker(StoreUrl store, SecretSource &secrets, const Clock &clock, FleetNews news);
    ~FleetWorker() override;

    void sync(const QString &profile, const SyncOptions &options);
    void cancelSync();
    void refresh(const QString &profile, const QList<DeviceId> &lines);
    void testProfile(const QString &profile);
    void callbacks(const CallbackWish &wish);
    void forgetRefusal(const QString &profile);
    void examine(const QString &profile, ChangeId change, const QList<RowRange> &rows);
    void settle(HandVerdict verdict, const QString &reason);
    void setSyncEvery(const QString &profile, std::optional<std::chrono::milliseconds> every);

private:
    Result<Database *> opened();
    Result<CarrierLink *> link(const QString &profile);
    std::chrono::milliseconds untilDue();
    void handleSynced(const QString &profile, const Result<SyncSummary> &result);

    StoreUrl m_store;
    SecretSource &m_secrets;
    const Clock &m_clock;
    FleetNews m_news;
    std::unique_ptr<Database> m_db;
    std::unordered_map<QString, std::unique_ptr<CarrierLink>> m_links;
    FleetReading *m_sync = nullptr;
    QString m_regular;
    std::chrono::milliseconds m_every {};
    QTimer m_next;
    /// What was examined last, until its verdict or the next.
    HandSettling *m_hand = nullptr;
    /// Parent of everything under way; last, since that ends before what it uses.
    QObject m_conversations;
};
