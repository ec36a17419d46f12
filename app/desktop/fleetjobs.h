#pragma once

#include "app/desktop/fleetworker.h"
#include "models/fleet/fleetsync.h"
#include "thingspace/basics/mailbox.h"
#include "thingspace/basics/workthread.h"

#include <QObject>

/// What the window asks of the carrier besides changes: reading the fleet, reading some lines again, trying a profile. On a thread, a connection
/// and a network manager of its own. Lives on the window's thread, which it never makes wait.
class FleetJobs : public QObject
{
    Q_OBJECT

public:
    /// `secrets` (callable from any thread) and `clock` must outlive it.
    FleetJobs(StoreUrl store, SecretSource &secrets, const Clock &clock, QObject *parent = nullptr);
    /// Ends what is under way; waits for the page that is being written.
    ~FleetJobs() override;

    /// Reads the whole fleet of a profile. One at a time: while one runs, nothing happens.
    void sync(const QString &profile, const SyncOptions &options = {});
    /// Ends the sync at its next step: Cancelled "sync.cancelled". What was read stays.
    void cancelSync();
    /// A sync has started and not finished.
    bool isSyncing() const { return m_syncing; }
    /// Reads these lines again; those that the fleet does not know are left out.
    void refresh(const QString &profile, const QList<DeviceId> &lines);
    /// Reach, token, login, each account: ends at the first step that fails.
    void testProfile(const QString &profile);

    /// Lists, registers or takes back the registrations of a profile's callbacks.
    void callbacks(const CallbackWish &wish);

    /// Syncs this profile by itself, `every` after it was last read whole, at once if that is longer ago; std::nullopt: no more.
    void setSyncEvery(const QString &profile, std::optional<std::chrono::milliseconds> every);
    /// The profile was given new credentials: that earlier ones were refused counts no more.
    void forgetRefusal(const QString &profile);

    /// Reads what the carrier shows of unconfirmed rows of a change, for a person's verdict.
    void examine(const QString &profile, ChangeId change, const QList<RowRange> &rows);
    /// Writes the verdict on what was examined last.
    void settle(HandVerdict verdict, const QString &reason);

Q_SIGNALS:
    void syncStarted(const QString &profile);
    void syncProgressed(const SyncProgress &progress);
    /// Once for each syncStarted(). Errors: as FleetSync::finished; Storage; Usage "profile.unknown".
    void syncFinished(const Result<SyncSummary> &result);
    /// Once for each refresh(). Errors likewise.
    void refreshFinished(const Result<SyncSummary> &result);
    /// Once for each testProfile(). Errors carry their `stage`: "reach", "token", "login", "account"; none where the login could not be had
    /// or the store not be read.
    void profileTested(const QString &profile, const Result<void> &result);
    /// Once for each examine(). Errors: Storage; Usage.
    void examined(const Result<QList<HandFinding>> &findings);
    /// Once for each settle() after an examination. Errors: as HandSettling::settle.
    void settled(const Result<void> &result);
    /// Once for each callbacks(). Errors: as CallbackDesk::finished; Storage; Usage "profile.unknown".
    void callbacksAnswered(const CallbackWish &wish, const Result<QList<CallbackStanding>> &rows);

private:
    FleetNews news();

    bool m_syncing = false;
    Mailbox m_news;
    WorkThread<FleetWorker> m_thread; // last: it ends before the mailbox that it posts to
};
