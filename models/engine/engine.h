#pragma once

#include "models/store/storeurl.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>

class Clock;
class SecretSource;
struct Profile;

/// What one engine is to do.
struct EngineOptions
{
    /// Run and follow this change alone, with what follows it in its chain, and finish when it is settled or `waitFor` is over (`change apply --wait`).
    /// std::nullopt: every change of every profile that may run (`work`).
    std::optional<ChangeId> only;
    /// `work --until-idle`: finish when nothing that may be sent is queued, nothing is sending or due for a retry,
    /// and what is live has been followed for `waitFor` since its dispatch.
    bool untilIdle = false;
    /// How long what was dispatched is followed, from the last dispatch; std::nullopt: two minutes, or list-lag and one minute if longer.
    std::optional<std::chrono::milliseconds> waitFor;
    /// The profile whose credentials the environment holds; others ask the SecretSource as well.
    QString profile;
};

/// Runs changes: recovery, claim, dispatch, tracking, settlement, by engine-protocol.md. One engine a process and store; it lives on one
/// thread with its own SQL connection and network manager, opened and used there. What must survive is in the store, not in it.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// `secrets` and `clock` must outlive the engine. Nothing is opened before start().
    Engine(StoreUrl store, SecretSource &secrets, const Clock &clock, EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    /// How long what was dispatched is followed; a scheduled change is waited for as long, if it is asked for alone.
    static std::chrono::milliseconds followTime(const EngineOptions &options, const Profile &profile);

    /// Opens the store, recovers what dead processes left, and begins. Everything after is told by signals.
    /// Errors: Storage, as Database::open.
    [[nodiscard]] Result<void> start();

    /// Starts nothing more, waits for answers on the wire (60 s at most), commits, frees its leases, then `finished`.
    void stop();

    /// The operator gave the profile new credentials: that the earlier ones were refused counts no more. Changes that were paused because of it
    /// wait for the operator to resume them.
    void forgetRefusal(const QString &profile);

    /// The changes it claimed so far: `work --until-idle` judges its exit code by them.
    QSet<ChangeId> touched() const;

Q_SIGNALS:
    /// A change or its items moved (at most some times a second, for progress).
    void changeMoved(ChangeId change);
    /// The store takes nothing at present (full, read-only): nothing is sent, everything on the wire is kept, and the work goes on by itself
    /// as soon as there is room. Told once until storeRecovered. Not where `only` or `untilIdle` is asked for: those finish with the error.
    void storeRefused(const Error &error);
    void storeRecovered();
    /// The carrier's callbacks do not arrive for a profile, and why. Said once for each reason; changes go on, looks find out what became of them.
    void callbackProblem(const QString &profile, const Error &error);
    /// It is done or could not go on: a stop was asked for, `only` is settled or waited for, idle, or the error that ended it
    /// (Storage; for `only` also a refused login, a carrier that cannot be reached, or `writes` off: nothing was lost, the change is paused or queued).
    void finished(Result<void> result);

private:
    class Private;
    std::unique_ptr<Private> d;
};
