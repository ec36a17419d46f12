#pragma once

#include "models/engine/storebudget.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

class Session;

/// The carrier as one profile reaches it: its client, with the login and the shared budget behind.
class CarrierLink
{
public:
    /// `session` must outlive it; `db` is the session's.
    CarrierLink(Session &session, Database &db, Profile profile);

    const Profile &profile() const { return m_profile; }
    ThingSpaceClient &client() { return m_client; }

private:
    Profile m_profile;
    StoreBudget m_budget;
    ThingSpaceClient m_client;
};
