#pragma once

#include "models/fleet/fleetsource.h"
#include "models/fleet/syncsummary.h"
#include "models/store/storeurl.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QObject>

#include <functional>
#include <memory>

class Clock;
class Database;
class ProtectedLines;

/// Stores what the carrier says about one account beside its devices; the catalogue does, given by app/. Called on the writer's thread.
using CatalogueWriter = std::function<Result<void>(Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans)>;

struct SyncOptions
{
    /// Also rewrite rows that are as they were.
    bool full = false;
    /// Mark lines missing even if that is more than a tenth of the fleet.
    bool acceptMissing = false;
};

/// One full pass over every account of a profile: account, plans, all pages; fetching and writing overlap (the writer has a thread
/// and a connection of its own). The state that must survive is in the store (sync_pass), so a broken pass may simply be run again.
class FleetSync : public QObject
{
    Q_OBJECT

public:
    /// What a sync needs of the world; all of it outlives the sync.
    struct World
    {
        StoreUrl store;
        FleetSource &source;
        const ProtectedLines &protectedLines;
        const Clock &clock;
        /// May be empty.
        CatalogueWriter writeCatalogue;
    };

    FleetSync(World world, Profile profile, SyncOptions options = {}, QObject *parent = nullptr);
    /// Cancels; waits for the page that is being written.
    ~FleetSync() override;

    /// Starts the conversation; once an object.
    void start();
    /// Ends it at the next step with Cancelled "sync.cancelled". What was written stays, nothing is marked missing.
    void cancel();

Q_SIGNALS:
    void progressed(const SyncProgress &progress);
    /// Once, never inside start(). Errors: what the source and the store say; Protocol "list.cursor"; Refused "sync.would-lose" (how many,
    /// of how many; all pages are written, nothing is marked missing), "sync.no-accounts"; Cancelled "sync.cancelled".
    void finished(const Result<SyncSummary> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};
