#pragma once

#include "models/engine/carrier/storebudget.h"
#include "models/engine/sending/liveprotectedlines.h"
#include "models/fleet/fleetsync.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

/// The carrier as one profile reaches it: its client, with the login and the shared budget behind, and what readings of its fleet need.
/// Conversations on one link share its session, and the last one ends it: sessions are few at the carrier.
class CarrierLink
{
public:
    /// All of them outlive it; `db` is of the thread that the link lives on.
    CarrierLink(SecretSource &secrets, const Clock &clock, Database &db, Profile profile);
    CarrierLink(const CarrierLink &) = delete;
    CarrierLink &operator=(const CarrierLink &) = delete;

    const Profile &profile() const { return m_profile; }
    /// The accounts and keys that were set meanwhile; origin and timeout stay those of the first.
    void update(const Profile &profile) { m_profile = profile; }
    ThingSpaceClient &client() { return m_client; }
    /// For FleetSync and FleetRefresh.
    FleetSync::World fleet();

    /// A conversation runs, or the session is being ended.
    bool isInUse() const { return m_users + m_leaving > 0; }
    /// A conversation begins …
    void enter() { ++m_users; }
    /// … and ends: the last one signs out, as far as that works. `done` is called once, never inside this call, unless `context` died.
    void leave(QObject *context, std::function<void()> done);

private:
    Database &m_db;
    const Clock &m_clock;
    Profile m_profile;
    StoreBudget m_budget;
    ThingSpaceClient m_client;
    ClientFleetSource m_source;
    LiveProtectedLines m_protected;
    int m_users = 0;
    int m_leaving = 0;
};
