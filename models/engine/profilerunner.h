#pragma once

#include "models/engine/carrier/carrierwatch.h"
#include "models/engine/carrier/profiletrouble.h"
#include "models/engine/carrier/storebudget.h"
#include "models/engine/changeupkeep.h"
#include "models/engine/enginecontext.h"
#include "models/engine/local/localrun.h"
#include "models/engine/local/usagereads.h"
#include "models/engine/sending/baselinereads.h"
#include "models/engine/sending/batchpicker.h"
#include "models/engine/sending/dispatchrun.h"
#include "models/engine/sending/historyrescue.h"
#include "models/engine/tracking/callbackinbox.h"
#include "models/engine/tracking/callbackstand.h"
#include "models/engine/tracking/lookschedule.h"
#include "models/engine/tracking/outsidenews.h"
#include "thingspace/api/thingspaceclient.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class SecretSource;

/// Everything one engine does for one profile: sends what its changes may send, follows what was sent, listens for the carrier.
/// It decides nothing about safety (the journal does) and holds nothing that must survive (the store does): a pump that looks at the store
/// and starts what may be started, run again after every event.
class ProfileRunner : public QObject
{
    Q_OBJECT

public:
    ProfileRunner(const EngineContext &context, CallbackInbox &inbox, SecretSource &secrets, Profile profile, QObject *parent = nullptr);
    ~ProfileRunner() override;

    const Profile &profile() const { return m_profile; }

    /// A change whose lease this process took.
    void adopt(ChangeId change);
    void drop(ChangeId change);

    /// The operator gave new credentials: what was refused before, and the waiting for it, count no more.
    void forgetRefusal();

    /// Listens for as long as it lives, with changes or without: the operator set where.
    void stand();
    /// Lines that others changed, of this profile: they are read again as soon as nothing else is being read.
    void readAgain(const QList<OutsideNews::Line> &lines);

    /// Looks at the store at the next turn of the event loop, and does what may be done.
    void wake();
    /// Starts nothing more; `stopped` when no request is on the wire and the callbacks are taken back.
    void stop();

    /// The last pump found nothing of this change that may be sent now, though items wait: lines of other changes, a pause, the carrier.
    bool isStuck(ChangeId change) const { return m_stuck.contains(change); }
    bool isSending(ChangeId change) const;
    /// What kept the profile from sending since its last success; std::nullopt: nothing.
    const std::optional<Error> &trouble() const { return m_trouble.what(); }
    bool everSignedIn() const { return m_everSignedIn; }
    /// A look is under way: what it finds will be in the store.
    bool isLooking() const { return m_look != nullptr; }

Q_SIGNALS:
    void moved(ChangeId change);
    /// Callbacks do not arrive, and why; changes go on.
    void callbackProblem(const Error &error);
    /// Others changed lines, perhaps of other profiles.
    void changedOutside(const QList<OutsideNews::Line> &lines);
    /// The store failed: nothing more can be done. Where it only takes nothing at present (storeroom::isPassing), it is tried again each
    /// second, and told each time.
    void failed(const Error &error);
    void stopped();

private:
    void pump();
    Result<void> reloadProfile();
    Result<void> mindLogin();
    Result<void> keepChanges();
    void sendWhatMay();
    Result<bool> sendOne(ChangeId change);
    Result<bool> doHere(ChangeId change, const Standing &standing);
    Result<void> readFirst(ChangeId change, const LocalRun::Step &step);
    Result<bool> endRound(ChangeId change);
    void handleUsage(const QHash<DeviceId, LineUsage> &usage, const Result<void> &result);
    bool mayCallNow();
    void handleServed(const Result<void> &result);
    void startRun(const Batch &batch);
    void handleAnswered(DispatchRun *run, const SendOutcome &outcome);
    void handleRefused(DispatchRun *run, const Error &error);
    Result<void> takeRefusal(ChangeId change, const Error &error);
    void noteTrouble(const Error &error);
    void endRun(DispatchRun *run);
    void handleReadWait(const Result<std::chrono::milliseconds> &wait);
    void handleRead(const Result<void> &result);
    Result<bool> rescueHistories(const Batch &batch);
    void handleRescued(ChangeId change, const Result<void> &result);
    Result<void> listenToStore();
    Result<void> lookWhatIsDue();
    void handleLooked(const Result<void> &result);
    void fail(const Error &error);
    void finishStopping();

    EngineContext m_context;
    CallbackInbox &m_inbox;
    Profile m_profile;
    StoreBudget m_budget;
    ThingSpaceClient m_client;
    CarrierWatch m_carrier;
    CallbackStand m_callbacks;
    BatchPicker m_picker;
    LookSchedule m_looks;
    BaselineReads m_reads;
    HistoryRescue m_rescue;
    LocalRun m_local;
    UsageReads m_usage;
    QList<ChangeId> m_changes;
    QSet<ChangeId> m_stuck;
    QList<DispatchRun *> m_runs;
    LookRound *m_look = nullptr;
    QTimer m_wake;
    ProfileTrouble m_trouble;
    /// The login of the keychain that is known here (ProfileStore::secretNumber).
    std::optional<qint64> m_secretNumber;
    bool m_everSignedIn = false;
    bool m_stopping = false;
    bool m_closing = false;
    bool m_failed = false;
};
